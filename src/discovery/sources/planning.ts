import type { PlanningStep, SearchStep } from '../../campaigns/search-step.ts'
import type { ApplicationsQuery, Planning } from '../../clients/planning/client.ts'
import { AppError } from '../../errors.ts'
import { KM_PER_MILE } from '../../geo/distance.ts'
import { type FoundApplication, readApplications } from '../planning/applications.ts'
import { companiesNamed } from '../planning/named.ts'
import { type FoundCompany, occupiersOf, type Register } from '../planning/occupiers.ts'
import { seenAbout } from '../planning/seen-about.ts'
import { type Unwanted, unwantedReason } from '../planning/wanted.ts'
import type { DiscoverySource } from '../source.ts'

/**
 * Planning applications, and the companies behind them in the role asked for. Applications seldom say who applies: a company is one
 * that the application names (proved later by its name), or for occupiers one that the register has at its postcode.
 * `register` null: no key for it, so that only companies that are named are found.
 */
export const createPlanningSource = (planning: Planning, register: Register | null): DiscoverySource => ({
  name: 'planning',
  search: async (anyStep) => {
    const step = asPlanningStep(anyStep)
    const read = await readApplications(planning, queriesOf(step), step.mostPages)
    const { wanted, dropped } = sorted(read.applications, step)
    const named = wanted.flatMap((one) => namedIn(one, step.role))
    const there =
      step.role === 'occupier' ? await occupiersOf(wanted, step, register) : { findings: [], warnings: [] }
    const withNobody = countWithNobody(wanted, [...named, ...there.findings])
    return {
      findings: [...there.findings, ...named].map(({ finding }) => finding),
      warnings: [
        ...read.warnings,
        ...droppedWords(dropped),
        ...there.warnings,
        ...nobodyWords(withNobody, step),
      ],
    }
  },
})

const queriesOf = ({ tile, daysBack, decision }: PlanningStep): ApplicationsQuery[] => {
  const { latitude, longitude, radiusMiles } = tile
  const base = { centre: { latitude, longitude }, radiusKm: radiusMiles * KM_PER_MILE, daysBack }
  return statesOf[decision].map((state) => ({ ...base, state }))
}

/** One state a request: nothing says that the vendor takes several. */
const statesOf: Record<PlanningStep['decision'], ApplicationsQuery['state'][]> = {
  any: [null],
  pending: ['Undecided'],
  approved: ['Conditions', 'Permitted'],
}

const sorted = (
  all: FoundApplication[],
  step: PlanningStep,
): { wanted: FoundApplication[]; dropped: Unwanted[] } => {
  const judged = all.map((one) => ({ one, reason: unwantedReason(one.application, step) }))
  return {
    wanted: judged.flatMap(({ one, reason }) => (reason === null ? [one] : [])),
    dropped: judged.flatMap(({ reason }) => reason ?? []),
  }
}

const namedIn = ({ application, answer }: FoundApplication, role: PlanningStep['role']): FoundCompany[] =>
  companiesNamed(application, role).map(({ name, postcode }) => ({
    name: application.name,
    finding: {
      name,
      companyNumber: null,
      website: null,
      postcode,
      source: 'planning',
      citations: [application.page ?? answer.url],
      about: seenAbout(application, answer, {
        words: role === 'occupier' ? 'It names this firm at the address.' : `It names this firm as ${role}.`,
        confidence: 0.9,
        ...(role === 'agent' ? { field: 'planningAgent' } : {}),
      }),
    },
  }))

const countWithNobody = (wanted: FoundApplication[], found: FoundCompany[]): number => {
  const named = new Set(found.map(({ name }) => name))
  return wanted.filter(({ application }) => !named.has(application.name)).length
}

const droppedWords = (dropped: Unwanted[]): string[] => {
  const words: Record<Unwanted, string> = {
    outside: 'outside the area left out.',
    trivial: 'of households, trees, signs or certificates left out.',
    'too-small': 'with less floor area than asked for left out.',
    'other-decision': 'refused, withdrawn or in another state than asked for left out.',
  }
  return Object.entries(words).flatMap(([reason, text]) => {
    const count = dropped.filter((one) => one === reason).length
    return count === 0 ? [] : [`${applications(count)} ${text}`]
  })
}

const nobodyWords = (count: number, { role }: PlanningStep): string[] => {
  if (count === 0) return []
  const why =
    role === 'occupier'
      ? 'no firm is named, and none or too many are registered there'
      : `no ${role} firm is named`
  return [`${applications(count)} without a company: ${why}.`]
}

const applications = (count: number): string => (count === 1 ? '1 application' : `${count} applications`)

const asPlanningStep = (step: SearchStep): PlanningStep => {
  if (step.source === 'planning') return step
  throw new AppError('internal', `A step of ${step.source} was given to the planning data.`)
}
