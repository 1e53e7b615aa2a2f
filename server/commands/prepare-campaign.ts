import { type ReadBrief, readBrief } from '../../src/campaigns/read-brief.ts'
import { invalidInput } from '../../src/errors.ts'
import type { Prepared } from '../../src/pipeline/prepare/ports.ts'
import { prepareBrief } from '../../src/pipeline/prepare/prepare.ts'
import type { LanguageModel } from '../../src/ports/language-model.ts'
import type { CallScope } from '../../src/ports/outside-call.ts'
import type { PreparationView } from '../app/before-launch.ts'
import type { Actor } from '../app.ts'
import { findMirroredCompany } from '../db/repositories/crm-companies.ts'
import { costOfCalls } from '../db/repositories/prepared-briefs.ts'
import type { Deps, OutsideOfBriefs } from './deps.ts'
import { requireConnected } from './money/require-connected.ts'
import { requireRoom } from './money/require-room.ts'
import { requireRole } from './require-role.ts'
import { withProfileDefaults } from './settings/profile-defaults.ts'
import { within } from './within.ts'

/**
 * HubSpot waits 15 seconds in all. When these are over, what is still asked of a model is given up for simple rules, and a
 * website that is still being read for the register alone, so that an answer comes in time.
 */
const PATIENCE_MS = 11_000

/**
 * Completes the inputs of a brief for a person to look at; nothing is launched. Throws `invalid_input` naming every field that
 * is wrong or can't be completed; `not_allowed`, `not_connected`, `budget_reached` as a launch does.
 */
export const prepareCampaign = async (
  deps: Deps,
  { actor, raw }: { actor: Actor; raw: unknown },
): Promise<PreparationView> => {
  const { sql } = deps.flow
  const { portalId, userId } = actor
  const read = readBrief(await withProfileDefaults(sql, portalId, raw))
  await requireRole(sql, actor, 'launch')
  await requireConnected(sql, portalId)
  await requireRoom(sql, { portalId, campaignId: null, userId }, deps.clock.now())
  const scope = { portalId, campaignId: null, itemId: null, isRepeat: false, userId }
  const outside = await deps.outside.ofBriefs(scope, AbortSignal.timeout(PATIENCE_MS + 2_000))
  const calls: ModelCalls = { answered: [], givenUp: 0 }
  const prepared = await prepareBrief(read, {
    ...outside,
    ...portsOf(deps, portalId),
    ...inTime(outside, calls),
  })
  if (prepared.faults.length > 0) throw invalidInput(prepared.faults)
  const { inputs, notes } = prepared
  const costMicroPounds = await costOfCalls(sql, portalId, calls.answered)
  return { inputs, notes: [...notes, ...(calls.givenUp > 0 ? [GIVEN_UP] : [])], costMicroPounds }
}

/** The same for a campaign that was launched without: in its scope, with its money and with the time of a job. */
export const prepareLaunched = async (
  deps: Deps,
  read: ReadBrief,
  scope: CallScope,
  signal: AbortSignal,
): Promise<Prepared> => {
  if (read.type.prepares === null) return { inputs: read.inputs, notes: [], faults: [] }
  const outside = await deps.outside.ofBriefs(scope, signal)
  const prepared = await prepareBrief(read, { ...outside, ...portsOf(deps, scope.portalId) })
  if (prepared.faults.length > 0) throw invalidInput(prepared.faults)
  return prepared
}

const portsOf = ({ flow: { sql }, clock, isSandbox }: Deps, portalId: number) => ({
  clock,
  isSandbox,
  recordsOf: async (ids: readonly string[]) => {
    const found = await Promise.all(
      ids.map(async (id) => ({ id, company: await findMirroredCompany(sql, portalId, id) })),
    )
    return found.flatMap(({ id, company }) => (company === null ? [] : [{ id, ...company }]))
  },
})

/** Ids of calls that the model answered, and how many it had not answered when time was over. */
type ModelCalls = { answered: string[]; givenUp: number }

const GIVEN_UP =
  'The model was asked but not waited for any longer. What it was asked is charged all the same, some pence at most, and counts towards your month; looking again asks anew.'

/** Model and websites that stop being waited for; what the model was asked is noted in `calls`. */
const inTime = ({ model, sites }: OutsideOfBriefs, calls: ModelCalls) => {
  const endsAt = performance.now() + PATIENCE_MS
  const left = () => Math.max(1, endsAt - performance.now())
  const timed: LanguageModel = {
    ask: async (question) => {
      const answer = await within({ ms: left(), whom: 'The language model' }, async () => {
        if (model === null) throw new Error('asked without a model')
        return model.ask(question)
      }).catch((error: unknown) => {
        // The call goes on without us: its answer is paid for when it comes.
        if (performance.now() >= endsAt) calls.givenUp += 1
        throw error
      })
      calls.answered.push(answer.answer.callId)
      return answer
    },
  }
  const reason = 'its website did not answer in time'
  return {
    model: model === null ? null : timed,
    sites: {
      read: (url: string) =>
        within({ ms: left() * SHARE_OF_SITES, whom: url }, () => sites.read(url)).catch((error: unknown) => {
          if (error instanceof Error && error.name === 'AppError')
            return { kind: 'unreadable' as const, reason }
          throw error
        }),
    },
  }
}

/** The register is asked after the website was read. */
const SHARE_OF_SITES = 0.7
