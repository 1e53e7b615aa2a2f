import { setTimeout as pause } from 'node:timers/promises'
import { afterLimit, limitReached } from '../../src/campaigns/budget.ts'
import { AppError } from '../../src/errors.ts'
import { type CallToRecord, releaseReservation, reserveCall } from '../db/repositories/outside-calls.ts'
import type { Sql } from '../db/sql.ts'

/** Calls under way hold more than most of them cost; what they give back is waited for about as long as one takes. */
const MOST_WAIT_MS = 60_000
const LOOK_AGAIN_MS = 250

/** The very same call is on its way, made by an earlier attempt in whatever process: its answer will be recorded. */
export class OnItsWay extends Error {
  override readonly name = 'OnItsWay'
}

/**
 * Reserves the most that a call can cost; gives what releases it again, for a call that cost nothing.
 * Throws `budget_reached` when a limit has no room, now and after the calls that are under way; the signal's reason when
 * it aborts; OnItsWay. The portal's limit holds on our own system keys too: there is no allowance apart from it.
 */
export const reserveMoney = async (
  sql: Sql,
  call: CallToRecord,
  maxCostMicroPounds: number,
  signal: AbortSignal,
): Promise<() => Promise<void>> => {
  const givenUpAt = performance.now() + MOST_WAIT_MS
  for (;;) {
    const { addedMicroPounds, refused } = await reserveCall(sql, call, maxCostMicroPounds, new Date())
    if (refused === 'on its way') throw new OnItsWay()
    const release = () => releaseReservation(sql, call, addedMicroPounds, new Date())
    if (refused === null) {
      if (!signal.aborted) return release
      await release()
      throw signal.reason
    }
    const mayFit = refused.spent + maxCostMicroPounds <= refused.most && performance.now() < givenUpAt
    if (!mayFit) {
      const hint = afterLimit(refused.named, null)
      throw new AppError('budget_reached', limitReached(refused), { hint })
    }
    await pause(LOOK_AGAIN_MS, undefined, { signal })
  }
}
