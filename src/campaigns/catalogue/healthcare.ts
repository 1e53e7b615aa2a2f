import { z } from 'zod'
import type { Brief } from '../brief.ts'
import type { CampaignType, JudgedCompany, Judgement, SearchArea } from '../campaign-type.ts'
import { outcodeGroups } from '../outcode-groups.ts'
import { planSearches } from '../plan-searches.ts'
import type { CareStep } from '../search-step.ts'

/** Kinds of care with their SIC 2007 codes, the words that names and searches use, Google's place type, and the form's text. */
const kinds = {
  hospital: {
    label: 'Hospitals',
    sicCodes: ['86101'],
    term: 'hospitals',
    placeType: 'hospital',
    words: /\b(hospitals?|infirmary|hospice)\b/i,
  },
  gp: {
    label: 'GP surgeries',
    sicCodes: ['86210'],
    term: 'GP surgeries and medical centres',
    placeType: 'doctor',
    words: /\b(surgery|medical centre|medical practice|health centre|doctors)\b/i,
  },
  dental: {
    label: 'Dentists',
    sicCodes: ['86230'],
    term: 'dental practices and orthodontists',
    placeType: 'dentist',
    words: /\b(dent\w+|orthodont\w+)\b/i,
  },
  vets: {
    label: 'Vets',
    sicCodes: ['75000'],
    term: 'veterinary practices',
    placeType: 'veterinary_care',
    words: /\b(vets?|veterinary|animal hospital)\b/i,
  },
  'care-home': {
    label: 'Care homes',
    sicCodes: ['87100', '87200', '87300', '87900'],
    term: 'care homes and nursing homes',
    placeType: null,
    words: /\b(care home|nursing home|rest home|residential care)\b/i,
  },
  clinic: {
    label: 'Clinics',
    sicCodes: ['86220', '86900'],
    term: 'private clinics and physiotherapists',
    placeType: null,
    words: /\b(clinics?|physio\w*|chiropract\w+|osteopath\w*)\b/i,
  },
} as const

type Kind = keyof typeof kinds
const kindNames = ['hospital', 'gp', 'dental', 'vets', 'care-home', 'clinic'] as const satisfies Kind[]

const inputs = z.strictObject({
  kinds: z
    .array(z.enum(kindNames, { error: `one or more of ${kindNames.join(', ')}` }), {
      error: `a list of ${kindNames.join(', ')}`,
    })
    .min(1, `at least one of ${kindNames.join(', ')}`)
    .default([...kindNames]),
  funding: z.enum(['any', 'nhs', 'private'], { error: 'any, nhs or private' }).default('any'),
})
type Inputs = z.output<typeof inputs>

/** Practices, clinics and homes by kind of care. */
export const healthcare: CampaignType<Inputs> = {
  id: 'healthcare',
  title: 'Healthcare',
  formText: 'Practices, clinics, homes',
  description:
    'Finds hospitals, GP and dental practices, vets, care homes and clinics around a postcode; each of their sites here counts.',
  inputs,
  inputTexts: [
    {
      name: 'kinds',
      label: 'Kinds of care',
      help: 'By the care register and SIC codes; vets are on no care register.',
      kind: 'choices',
      options: kindNames.map((value) => ({ value, label: kinds[value].label })),
      isRequired: false,
      defaultValue: [...kindNames],
    },
    {
      name: 'funding',
      label: 'NHS or private',
      help: 'NHS: NHS trusts, GP surgeries, and those with an NHS web address. Private: everyone else.',
      kind: 'choice',
      options: [
        { value: 'any', label: 'Both' },
        { value: 'nhs', label: 'NHS' },
        { value: 'private', label: 'Private' },
      ],
      isRequired: false,
      defaultValue: 'any',
    },
  ],
  defaults: { radiusMiles: 15, minimumEmployees: null, maximumEmployees: null },
  area: 'circle',
  counts: 'sites',
  prepares: null,
  weights: { fit: 40, need: 15, growth: 10, website: 10, contact: 15, completeness: 10 },
  examples: [
    { name: 'Dentists and GP surgeries', inputs: { kinds: ['dental', 'gp'] } },
    { name: 'Private clinics', inputs: { kinds: ['clinic', 'hospital'], funding: 'private' } },
  ],
  plan: (brief, own, area) => [
    ...careSteps(brief, own, area),
    ...planSearches(brief, area, {
      sicCodes: sicCodesOf(own.kinds),
      webTerms: own.kinds.map((kind) => `${fundingWord[own.funding]}${kinds[kind].term}`),
      conditions: own.funding === 'any' ? [] : [fundingCondition[own.funding]],
      places: own.kinds.map((kind) => ({
        query: `${fundingWord[own.funding]}${kinds[kind].term}`,
        placeType: kinds[kind].placeType,
      })),
    }),
  ],
  target: (brief, own) => ({
    sicPrefixes: sicCodesOf(own.kinds),
    minimumEmployees: brief.minimumEmployees,
    maximumEmployees: brief.maximumEmployees,
    radiusMiles: brief.radiusMiles,
    services: [],
    servicesWanted: 'ignored',
    keywords: ['patients', 'practice', 'surgery', 'clinic', 'hospital', 'care home', 'residents'],
  }),
  judge: (_brief, own, company) => {
    const kind = judgeKind(own.kinds, company)
    return kind.fits ? judgeFunding(own.funding, company) : kind
  },
}

const fundingWord = { any: '', nhs: 'NHS ', private: 'private ' } as const
const fundingCondition = { nhs: 'run by or for the NHS only', private: 'private, not NHS, only' } as const

const sicCodesOf = (chosen: readonly Kind[]): string[] => chosen.flatMap((kind) => [...kinds[kind].sicCodes])

/** The register is England's; elsewhere the other searches find them. */
const careSteps = (brief: Brief, own: Inputs, area: SearchArea | null): CareStep[] => {
  const asked = own.kinds.filter((kind) => kind !== 'vets')
  if (asked.length === 0) return []
  return outcodeGroups(area, brief.maxResults).map(({ outcodes, label, distanceMiles }) => ({
    source: 'care-register',
    label: `Care register: ${label}`,
    outcodes,
    kinds: asked,
    distanceMiles,
  }))
}

/** The care register's word goes before SIC codes; a body without either is judged by the words of its name. */
const judgeKind = (chosen: readonly Kind[], { facts }: JudgedCompany): Judgement => {
  const { establishment, sicCodes } = facts
  if (establishment?.register === 'care')
    return chosen.some((kind) => establishment.kinds.includes(kind))
      ? { fits: true }
      : refused(chosen, `the care register says ${establishment.kinds.join(', ') || 'none of them'}`)
  if (sicCodes.some((code) => sicCodesOf(chosen).includes(code))) return { fits: true }
  if (sicCodes.length > 0) return refused(chosen, `its SIC codes are ${sicCodes.join(', ')}`)
  return chosen.some((kind) => kinds[kind].words.test(facts.name))
    ? { fits: true }
    : refused(chosen, 'it has no SIC code and its name names none')
}

const refused = (chosen: readonly Kind[], what: string): Judgement => ({
  fits: false,
  reason: `Not one of the kinds asked for (${chosen.join(', ')}): ${what}.`,
})

const judgeFunding = (wanted: Inputs['funding'], { facts }: JudgedCompany): Judgement => {
  if (wanted === 'any') return { fits: true }
  const isNhs =
    facts.establishment?.funding === 'nhs' ||
    /\bnhs\b/i.test(facts.legalName ?? facts.name) ||
    (facts.domain?.endsWith('.nhs.uk') ?? false)
  if (isNhs === (wanted === 'nhs')) return { fits: true }
  return {
    fits: false,
    reason: isNhs
      ? 'The NHS by its register or its address on the web; only private ones were asked for.'
      : 'Nothing says that it is the NHS; only NHS ones were asked for.',
  }
}
