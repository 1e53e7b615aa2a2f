import { z } from 'zod'
import { sicCodesOfDivisions } from '../../company/sic-divisions.ts'
import type { CampaignType, JudgedCompany, Judgement } from '../campaign-type.ts'
import { planSearches } from '../plan-searches.ts'

/** Kinds of industry with their SIC 2007 divisions (10-33) and the words for the web search. */
const kinds = {
  'food-drink': {
    label: 'Food and drink',
    divisions: ['10', '11', '12'],
    term: 'food and drink manufacturers',
  },
  textiles: {
    label: 'Textiles and clothing',
    divisions: ['13', '14', '15'],
    term: 'textile and clothing manufacturers',
  },
  'wood-paper-print': {
    label: 'Wood, paper and print',
    divisions: ['16', '17', '18'],
    term: 'packaging, paper and printing companies',
  },
  chemicals: {
    label: 'Chemicals and pharmaceuticals',
    divisions: ['19', '20', '21'],
    term: 'chemical and pharmaceutical manufacturers',
  },
  'rubber-plastics': {
    label: 'Rubber and plastics',
    divisions: ['22'],
    term: 'rubber and plastics manufacturers',
  },
  minerals: {
    label: 'Glass, brick and stone',
    divisions: ['23'],
    term: 'glass, brick, stone and concrete manufacturers',
  },
  metal: { label: 'Metal', divisions: ['24', '25'], term: 'metal fabrication and engineering companies' },
  electronics: {
    label: 'Electronics and electrical',
    divisions: ['26', '27'],
    term: 'electronics and electrical manufacturers',
  },
  machinery: { label: 'Machinery', divisions: ['28'], term: 'machinery manufacturers' },
  vehicles: {
    label: 'Vehicles and aerospace',
    divisions: ['29', '30'],
    term: 'vehicle and aerospace component manufacturers',
  },
  'furniture-other': {
    label: 'Furniture and other goods',
    divisions: ['31', '32', '33'],
    term: 'furniture and other goods manufacturers',
  },
} as const

type Kind = keyof typeof kinds
const kindNames = Object.keys(kinds) as [Kind, ...Kind[]]

const inputs = z.strictObject({
  kinds: z
    .array(z.enum(kindNames, { error: `one or more of ${kindNames.join(', ')}` }), {
      error: `a list of ${kindNames.join(', ')}`,
    })
    .min(1, `at least one of ${kindNames.join(', ')}`)
    .default([...kindNames]),
  siteRequired: z.boolean({ error: 'true or false' }).default(true),
})
type Inputs = z.output<typeof inputs>

/** Industrial firms with premises in the circle. */
export const manufacturing: CampaignType<Inputs> = {
  id: 'manufacturing',
  title: 'Manufacturing',
  formText: 'Factories with a site here, not a mailbox',
  description:
    'Finds industrial firms around a postcode by what the register says they make, and leaves mailbox addresses out.',
  inputs,
  inputTexts: [
    {
      name: 'kinds',
      label: 'What they make',
      help: 'By the divisions of the SIC code list.',
      kind: 'choices',
      options: kindNames.map((value) => ({ value, label: kinds[value].label })),
      isRequired: false,
      defaultValue: [...kindNames],
    },
    {
      name: 'siteRequired',
      label: 'Must have a site here',
      help: 'Leaves out firms whose only address here is a PO box, an accountant or care of somebody.',
      kind: 'yes-no',
      options: [],
      isRequired: false,
      defaultValue: true,
    },
  ],
  defaults: { radiusMiles: 20, minimumEmployees: 20, maximumEmployees: null },
  area: 'circle',
  counts: 'companies',
  prepares: null,
  weights: { fit: 35, need: 20, growth: 15, website: 10, contact: 10, completeness: 10 },
  examples: [
    { name: 'Metal and machinery', inputs: { kinds: ['metal', 'machinery'] } },
    { name: 'Food factories', inputs: { kinds: ['food-drink'] } },
  ],
  plan: (brief, own, area) =>
    planSearches(brief, area, {
      sicCodes: sicCodesOfDivisions(divisionsOf(own.kinds)),
      webTerms: own.kinds.map((kind) => kinds[kind].term),
      conditions: own.siteRequired
        ? ['with a factory or works in this area, not only a registered office']
        : [],
    }),
  target: (brief, own) => ({
    sicPrefixes: divisionsOf(own.kinds),
    minimumEmployees: brief.minimumEmployees,
    maximumEmployees: brief.maximumEmployees,
    radiusMiles: brief.radiusMiles,
    services: [],
    servicesWanted: 'ignored',
    keywords: ['manufactur', 'factory', 'works', 'production', 'engineering'],
  }),
  judge: (_brief, own, company) => {
    const trade = judgeTrade(own.kinds, company)
    return trade.fits && own.siteRequired ? judgeSite(company) : trade
  },
}

const divisionsOf = (chosen: readonly Kind[]): string[] =>
  chosen.flatMap((kind) => [...kinds[kind].divisions])

const judgeTrade = (chosen: readonly Kind[], { facts }: JudgedCompany): Judgement => {
  const divisions = divisionsOf(chosen)
  if (facts.sicCodes.some((code) => divisions.includes(code.slice(0, 2)))) return { fits: true }
  const what =
    facts.sicCodes.length === 0
      ? 'the register gives no SIC code'
      : `its SIC codes are ${facts.sicCodes.join(', ')}`
  return { fits: false, reason: `Not one of the industries asked for: ${what}.` }
}

/** An address that only receives post: not where a factory stands. */
const mailbox =
  /\bp\.? ?o\.? box\b|\bc\/o\b|\bcare of\b|\baccountants?\b|\bchartered\b|\bregistered office service\b/i

const judgeSite = ({ facts }: JudgedCompany): Judgement =>
  facts.placeKind === 'registered-office' && facts.address !== null && mailbox.test(facts.address)
    ? { fits: false, reason: `Its only known address here receives post for others: ${facts.address}.` }
    : { fits: true }
