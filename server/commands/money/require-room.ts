import { afterLimit, isUsedUp, limitReached } from '../../../src/campaigns/budget.ts'
import { AppError } from '../../../src/errors.ts'
import { listPortalUsers } from '../../db/repositories/portal-users.ts'
import { limitStates } from '../../db/repositories/spending.ts'
import type { Sql } from '../../db/sql.ts'

/**
 * Throws `budget_reached`, naming the limit and who can raise it, when one that this campaign (null: a new one), person
 * (null: the operator) or portal falls under has no room left.
 */
export const requireRoom = async (
  sql: Sql,
  spender: { portalId: number; campaignId: string | null; userId: number | null },
  at: Date,
): Promise<void> => {
  const reached = (await limitStates(sql, spender, at)).find(isUsedUp)
  if (reached === undefined) return
  const admins = await adminNames(sql, spender.portalId)
  throw new AppError('budget_reached', limitReached(reached), { hint: afterLimit(reached.named, admins) })
}

const adminNames = async (sql: Sql, portalId: number): Promise<string | null> => {
  const admins = (await listPortalUsers(sql, portalId)).filter(({ isAdmin }) => isAdmin)
  const names = admins.map(({ name, email, userId }) => name ?? email ?? `user ${userId}`)
  return names.length === 0 ? null : names.join(', ')
}
