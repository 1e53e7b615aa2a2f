import { typeOfBrief } from '../../../src/campaigns/read-brief.ts'
import { type Examination, leftOut } from '../../../src/pipeline/examination.ts'
import { examine } from '../../../src/pipeline/examine.ts'
import type { Deps } from '../../commands/deps.ts'
import { advance } from '../../commands/flow/advance.ts'
import { publishJobId } from '../../commands/flow/publish-job-id.ts'
import { settleLeftOut } from '../../commands/flow/settle-candidate.ts'
import { lockCampaign } from '../../db/repositories/campaigns.ts'
import { type ExaminationTask, examinationTask, saveExamination } from '../../db/repositories/candidates.ts'
import type { Sql } from '../../db/sql.ts'
import type { RunningJob } from '../../queue/boss.ts'
import type { JobHandler } from '../../queue/consume.ts'
import { settle } from '../../queue/settle.ts'
import { sentenceOf } from '../sentence-of.ts'

type ExamineJob = RunningJob<'campaign.examine'>

/** Examines one candidate; what is left out is settled here, what is proved goes on to be published. */
export const examineHandler = (deps: Deps): JobHandler<'campaign.examine'> => ({
  run: async (job) => {
    const task = await examinationTask(deps.flow.sql, job.payload)
    await settleExamination(deps, job, task === null ? null : await examined(deps, job, task))
  },
  giveUp: (job, error) => settleExamination(deps, job, leftOut('failed', sentenceOf(error))),
})

const examined = (
  deps: Deps,
  job: ExamineJob,
  { name, findings, brief, centre }: ExaminationTask,
): Promise<Examination> => {
  const { portalId, campaignId, candidateId } = job.payload
  const ports = deps.outside.examination(
    { portalId, campaignId, itemId: candidateId, isRepeat: job.isRepeat },
    job.signal,
  )
  return examine({ name, findings, brief, centre, ...typeOfBrief(brief) }, ports)
}

const settleExamination = (deps: Deps, job: ExamineJob, examination: Examination | null): Promise<void> =>
  settle(deps.flow.queue, deps.flow.inTransaction, job, async (sql) => {
    if (examination !== null) await applyExamination(deps, sql, job, examination)
  })

const applyExamination = async (
  deps: Deps,
  sql: Sql,
  job: ExamineJob,
  examination: Examination,
): Promise<void> => {
  const { portalId, campaignId, candidateId } = job.payload
  if (examination.kind === 'proved') {
    if (!(await saveExamination(sql, portalId, candidateId, examination.company))) return
    const publish = { id: publishJobId(candidateId), payload: job.payload }
    return deps.flow.queue.enqueue(sql, 'campaign.publish', [publish])
  }
  const campaign = await lockCampaign(sql, portalId, campaignId)
  if (campaign?.status !== 'running') return
  await settleLeftOut(sql, { campaign, candidateId }, examination)
  await advance(sql, deps.flow.queue, campaign)
}
