import { AppError } from '../../../src/errors.ts'
import type { Deps } from '../../commands/deps.ts'
import { mirroringOf } from '../../commands/mirror/mirroring.ts'
import { followHubSpot } from '../../commands/stages/follow-hubspot.ts'
import { tellHubSpot } from '../../commands/stages/tell-hubspot.ts'
import { followMerges } from '../../db/repositories/crm-changes.ts'
import { lockLeadStage, putLeads, settleMoves, waitingMoves } from '../../db/repositories/stage-moves.ts'
import type { RunningJob } from '../../queue/boss-jobs.ts'
import type { JobHandler } from '../../queue/consume.ts'
import { settle } from '../../queue/settle.ts'

type LeadJob = RunningJob<'lead.stage'>

/** Tells HubSpot where a person has moved a lead to; of several moves only the last one counts. */
export const leadStageHandler = (deps: Deps): JobHandler<'lead.stage'> => ({
  run: async (job) => {
    const { portalId, leadId } = job.payload
    const { queue, inTransaction } = deps.flow
    const open = await openMoves(deps, job)
    if (open === null) return settle(queue, inTransaction, job, async () => {})
    const mirroring = mirroringOf(deps, { portalId, signal: job.signal })
    const { outcome, stageNow } = await tellHubSpot(mirroring, open.lead)
    await settle(queue, inTransaction, job, async (tx) => {
      const [newest = 0, ...earlier] = open.moves
      await settleMoves(tx, portalId, [newest], outcome)
      await settleMoves(tx, portalId, earlier, OVERTAKEN)
      // What we wrote is no news from HubSpot.
      const lead = await lockLeadStage(tx, portalId, leadId)
      if (lead !== null && stageNow !== null)
        await putLeads(tx, portalId, [{ ...lead, hubspotStage: stageNow }])
    })
    // The company was read: what else has changed there is followed now.
    await followHubSpot(deps, portalId)
  },
  giveUp: async (job, error) => {
    const { portalId, leadId } = job.payload
    const { queue, inTransaction } = deps.flow
    // It waits for a reconnection: the daily round tells then.
    if (error instanceof AppError && error.code === 'not_connected')
      return settle(queue, inTransaction, job, async () => {})
    const note = `HubSpot was not told: ${error instanceof AppError ? error.message : 'an unexpected error of ours; the log has it.'}`
    await settle(queue, inTransaction, job, async (tx) => {
      const ids = await waitingMoves(tx, portalId, leadId)
      await settleMoves(tx, portalId, ids, { result: 'failed', note })
    })
  },
})

const OVERTAKEN = { result: 'overtaken', note: 'A later move took its place.' } as const

/** The lead with its moves that HubSpot does not know of; the lock lets moves that are just being made end first. */
const openMoves = async (deps: Deps, { payload: { portalId, leadId } }: LeadJob) =>
  deps.flow.inTransaction(async (tx) => {
    await followMerges(tx, portalId)
    const lead = await lockLeadStage(tx, portalId, leadId)
    const moves = await waitingMoves(tx, portalId, leadId)
    if (lead === null || lead.hubspotCompanyId === null || moves.length === 0) return null
    return { lead: { companyId: lead.hubspotCompanyId, stage: lead.stage }, moves }
  })
