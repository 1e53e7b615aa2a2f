import { typeOfBrief } from '../../../src/campaigns/read-brief.ts'
import { type Examination, leftOut } from '../../../src/pipeline/examination.ts'
import { examine } from '../../../src/pipeline/examine.ts'
import type { Deps } from '../../commands/deps.ts'
import { advance } from '../../commands/flow/advance.ts'
import { publishJobId } from '../../commands/flow/publish-job-id.ts'
import { settleLeftOut } from '../../commands/flow/settle-candidate.ts'
import { type CampaignRow, findCampaign, lockCampaign } from '../../db/repositories/campaigns.ts'
import { type CandidateRow, findingsOf, findOpenCandidate, saveExamination } from '../../db/repositories/candidates.ts'
import type { Sql } from '../../db/sql.ts'
import type { RunningJob } from '../../queue/boss.ts'
import type { JobHandler } from '../../queue/consume.ts'
import { settle } from '../../queue/settle.ts'
import { sentenceOf } from '../sentence-of.ts'

/** Examines one candidate; what is left out is settled here, what is proved goes on to be published. */
export const examineHandler = (deps: Deps): JobHandler<'campaign.examine'> => ({
  run: async (job) => {
    const { portalId, campaignId, candidateId } = job.payload
    const campaign = await findCampaign(deps.flow.sql, portalId, campaignId)
    const candidate = await findOpenCandidate(deps.flow.sql, portalId, candidateId)
    const isOpen = campaign?.status === 'running' && candidate !== null
    const examination = isOpen ? await examineCandidate(deps, campaign, candidate, job.signal) : null
    await settleExamination(deps, job, examination)
  },
  giveUp: (job, error) => settleExamination(deps, job, leftOut('failed', sentenceOf(error))),
})

const examineCandidate = async (deps: Deps, campaign: CampaignRow, candidate: CandidateRow, signal: AbortSignal): Promise<Examination> => {
  const { portalId, id: campaignId, brief, centre } = campaign
  const { type, inputs } = typeOfBrief(brief)
  const findings = await findingsOf(deps.flow.sql, portalId, candidate.id)
  const ports = deps.outside.examination({ portalId, campaignId, itemId: candidate.id }, signal)
  return examine({ name: candidate.name, findings, brief, type, inputs, centre }, ports)
}

const settleExamination = (deps: Deps, job: RunningJob<'campaign.examine'>, examination: Examination | null): Promise<void> =>
  settle(deps.flow.queue, deps.flow.inTransaction, job, async (sql) => {
    if (examination !== null) await applyExamination(deps, sql, job, examination)
  })

const applyExamination = async (deps: Deps, sql: Sql, job: RunningJob<'campaign.examine'>, examination: Examination): Promise<void> => {
  const { portalId, campaignId, candidateId } = job.payload
  if (examination.kind === 'proved') {
    if (!(await saveExamination(sql, portalId, candidateId, examination.company))) return
    return deps.flow.queue.enqueue(sql, 'campaign.publish', [{ id: publishJobId(candidateId), payload: job.payload }])
  }
  const campaign = await lockCampaign(sql, portalId, campaignId)
  if (campaign?.status !== 'running') return
  await settleLeftOut(sql, job.payload, examination)
  await advance(sql, deps.flow.queue, portalId, campaignId)
}
