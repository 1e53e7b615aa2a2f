import type { CallRecord, CandidateRecord } from './records.ts'

/** What must come one after another for one lead, in seconds of the run: planning, its question, its own calls. */
export type Chain = { planning: number; question: number; website: number; register: number; total: number }

const seconds = (calls: CallRecord[]): number => calls.reduce((sum, call) => sum + call.durationMs, 0) / 1000

/**
 * One host: robots.txt, then the home page, then the others side by side; starts are `pauseSeconds` apart, which is the
 * politeness that we owe to each host.
 */
const hostSeconds = (calls: CallRecord[], pauseSeconds: number): number => {
  let freeAt = 0
  let homeEndsAt = 0
  let endsAt = 0
  for (const [index, call] of calls.entries()) {
    const startsAt = index < 2 ? Math.max(freeAt, endsAt) : Math.max(freeAt, homeEndsAt)
    freeAt = startsAt + pauseSeconds
    endsAt = Math.max(endsAt, startsAt + call.durationMs / 1000)
    if (index === 1) homeEndsAt = endsAt
  }
  return endsAt
}

/** The sources of a lead are asked side by side where the rules allow it; its website comes before its register entry. */
const leadChain = (calls: CallRecord[], pauseSeconds: number): { website: number; register: number } => {
  const byHost = Map.groupBy(
    calls.filter(({ vendor }) => vendor === 'website'),
    ({ host }) => host,
  )
  const website = [...byHost.values()].reduce((sum, one) => sum + hostSeconds(one, pauseSeconds), 0)
  const register = seconds(calls.filter(({ vendor }) => vendor !== 'website'))
  return { website, register }
}

/** The longest chain over all leads. `planning`: seconds from the launch to the opening of the first search. */
export const longestChain = (
  calls: CallRecord[],
  candidates: CandidateRecord[],
  options: { planning: number; pauseSeconds: number },
): Chain => {
  const byItem = Map.groupBy(calls, ({ itemId }) => itemId)
  const chains = candidates
    .filter(({ outcome }) => outcome === 'lead')
    .map((lead): Chain => {
      const question = seconds(byItem.get(lead.findings[0]?.stepId ?? '') ?? [])
      const { website, register } = leadChain(byItem.get(lead.id) ?? [], options.pauseSeconds)
      const { planning } = options
      return { planning, question, website, register, total: planning + question + website + register }
    })
  const none: Chain = { planning: 0, question: 0, website: 0, register: 0, total: 0 }
  return chains.reduce((longest, next) => (next.total > longest.total ? next : longest), none)
}
