import { evidenceIdsFor } from '../evidence-ids.ts'
import type { Factor, FactorInput } from '../factor.ts'
import { asSentence, listInWords, pagesInWords } from '../wording.ts'

/** A sign of growth in words, with the fields that prove it; `counts` as so many (absent: one). */
type Sign = {
  words: string
  fields: ('incorporatedOn' | 'officer' | 'planningApplication')[]
  counts?: number
}

/** Signs that make the group full; a firm seldom shows more. */
const ENOUGH_SIGNS = 3
const MIN_PAGES_FOR_NONE = 3
/** A website seldom says everything: silence speaks little. */
const SHARE_OF_NO_SIGN = 0.2
const YOUNG_YEARS = 3
const RECENT_MONTHS = 12
const MONTH_MS = 30.44 * 24 * 3_600_000

/** Hiring, moving, new sites and the like on the website, and what the register shows of it. */
export const growth: Factor = {
  name: 'growth',
  title: 'Growth signals',
  evaluate: (input) => {
    const signs = [...planningSigns(input), ...siteSigns(input), ...registerSigns(input)]
    const evidenceIds = evidenceIdsFor(
      input,
      [...new Set(['website' as const, ...signs.flatMap((sign) => sign.fields)])],
      4,
    )
    if (signs.length > 0)
      return {
        share: Math.min(1, sumOf(signs) / ENOUGH_SIGNS),
        isKnown: true,
        sentence: asSentence(listInWords(signs.slice(0, 4).map((sign) => sign.words))),
        evidenceIds,
      }
    const pages = input.site?.pagesRead ?? 0
    if (pages < MIN_PAGES_FOR_NONE) {
      const why = input.site === null ? 'no website was read' : `only ${pagesInWords(pages)}`
      return { share: 0, isKnown: false, sentence: asSentence(`growth not known: ${why}`), evidenceIds: [] }
    }
    return {
      share: SHARE_OF_NO_SIGN,
      isKnown: true,
      sentence: asSentence(`no sign of growth on its website, ${pagesInWords(pages)}`),
      evidenceIds,
    }
  },
}

const siteSigns = ({ site }: FactorInput): Sign[] =>
  [...new Set(site?.growthSignals.map((signal) => signal.kind) ?? [])].map((kind) => ({
    words: `${kind} on its website`,
    fields: [],
  }))

const sumOf = (signs: Sign[]): number => signs.reduce((sum, { counts = 1 }) => sum + counts, 0)

/** Who builds or refurbishes grows or moves, and means it: this is more than a word on a website. */
const planningSigns = ({ claims }: FactorInput): Sign[] =>
  claims.some(({ field }) => field === 'planningApplication')
    ? [{ words: 'a planning application for building works', fields: ['planningApplication'], counts: 2 }]
    : []

const registerSigns = ({ facts, today }: FactorInput): Sign[] => {
  const age = monthsSince(facts.incorporatedOn, today)
  const newOfficers = facts.officers.filter(
    (officer) => (monthsSince(officer.appointedOn, today) ?? Number.POSITIVE_INFINITY) <= RECENT_MONTHS,
  )
  const isYoung = age !== null && age <= YOUNG_YEARS * 12
  // The first directors of a new company are no sign of their own.
  const hasNewOfficer = newOfficers.length > 0 && (age === null || age > RECENT_MONTHS)
  return [
    ...(isYoung
      ? [{ words: `founded in ${facts.incorporatedOn?.slice(0, 4)}`, fields: ['incorporatedOn' as const] }]
      : []),
    ...(hasNewOfficer
      ? [{ words: 'a director appointed within the last year', fields: ['officer' as const] }]
      : []),
  ]
}

/** Whole and part months from an ISO date until `today`; null for a missing, unreadable or future date. */
const monthsSince = (isoDate: string | null, today: Date): number | null => {
  const time = isoDate === null ? Number.NaN : Date.parse(isoDate)
  const months = (today.getTime() - time) / MONTH_MS
  return Number.isFinite(months) && months >= 0 ? months : null
}
