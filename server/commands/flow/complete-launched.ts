import type { ReadBrief } from '../../../src/campaigns/read-brief.ts'
import type { PostcodePlace } from '../../../src/ports/geocoder.ts'
import type { CallScope } from '../../../src/ports/outside-call.ts'
import { insertEvents } from '../../db/repositories/campaign-events.ts'
import type { CampaignRow } from '../../db/repositories/campaigns.ts'
import { completeBrief } from '../../db/repositories/prepared-briefs.ts'
import type { Sql } from '../../db/sql.ts'
import type { Deps } from '../deps.ts'
import { placesOf } from '../launch-campaign.ts'
import { prepareLaunched } from '../prepare-campaign.ts'

/** The brief of a launched campaign with its inputs complete, and the further points that they name. */
export type CompletedLaunch = {
  read: ReadBrief
  points: PostcodePlace[]
  notes: string[]
  isChanged: boolean
}

/**
 * Completes a brief that was launched without being prepared: from a card, a workflow, a schedule or the command line. Throws
 * `invalid_input` when it can't be completed. Writes nothing.
 */
export const completeLaunched = async (
  deps: Deps,
  read: ReadBrief,
  campaign: Pick<CampaignRow, 'portalId' | 'points'>,
  scope: CallScope,
  signal: AbortSignal,
): Promise<CompletedLaunch> => {
  const { inputs, notes } = await prepareLaunched(deps, read, scope, signal)
  if (inputs === read.inputs) return { read, points: campaign.points, notes: [], isChanged: false }
  const completed = { ...read, inputs, brief: { ...read.brief, inputs } }
  const { points } = await placesOf(deps, campaign.portalId, completed)
  return { read: completed, points, notes, isChanged: true }
}

/** Saves what was completed, and says in the campaign's story what was understood. The row must be locked. */
export const saveCompleted = async (
  sql: Sql,
  campaign: CampaignRow,
  { read, points, notes, isChanged }: CompletedLaunch,
): Promise<void> => {
  if (!isChanged) return
  await completeBrief(sql, campaign, { inputs: read.inputs, points })
  const events = notes.map((message) => ({ kind: 'campaign.prepared', message }))
  await insertEvents(sql, campaign.portalId, campaign.id, events)
}
