import type { Clock } from '../../../src/ports/clock.ts'
import type { MoneyLimits, MoneyView } from '../../app/money.ts'
import type { Actor } from '../../app.ts'
import { insertAudit } from '../../db/repositories/audit-entries.ts'
import { findLimits, updateLimits } from '../../db/repositories/money-limits.ts'
import { limitStates } from '../../db/repositories/spending.ts'
import type { Sql } from '../../db/sql.ts'
import type { Flow } from '../flow/flow.ts'
import { requireAdmin, requirePortal } from '../settings/allowed-in-portal.ts'

type MoneyDeps = { flow: Pick<Flow, 'sql' | 'inTransaction'>; clock: Clock }

/** The portal's limits and what is used of this month's. Throws `not_found`. */
export const readLimits = async ({ flow, clock }: MoneyDeps, actor: Actor): Promise<MoneyView> => {
  await requirePortal(flow.sql, actor.portalId)
  return viewOf(flow.sql, actor, clock.now())
}

/**
 * Sets the portal's limits, with a line in the audit. What is under way obeys them from its next call that costs; a
 * campaign that was paused at a lower limit is resumed by a person. Throws `not_found`, `not_allowed`.
 */
export const saveLimits = async (
  { flow, clock }: MoneyDeps,
  { actor, limits }: { actor: Actor; limits: MoneyLimits },
): Promise<MoneyView> => {
  const { portalId } = actor
  await requireAdmin(flow.sql, actor)
  await flow.inTransaction(async (sql) => {
    const before = await findLimits(sql, portalId)
    await updateLimits(sql, portalId, limits)
    const change = { action: 'limits.saved', subject: 'money limits', detail: { before, after: limits } }
    await insertAudit(sql, actor, change)
  })
  return viewOf(flow.sql, actor, clock.now())
}

const viewOf = async (sql: Sql, { portalId, userId }: Actor, at: Date): Promise<MoneyView> => {
  const states = await limitStates(sql, { portalId, campaignId: null, userId }, at)
  const used = (named: string): number | null => {
    const state = states.find((one) => one.named === named)
    return state === undefined ? null : state.spent + state.held
  }
  return {
    limits: await findLimits(sql, portalId),
    usedThisMonth: { youMicroPounds: used('person'), portalMicroPounds: used('portal') ?? 0 },
  }
}
