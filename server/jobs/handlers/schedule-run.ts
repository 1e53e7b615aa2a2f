import type { Deps } from '../../commands/deps.ts'
import { noteFailedRun, runSchedule } from '../../commands/plans/run-schedule.ts'
import type { JobHandler } from '../../queue/consume.ts'
import { settle } from '../../queue/settle.ts'
import { sentenceOf } from '../sentence-of.ts'

/** Launches the campaign of a schedule; the job's id is the run's, so that another attempt launches nothing more. */
export const scheduleRunHandler = (deps: Deps): JobHandler<'schedule.run'> => {
  const { queue, inTransaction } = deps.flow
  return {
    run: async (job) => {
      await runSchedule(deps, { ...job.payload, runId: job.id })
      await settle(queue, inTransaction, job, async () => {})
    },
    giveUp: async (job, error) => {
      await noteFailedRun(deps, job.payload, sentenceOf(error))
      await settle(queue, inTransaction, job, async () => {})
    },
  }
}
