import { AppError } from '../../../src/errors.ts'
import { lastWorkflowLaunch, workflowLaunchesOfDay } from '../../db/repositories/workflow-launches.ts'
import type { Sql } from '../../db/sql.ts'

/** Product section 5: what workflows may launch in one portal, so that a wide enrolment does not spend a month's money. */
const MOST_A_DAY = 5
const DAYS_BETWEEN = 30
const DAY_MS = 86_400_000

/**
 * Throws `conflict`, saying which limit of workflows it meets, when no campaign of this type may be launched for this
 * company now. Holds only while nobody else launches: the portal's row must be locked.
 */
export const requireWorkflowRoom = async (
  sql: Sql,
  portalId: number,
  enrolled: { companyId: string; type: string },
  at: Date,
): Promise<void> => {
  const since = new Date(at.getTime() - DAYS_BETWEEN * DAY_MS)
  const last = await lastWorkflowLaunch(sql, portalId, enrolled, since)
  if (last !== null) {
    throw new AppError(
      'conflict',
      `A workflow launched a campaign of this type for this company on ${last.toISOString().slice(0, 10)}; it may once in ${DAYS_BETWEEN} days.`,
    )
  }
  if ((await workflowLaunchesOfDay(sql, portalId, at)) >= MOST_A_DAY) {
    throw new AppError(
      'conflict',
      `Workflows have launched ${MOST_A_DAY} campaigns today, which is the most in a day.`,
    )
  }
}
