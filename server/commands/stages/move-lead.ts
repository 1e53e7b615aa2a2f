import { randomUUID } from 'node:crypto'
import type { Actor } from '../../app/actor.ts'
import type { LeadStagesView, StageName } from '../../app/stages.ts'
import { insertMoves, lockLeadStage, putLeads } from '../../db/repositories/stage-moves.ts'
import type { Deps } from '../deps.ts'
import { requireRole } from '../require-role.ts'
import { noSuchLead, readLeadStages } from './read-lead-stages.ts'

type Move = { actor: Actor; leadId: string; stage: StageName; reason: string | null }

/**
 * Moves a lead to a stage, forwards or back, and has HubSpot told when the lead is in it. Where it stands already, nothing
 * is done: a repeated request is harmless. Throws `not_allowed`, `not_found`.
 */
export const moveLead = async (
  { flow, clock }: Pick<Deps, 'flow' | 'clock'>,
  { actor, leadId, stage, reason }: Move,
): Promise<LeadStagesView> => {
  const { portalId, userId, name } = actor
  await requireRole(flow.sql, actor, 'push')
  await flow.inTransaction(async (tx) => {
    const lead = await lockLeadStage(tx, portalId, leadId)
    if (lead === null) throw noSuchLead()
    if (lead.stage === stage) return
    const isInHubSpot = lead.hubspotCompanyId !== null
    await putLeads(tx, portalId, [{ ...lead, stage }])
    await insertMoves(tx, portalId, [
      {
        leadId,
        from: lead.stage,
        to: stage,
        by: 'person',
        userId,
        who: name,
        at: clock.now(),
        reason,
        hubspotResult: isInHubSpot ? 'waiting' : null,
      },
    ])
    if (isInHubSpot) {
      await flow.queue.enqueue(tx, 'lead.stage', [
        { id: randomUUID(), key: leadId, payload: { portalId, leadId } },
      ])
    }
  })
  return readLeadStages(flow.sql, portalId, leadId)
}
