import { findCampaignType } from '../../../src/campaigns/catalogue/index.ts'
import type { Firm, Invention, OutsideWorld } from '../runner/outside-world.ts'
import { bareName } from '../truth/lead-faults.ts'
import type { CallRecord, CandidateRecord, StepRecord } from './records.ts'

/** Register calls that the plan's rules require for one candidate, given what it really is. */
export type Necessity = { candidate: CandidateRecord; registerCalls: number; why: string }

/** Settled before anything was asked about them, found twice, or beyond the target: no rule requires a call. */
const isFree = (candidate: CandidateRecord, hasCalls: boolean): boolean =>
  ['merged', 'surplus', 'open'].includes(candidate.outcome) || !hasCalls

const domainOf = (website: string): string => (URL.parse(website)?.hostname ?? '').replace(/^www\./, '')

const siteShowsNumber = (candidate: CandidateRecord, firm: Firm): boolean => {
  const { website } = firm
  if (website === null || website.robots === 'closed' || website.numberShown === 'none') return false
  return candidate.findings.some(
    (finding) => finding.website !== null && domainOf(finding.website) === website.domain,
  )
}

/**
 * The rules of `src/pipeline/resolve.ts`, told by the truth: a register find needs its entry; a web find needs the
 * entry of the number that its own site prints or that the finding rightly gives; else a search by name and the entry.
 * What does not exist needs the entry of each number that it claims, and the search that finds nothing.
 */
const identityCalls = (candidate: CandidateRecord, firm: Firm | null, isInvented: boolean): Necessity => {
  const found = candidate.findings.find(({ source }) => source === 'companies-house')
  if (found) return { candidate, registerCalls: 1, why: 'found on the register' }
  const claimed = candidate.findings.flatMap((finding) => finding.companyNumber ?? [])
  if (isInvented || firm === null) {
    const numbers = new Set(claimed).size
    return {
      candidate,
      registerCalls: 1 + Math.min(3, numbers),
      why: isInvented ? 'invented' : 'not identified',
    }
  }
  if (siteShowsNumber(candidate, firm))
    return { candidate, registerCalls: 1, why: 'its site prints its number' }
  if (claimed.includes(firm.number))
    return { candidate, registerCalls: 1, why: 'its number was given rightly' }
  return { candidate, registerCalls: 2, why: 'by name only' }
}

/** Of a company in the area that is no customer's its officers are asked too, where the type judges by them (`src/pipeline/examine.ts`). */
const officerCalls = (type: string, { outcome }: CandidateRecord): number =>
  findCampaignType(type)?.asksOfficers && ['lead', 'excluded', 'wrongSize'].includes(outcome) ? 1 : 0

/** What each candidate of a campaign required; candidates that required nothing are left out. */
export const necessities = async (
  type: string,
  candidates: CandidateRecord[],
  calls: CallRecord[],
  inventions: Invention[],
  world: OutsideWorld,
): Promise<Necessity[]> => {
  const asked = new Set(calls.map((call) => call.itemId))
  const invented = new Set(inventions.map(({ name }) => bareName(name)))
  const required = candidates.filter((candidate) => !isFree(candidate, asked.has(candidate.id)))
  return Promise.all(
    required.map(async (candidate) => {
      const firm = candidate.companyNumber === null ? null : await world.firm(candidate.companyNumber)
      const necessity = identityCalls(candidate, firm, invented.has(bareName(candidate.name)))
      return { ...necessity, registerCalls: necessity.registerCalls + officerCalls(type, candidate) }
    }),
  )
}

/** Register calls that the campaign had to make: one for each outward code of a register search, and those of its candidates. */
export const necessaryRegisterCalls = (steps: StepRecord[], required: Necessity[]): number =>
  steps.reduce((sum, { source, places }) => sum + (source === 'companies-house' ? places : 0), 0) +
  required.reduce((sum, one) => sum + one.registerCalls, 0)
