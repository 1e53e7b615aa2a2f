import { type CampaignBrief, type FinishedCampaign, runCampaign } from '../runner/campaign.ts'
import { outsideWorldAt } from '../runner/outside-world.ts'
import { postgresVersion } from '../runner/set-up.ts'
import { type Surroundings, withBenchFolder } from '../runner/surroundings.ts'
import { type Chain, longestChain } from './chain.ts'
import { type Necessity, necessities } from './necessary.ts'
import { type CallRecord, readCalls, readCandidates, readSteps, type StepRecord } from './records.ts'

/** What we owe to every website: one request a second. */
const HOST_PAUSE_SECONDS = 1

/** One campaign with all that its bound is worked out from. */
export type Measured = {
  ended: FinishedCampaign
  /** Launch to end, as in real life: what was measured divided by the scale. */
  seconds: number
  /** In seconds as in real life. */
  chain: Chain
  calls: CallRecord[]
  steps: StepRecord[]
  required: Necessity[]
  candidates: number
  scale: number
  database: string
}

/** What to run; `scale` is the share of real latencies and limits. */
export type MakespanRun = { brief: CampaignBrief; seed: number; scale: number }

/** Runs the campaign in a world of its own and reads from its records what it had to do. */
export const measureMakespan = (options: MakespanRun): Promise<Measured> => {
  const { seed, scale } = options
  const world = { seed, latencyScale: scale, limitsScale: scale }
  return withBenchFolder(({ inWorld }) => inWorld(world, (surroundings) => measured(options, surroundings)))
}

const measured = async ({ brief, scale }: MakespanRun, surroundings: Surroundings): Promise<Measured> => {
  const { sql, sandboxUrl } = surroundings
  const ended = await runCampaign(surroundings, brief)
  const { id } = ended.campaign
  const [calls, candidates, steps] = await Promise.all([
    readCalls(sql, id),
    readCandidates(sql, id),
    readSteps(sql, id),
  ])
  const world = outsideWorldAt(sandboxUrl)
  const chain = longestChain(calls, candidates, {
    planning: steps[0]?.openedAt ?? 0,
    pauseSeconds: scale * HOST_PAUSE_SECONDS,
  })
  return {
    ended,
    seconds: ended.seconds / scale,
    chain: inRealLife(chain, scale),
    calls,
    steps,
    required: await necessities(brief.type, candidates, calls, await world.inventions(), world),
    candidates: candidates.length,
    scale,
    database: await postgresVersion(sql),
  }
}

const inRealLife = (chain: Chain, scale: number): Chain => ({
  planning: chain.planning / scale,
  question: chain.question / scale,
  website: chain.website / scale,
  register: chain.register / scale,
  total: chain.total / scale,
})
