import { typeOfBrief } from '../../../src/campaigns/read-brief.ts'
import { SourceUnusable } from '../../../src/errors.ts'
import { check } from '../../../src/pipeline/check.ts'
import type { Examination, Wanted } from '../../../src/pipeline/examination.ts'
import { examine } from '../../../src/pipeline/examine.ts'
import type { Deps } from '../../commands/deps.ts'
import { advance } from '../../commands/flow/advance.ts'
import type { Flow } from '../../commands/flow/flow.ts'
import { pauseWhenBudgetReached } from '../../commands/flow/pause-campaigns.ts'
import { publishJobId } from '../../commands/flow/publish-job-id.ts'
import { settleFailed } from '../../commands/flow/settle-failed.ts'
import { settleLeftOut } from '../../commands/flow/settle-left-out.ts'
import { insertEvent } from '../../db/repositories/campaign-events.ts'
import { lockCampaign, noteUnusableSource } from '../../db/repositories/campaigns.ts'
import { type ExaminationTask, examinationTask, saveExaminations } from '../../db/repositories/candidates.ts'
import { briefOfLead } from '../../db/repositories/record-checks.ts'
import { skipSteps, sourceProgress } from '../../db/repositories/search-steps.ts'
import type { Sql } from '../../db/sql.ts'
import type { RunningJob } from '../../queue/boss-jobs.ts'
import type { JobHandler } from '../../queue/consume.ts'
import { SOMEBODY_WAITS, settle } from '../../queue/settle.ts'
import { type Apply, createSettleTogether } from '../../queue/settle-together.ts'
import { sentenceOf } from '../sentence-of.ts'

type ExamineJob = RunningJob<'campaign.examine'>

/** A candidate examined; null: it, or its campaign, was not open any more. */
type Examined = { candidateId: string; name: string; isCheck: boolean; examination: Examination } | null

/** Examines one candidate; what is left out is settled here, what is proved goes on to be published. */
export const examineHandler = (deps: Deps): JobHandler<'campaign.examine'> => {
  const { queue, inTransaction } = deps.flow
  const settleTogether = createSettleTogether<'campaign.examine', Examined>(
    queue,
    inTransaction,
    applyExaminations(deps),
  )
  return {
    run: async (job) => {
      const task = await examinationTask(deps.flow.sql, job.payload)
      await settleTogether(job, task === null ? null : await examined(deps, job, task))
    },
    giveUp: async (job, error) => {
      // The candidate stays open: it is taken up again when there is money.
      if (await pauseWhenBudgetReached(deps.flow, job.payload, error)) return
      await settle(queue, inTransaction, job, async (sql) => {
        if (error instanceof SourceUnusable) await stopSearching(sql, job.payload, sentenceOf(error))
        const after = await settleFailed(sql, job.payload, [job.payload.candidateId], sentenceOf(error))
        if (after !== null) await advance(sql, queue, after)
      })
    },
  }
}

/** Without the register nothing can be proved: what is planned is not searched any more, so that nothing is paid in vain. */
const stopSearching = async (
  sql: Sql,
  ids: { portalId: number; campaignId: string },
  reason: string,
): Promise<void> => {
  const { portalId, campaignId } = ids
  const campaign = await lockCampaign(sql, portalId, campaignId)
  if (campaign?.status !== 'running') return
  if (!(await noteUnusableSource(sql, portalId, campaignId, { source: 'companies-house', reason }))) return
  for (const { source } of await sourceProgress(sql, portalId, campaignId)) {
    await skipSteps(sql, portalId, campaignId, reason, source)
  }
  await insertEvent(sql, portalId, campaignId, {
    kind: 'source.unusable',
    level: 'warning',
    message: `Nothing more can be proved, so no more is searched: ${reason}`,
  })
}

const examined = async (deps: Deps, job: ExamineJob, task: ExaminationTask): Promise<Examined> => {
  const { portalId, campaignId, candidateId } = job.payload
  const scope = { portalId, campaignId, itemId: candidateId, isRepeat: job.isRepeat }
  const ports = await deps.outside.examination(scope, job.signal)
  const examination = await (task.checkedCompanyId === null
    ? examine({ ...task, ...wanted(task) }, ports)
    : check({ ...task, ...checkedIn(deps.flow.sql, portalId, task.checkedCompanyId) }, ports))
  return { candidateId, name: task.name, isCheck: task.checkedCompanyId !== null, examination }
}

const wanted = ({ brief, centre, points }: Pick<ExaminationTask, 'brief' | 'centre' | 'points'>): Wanted => ({
  brief,
  centres: centre === null ? [] : [centre, ...points],
  ...typeOfBrief(brief),
})

/** A check compares with a brief only when a campaign has the company as a lead, so that the lead's fit can be renewed. */
const checkedIn = (sql: Sql, portalId: number, hubspotCompanyId: string) => ({
  hubspotCompanyId,
  wantedOf: async (companyNumber: string): Promise<Wanted | null> => {
    const campaign = await briefOfLead(sql, portalId, companyNumber)
    return campaign && wanted(campaign)
  },
})

const applyExaminations =
  ({ flow }: Deps): Apply<Examined> =>
  async (sql, ids, results) => {
    const all = results.filter((result) => result !== null)
    // Those left out first: whoever closes a campaign locks its row and then its candidates, and so does this.
    const out = all.flatMap(({ candidateId, name, examination }) =>
      examination.kind === 'left-out' ? [{ candidateId, name, leftOut: examination }] : [],
    )
    const after = out.length === 0 ? null : await settleLeftOut(sql, ids, out)
    await passOnProved(flow, sql, ids, all)
    if (after !== null) await advance(sql, flow.queue, after)
  }

const passOnProved = async (
  flow: Flow,
  sql: Sql,
  ids: { portalId: number; campaignId: string },
  all: NonNullable<Examined>[],
): Promise<void> => {
  const proved = all.flatMap(({ candidateId, examination }) =>
    examination.kind === 'proved' ? [{ candidateId, company: examination.company }] : [],
  )
  const isCheck = all.some((one) => one.isCheck)
  if (proved.length === 0) return
  const saved = await saveExaminations(sql, ids.portalId, proved)
  const jobs = saved.map((candidateId) => ({
    id: publishJobId(candidateId),
    payload: { ...ids, candidateId },
    ...(isCheck ? { priority: SOMEBODY_WAITS } : {}),
  }))
  await flow.queue.enqueue(sql, 'campaign.publish', jobs)
}
