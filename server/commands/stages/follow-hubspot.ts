import { DEFAULT_STAGE_MAPPING, stageFromHubSpot } from '../../../src/lifecycle/map.ts'
import { followMerges } from '../../db/repositories/crm-changes.ts'
import { findStageMapping } from '../../db/repositories/stage-mappings.ts'
import { insertMoves, lockBehindHubSpot, putLeads } from '../../db/repositories/stage-moves.ts'
import type { Sql } from '../../db/sql.ts'
import type { Deps } from '../deps.ts'
import { stageLabel } from './portal-stages.ts'

const LEADS_AT_ONCE = 500

/**
 * Lets the portal's leads follow what changed in the mirror: to the company that theirs was merged into, and to the stage
 * that it is at now, backwards too, as a person did it there. A stage that is not mapped moves nothing. Compares what each
 * lead has followed with the mirror, so that it is safe to repeat and misses nothing, whoever brought the mirror up to date.
 * It writes nothing into HubSpot: there can be no loop.
 */
export const followHubSpot = async (
  { flow, clock }: Pick<Deps, 'flow' | 'clock'>,
  portalId: number,
): Promise<void> => {
  await followMerges(flow.sql, portalId)
  for (;;) {
    const count = await flow.inTransaction((tx) => followSome(tx, portalId, clock.now()))
    if (count < LEADS_AT_ONCE) return
  }
}

const followSome = async (tx: Sql, portalId: number, at: Date): Promise<number> => {
  const behind = await lockBehindHubSpot(tx, portalId, LEADS_AT_ONCE)
  if (behind.length === 0) return 0
  const { mapping, stages } = await findStageMapping(tx, portalId)
  const followed = behind.map((lead) => ({
    ...lead,
    to: stageFromHubSpot(mapping ?? DEFAULT_STAGE_MAPPING, lead.stageThere) ?? lead.stage,
  }))
  await putLeads(
    tx,
    portalId,
    followed.map(({ leadId, to, stageThere }) => ({ leadId, stage: to, hubspotStage: stageThere })),
  )
  const moves = followed
    .filter(({ stage, to }) => stage !== to)
    .map(({ leadId, stage, to, stageThere }) => ({
      leadId,
      from: stage,
      to,
      by: 'hubspot' as const,
      userId: null,
      who: 'HubSpot',
      at,
      reason: `In HubSpot the company is at “${stageLabel(stages, stageThere)}”.`,
      hubspotResult: null,
    }))
  await insertMoves(tx, portalId, moves)
  return behind.length
}
