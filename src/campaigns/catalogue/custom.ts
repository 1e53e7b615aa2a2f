import { z } from 'zod'
import { sicCodesMatching } from '../../company/sic-codes.ts'
import type { CampaignType, JudgedCompany, Judgement } from '../campaign-type.ts'
import { planSearches } from '../plan-searches.ts'

const inputs = z.strictObject({
  prompt: z
    .string({ error: 'a description of the companies in 10 to 4,000 characters' })
    .trim()
    .min(10, 'a description of 10 to 4,000 characters')
    .max(4000, 'a description of 10 to 4,000 characters'),
})
type Inputs = z.output<typeof inputs>

/** What the user describes in free text, turned into SIC codes for the register and words to check. */
export const custom: CampaignType<Inputs> = {
  id: 'custom',
  title: 'Custom prompt',
  formText: 'Say it in your words; we turn it into checks',
  description:
    'Searches the web with your description and the register by the trades it names; keeps what can be seen to match.',
  inputs,
  inputTexts: [
    {
      name: 'prompt',
      label: 'Describe the companies',
      help: '10 to 4,000 characters. Name the trade and what must be seen; where they are is the postcode above.',
      kind: 'long-text',
      options: [],
      isRequired: true,
      defaultValue: '',
    },
  ],
  defaults: { radiusMiles: 20, minimumEmployees: null, maximumEmployees: null },
  area: 'circle',
  counts: 'companies',
  prepares: 'criteria',
  weights: { fit: 40, need: 15, growth: 10, website: 10, contact: 15, completeness: 10 },
  examples: [
    { name: 'Dentists', inputs: { prompt: 'Dental practices with more than one surgery' } },
    { name: 'Printers', inputs: { prompt: 'Printing firms that run their own presses' } },
    { name: 'Warehouses', inputs: { prompt: 'Warehousing and storage firms with their own sites' } },
  ],
  plan: (brief, own, area) =>
    planSearches(brief, area, {
      sicCodes: sicCodesOf(own),
      webTerms: [own.prompt],
      conditions: [],
    }),
  target: (brief, own) => ({
    sicPrefixes: sicCodesOf(own),
    minimumEmployees: brief.minimumEmployees,
    maximumEmployees: brief.maximumEmployees,
    radiusMiles: brief.radiusMiles,
    services: [],
    servicesWanted: 'ignored',
    keywords: keywordsOf(own.prompt),
  }),
  judge: (_brief, own, company) => judgeWords(own, company),
}

/** Words of the description that can be looked for: four letters or more, none of the empty ones. */
const keywordsOf = (prompt: string): string[] => [
  ...new Set(
    prompt
      .toLowerCase()
      .split(/[^\p{L}\d]+/u)
      .filter((word) => word.length >= 4 && !emptyWords.has(word)),
  ),
]

const emptyWords = new Set(
  (
    'that with their have from more than own firms firm company companies business businesses which where into near around ' +
    'about some many such they them this these those other also only very most must should would could like wants want looking find ' +
    'based local small large medium sized year years employees staff people site sites using uses need needs work working'
  ).split(' '),
)

/**
 * Codes whose names hold the most of the description's words: "dental practices" names dentists, not every practice.
 * A single word that names too many trades names none.
 */
const sicCodesOf = (own: Inputs): string[] => {
  const hits = new Map<string, number>()
  for (const word of keywordsOf(own.prompt)) {
    for (const { code } of sicCodesMatching(word)) hits.set(code, (hits.get(code) ?? 0) + 1)
  }
  const most = Math.max(0, ...hits.values())
  const codes = [...hits].filter(([, count]) => count === most).map(([code]) => code)
  return most === 1 && codes.length > MOST_CODES_OF_ONE_WORD ? [] : codes
}

const MOST_CODES_OF_ONE_WORD = 24

/** Fits when its trade on the register is named, or its name and website show two of the description's words (or its only one). */
const judgeWords = (own: Inputs, { facts, site }: JudgedCompany): Judgement => {
  const codes = sicCodesOf(own)
  if (facts.sicCodes.some((code) => codes.includes(code))) return { fits: true }
  const text = `${facts.name} ${facts.services.join(' ')} ${site?.text ?? ''}`.toLowerCase()
  const wanted = keywordsOf(own.prompt)
  const seen = wanted.filter((word) => new RegExp(`\\b${stemOf(word)}`, 'u').test(text))
  if (seen.length > 0 && seen.length >= Math.min(2, wanted.length)) return { fits: true }
  return {
    fits: false,
    reason: 'Neither its trade on the register, nor its name, nor its website shows what you described.',
  }
}

/** Without its ending: "printers" and "printing" are one. Words hold letters and digits only. */
const stemOf = (word: string): string =>
  word.length > 5 ? word.replace(/(?:ies|ers?|es|s|ing)$/u, '') : word
