import { AppError } from '../../../src/errors.ts'
import type { LeadStagesView } from '../../app/stages.ts'
import { findStageMapping } from '../../db/repositories/stage-mappings.ts'
import { findLeadStage, movesOf } from '../../db/repositories/stage-moves.ts'
import type { Sql } from '../../db/sql.ts'
import { stageLabel } from './portal-stages.ts'

const MOST_MOVES = 100

/** The error for a lead that the portal does not have. */
export const noSuchLead = (): AppError =>
  new AppError('not_found', 'There is no such lead in this portal.', {
    hint: 'Take the id from the list of leads.',
    fields: [{ field: 'id', message: 'names no lead of this portal' }],
  })

/** Where a lead stands and how it came there. Throws `not_found`. */
export const readLeadStages = async (sql: Sql, portalId: number, leadId: string): Promise<LeadStagesView> => {
  const lead = await findLeadStage(sql, portalId, leadId)
  if (lead === null) throw noSuchLead()
  const { stages } = await findStageMapping(sql, portalId)
  const moves = await movesOf(sql, portalId, leadId, MOST_MOVES)
  return {
    leadId,
    stage: lead.stage,
    hubspotStage: stageLabel(stages, lead.hubspotStage),
    moves: moves.map(({ userId: _, hubspotResult, hubspotNote, ...move }) => ({
      ...move,
      hubspot: hubspotResult === null ? null : { result: hubspotResult, note: hubspotNote },
    })),
  }
}
