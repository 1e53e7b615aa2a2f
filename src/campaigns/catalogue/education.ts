import { z } from 'zod'
import type { CompanyFacts } from '../../company/company.ts'
import type { Brief } from '../brief.ts'
import type { CampaignType, JudgedCompany, Judgement, SearchArea } from '../campaign-type.ts'
import { outcodeGroups } from '../outcode-groups.ts'
import { planSearches } from '../plan-searches.ts'
import type { SchoolsStep } from '../search-step.ts'

/** Phases with their SIC 2007 codes, the words that names and searches use, and the form's text. */
const phases = {
  nursery: {
    label: 'Nurseries',
    sicCodes: ['85100'],
    term: 'nursery schools',
    words: ['nursery', 'preschool', 'kindergarten'],
  },
  primary: {
    label: 'Primary',
    sicCodes: ['85200'],
    term: 'primary schools',
    words: ['primary', 'infant', 'junior', 'prep', 'preparatory'],
  },
  secondary: {
    label: 'Secondary',
    sicCodes: ['85310', '85320'],
    term: 'secondary schools and academies',
    words: ['secondary', 'high school', 'grammar', 'academy', 'academies', 'school'],
  },
  further: {
    label: 'Sixth form and further',
    sicCodes: ['85410'],
    term: 'sixth form and further education colleges',
    words: ['college', 'sixth form', 'further education'],
  },
  higher: {
    label: 'Universities',
    sicCodes: ['85421', '85422'],
    term: 'universities',
    words: ['university', 'universities', 'prifysgol'],
  },
  training: {
    label: 'Trainers',
    sicCodes: ['85510', '85520', '85530', '85590', '85600'],
    term: 'training providers',
    words: ['training', 'tuition', 'tutors', 'learning'],
  },
} as const

type Phase = keyof typeof phases
const phaseNames = [
  'nursery',
  'primary',
  'secondary',
  'further',
  'higher',
  'training',
] as const satisfies Phase[]

const inputs = z.strictObject({
  phases: z
    .array(z.enum(phaseNames, { error: `one or more of ${phaseNames.join(', ')}` }), {
      error: `a list of ${phaseNames.join(', ')}`,
    })
    .min(1, `at least one of ${phaseNames.join(', ')}`)
    .default([...phaseNames]),
  funding: z.enum(['any', 'state', 'independent'], { error: 'any, state or independent' }).default('any'),
})
type Inputs = z.output<typeof inputs>

/** Schools and colleges by phase and by who runs them. */
export const education: CampaignType<Inputs> = {
  id: 'education',
  title: 'Education',
  formText: 'Schools and colleges, with phase and who runs them',
  description:
    'Finds schools, colleges, universities and trainers around a postcode, from the schools register, Companies House and the web, with who runs them.',
  inputs,
  inputTexts: [
    {
      name: 'phases',
      label: 'Phases',
      help: 'Which kinds of school or college to look for.',
      kind: 'choices',
      options: phaseNames.map((value) => ({ value, label: phases[value].label })),
      isRequired: false,
      defaultValue: [...phaseNames],
    },
    {
      name: 'funding',
      label: 'State or independent',
      help: 'By the schools register; for those that are not on it, academies and their trusts are state.',
      kind: 'choice',
      options: [
        { value: 'any', label: 'Both' },
        { value: 'state', label: 'State' },
        { value: 'independent', label: 'Independent' },
      ],
      isRequired: false,
      defaultValue: 'any',
    },
  ],
  defaults: { radiusMiles: 15, minimumEmployees: null, maximumEmployees: null },
  area: 'circle',
  counts: 'sites',
  prepares: null,
  weights: { fit: 35, need: 20, growth: 10, website: 10, contact: 15, completeness: 10 },
  examples: [
    { name: 'Independent secondary schools', inputs: { phases: ['secondary'], funding: 'independent' } },
    { name: 'Colleges and universities', inputs: { phases: ['further', 'higher'] } },
  ],
  plan: (brief, own, area) => [
    ...schoolsSteps(brief, own, area),
    ...planSearches(brief, area, {
      sicCodes: sicCodesOf(own.phases),
      webTerms: own.phases.map(
        (phase) => `${own.funding === 'any' ? '' : `${own.funding} `}${phases[phase].term}`,
      ),
      conditions:
        own.funding === 'any'
          ? []
          : [own.funding === 'state' ? 'state-funded only' : 'independent (not state-funded) only'],
    }),
  ],
  target: (brief, own) => ({
    sicPrefixes: sicCodesOf(own.phases),
    minimumEmployees: brief.minimumEmployees,
    maximumEmployees: brief.maximumEmployees,
    radiusMiles: brief.radiusMiles,
    services: [],
    servicesWanted: 'ignored',
    keywords: own.phases.flatMap((phase) => [...phases[phase].words]),
  }),
  judge: (_brief, own, company) => {
    const { establishment } = company.facts
    if (establishment?.register === 'schools') return judgeSchool(own, establishment)
    const phase = judgePhase(own.phases, company)
    return phase.fits ? judgeFunding(own.funding, company) : phase
  },
}

/** Trainers are on no register of schools. The register is England's; elsewhere the other searches find schools. */
const schoolsSteps = (brief: Brief, own: Inputs, area: SearchArea | null): SchoolsStep[] => {
  const asked = own.phases.filter((phase) => phase !== 'training')
  if (asked.length === 0) return []
  return outcodeGroups(area, brief.maxResults).map(({ outcodes, label, distanceMiles }) => ({
    source: 'schools-register',
    label: `Schools register: ${label}`,
    outcodes,
    phases: asked,
    funding: own.funding,
    distanceMiles,
  }))
}

/** What the schools register says goes before SIC codes and names. */
const judgeSchool = (
  own: Inputs,
  { kinds, funding }: NonNullable<CompanyFacts['establishment']>,
): Judgement => {
  if (!own.phases.some((phase) => kinds.includes(phase)))
    return {
      fits: false,
      reason: `Not one of the phases asked for (${own.phases.join(', ')}): the schools register says ${kinds.join(', ') || 'none of them'}.`,
    }
  if (own.funding === 'any' || funding === own.funding) return { fits: true }
  return {
    fits: false,
    reason: `The schools register says ${funding ?? 'neither state nor independent'}; only ${own.funding} ones were asked for.`,
  }
}

const sicCodesOf = (chosen: readonly Phase[]): string[] =>
  chosen.flatMap((phase) => [...phases[phase].sicCodes])

/** By SIC code; a body without any (universities by royal charter have none) is judged by the words of its name. */
const judgePhase = (chosen: readonly Phase[], { facts }: JudgedCompany): Judgement => {
  const wanted = sicCodesOf(chosen)
  if (facts.sicCodes.some((code) => wanted.includes(code))) return { fits: true }
  const name = `${facts.name} ${facts.legalName ?? ''}`.toLowerCase()
  const isNamed = chosen.some((phase) =>
    phases[phase].words.some((word) => new RegExp(`\\b${word}\\b`).test(name)),
  )
  if (facts.sicCodes.length === 0 && isNamed) return { fits: true }
  const what =
    facts.sicCodes.length === 0
      ? 'it has no SIC code and its name names none'
      : `its SIC codes are ${facts.sicCodes.join(', ')}`
  return { fits: false, reason: `Not one of the phases asked for (${chosen.join(', ')}): ${what}.` }
}

/** Academies are companies limited by guarantee without share capital whose names say so; that is what the register can tell. */
const judgeFunding = (funding: Inputs['funding'], { facts }: JudgedCompany): Judgement => {
  if (funding === 'any') return { fits: true }
  const isNamedSo = /\b(academy|academies|multi[- ]academy|education(al)? trust|learning trust)\b/i.test(
    `${facts.legalName ?? facts.name}`,
  )
  const isAcademy = isNamedSo && facts.companyType?.startsWith('private-limited-guarant') !== false
  if (isAcademy === (funding === 'state')) return { fits: true }
  return {
    fits: false,
    reason: isAcademy
      ? 'A state-funded academy; only independent ones were asked for.'
      : 'Not an academy by its registered name; only state-funded ones were asked for.',
  }
}
