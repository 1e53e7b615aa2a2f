import type { Vendor } from '../../src/ports/outside-call.ts'
import { firstRow, type Sql } from '../db/sql.ts'

/**
 * `burst` calls at once, then `perSecond`: never more than burst + perSecond x window in any window. `mostWaitSeconds`: how long a
 * job may sit out in its slot before it is put back instead, where that is not the usual time.
 */
export type RateLimit = { perSecond: number; burst: number; mostWaitSeconds?: number }

/**
 * How fast we call each vendor, below what they allow, for each credential (websites: for each host).
 * Sources: Companies House 600 in 5 minutes; HubSpot 110 in 10 s an account and app, and its
 * search 5 a second an account, all apps together; websites one page a second;
 * PlanIt one request a minute (its owner's wish), all of us together: nobody has a key.
 */
export const vendorLimits: Record<Vendor, RateLimit> = {
  'companies-house': { perSecond: 550 / 300, burst: 50 },
  'postcodes-io': { perSecond: 20, burst: 20 },
  openai: { perSecond: 5, burst: 10 },
  hubspot: { perSecond: 9.9, burst: 10 },
  // Six calls take 1.16 s: they stay within five a second even when one travels 0.16 s longer than another.
  'hubspot-search': { perSecond: 4.3, burst: 1 },
  website: { perSecond: 1, burst: 1 },
  'google-places': { perSecond: 8, burst: 8 },
  hunter: { perSecond: 8, burst: 8 },
  // Five searches may wait, of two campaigns or three; a second more than a minute, as one may travel longer than another.
  planning: { perSecond: 1 / 61, burst: 1, mostWaitSeconds: 310 },
}

/** Longest wait that a job usually sits out in its slot before it is put back instead. */
const MOST_WAIT_SECONDS = 120

/** Gives out slots of shared limits; exact over all processes. */
export type RateLimiter = {
  /** How long to wait before calling, in ms; null: longer than a job may wait, or than `mostWaitSeconds`. */
  reserve(vendor: Vendor, key: string, mostWaitSeconds?: number): Promise<number | null>
  /** The vendor said that we were too fast: nobody calls with this key for `pauseMs`. */
  pushBack(vendor: Vendor, key: string, pauseMs: number): Promise<void>
}

/**
 * GCRA on one row a key (one UPDATE, database clock only). `scale` divides the limits' time: 1 = as vendors want it,
 * 0.1 = ten times faster, 0 = lifted; anything but 1 is for the sandbox only.
 */
export const createRateLimiter = (sql: Sql, scale: number): RateLimiter => {
  if (scale === 0) return { reserve: async () => 0, pushBack: async () => {} }
  const seen = new Set<string>()
  const ensureRow = async (key: string): Promise<void> => {
    if (seen.has(key)) return
    await sql.query('insert into rate_limit (key) values ($1) on conflict do nothing', [key])
    seen.add(key)
  }
  return {
    reserve: async (vendor, limitKey, mostWaitSeconds) => {
      const key = `${vendor}:${limitKey}`
      await ensureRow(key)
      const limit = vendorLimits[vendor]
      const row = firstRow(
        await sql.query<{ waitMs: number }>(
          `update rate_limit
              set tat = greatest(tat, clock_timestamp() - make_interval(secs => ($3::float8 - 1) / $2)) + make_interval(secs => 1 / $2::float8)
            where key = $1
              and greatest(tat, clock_timestamp() - make_interval(secs => ($3::float8 - 1) / $2)) <= clock_timestamp() + make_interval(secs => $4)
            returning greatest(0, extract(epoch from tat - clock_timestamp()) - 1 / $2::float8)::float8 * 1000 as "waitMs"`,
          [
            key,
            limit.perSecond / scale,
            limit.burst,
            mostWaitSeconds ?? limit.mostWaitSeconds ?? MOST_WAIT_SECONDS,
          ],
        ),
      )
      return row?.waitMs ?? null
    },
    pushBack: async (vendor, limitKey, pauseMs) => {
      await sql.query(
        `update rate_limit set tat = greatest(tat, clock_timestamp() + make_interval(secs => $2::float8 / 1000)) where key = $1`,
        [`${vendor}:${limitKey}`, pauseMs * scale],
      )
    },
  }
}
