import type { LifecycleStage } from '../../../src/lifecycle/stages.ts'
import { insertMoves } from '../../db/repositories/stage-moves.ts'
import type { Sql } from '../../db/sql.ts'

const FIRST: LifecycleStage = 'DISCOVERY'

/**
 * Notes the step back of companies that were only checked and that a campaign has now made its finds without a record in
 * HubSpot: they stood where their record was, and begin anew. `were`: where they stood before.
 */
export const noteTakeOvers = async (
  sql: Sql,
  portalId: number,
  were: readonly { id: string; stage: LifecycleStage }[],
  at: Date,
): Promise<void> => {
  const moves = were
    .filter(({ stage }) => stage !== FIRST)
    .map(({ id, stage }) => ({
      leadId: id,
      from: stage,
      to: FIRST,
      by: 'person' as const,
      userId: null,
      who: 'Leadwright',
      at,
      reason:
        'It had only been checked; a lead campaign found it, and its record is not in HubSpot any more.',
      hubspotResult: null,
    }))
  if (moves.length > 0) await insertMoves(sql, portalId, moves)
}
