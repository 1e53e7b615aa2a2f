import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../../server/db/database.ts'
import { createLog } from '../../../server/observability/log.ts'
import { createRateLimiter, vendorLimits } from '../../../server/queue/limits.ts'
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts'

let target: TestDatabase
let pools: Database[]

beforeAll(async () => {
  target = await createTestDatabase()
  pools = [1, 2].map(() => openDatabase(target.url, { log: createLog({ level: 'silent' }) }))
})

afterAll(async () => {
  for (const pool of pools) await pool.close()
  await target.drop()
})

describe('the rate limit of one credential', () => {
  it('is one for all processes: a burst at once, then calls exactly as far apart as allowed', async () => {
    const { burst, perSecond } = vendorLimits['companies-house']
    const limiters = pools.map((pool) => createRateLimiter(pool, 1))
    const startedAt = performance.now()
    const asked = Array.from({ length: burst + 20 }, (_, turn) =>
      limiters[turn % 2]?.reserve('companies-house', 'key'),
    )
    const waits = (await Promise.all(asked)).map(Number).toSorted((a, b) => a - b)
    const passedMs = performance.now() - startedAt
    expect(waits.filter((wait) => wait === 0).length).toBeGreaterThanOrEqual(burst - 1)
    // Never more than the burst plus what the time that passed allows.
    expect(waits.filter((wait) => wait === 0).length).toBeLessThanOrEqual(
      burst + 1 + (passedMs / 1000) * perSecond,
    )
    const last = waits.at(-1) ?? 0
    expect(last).toBeGreaterThan((18 / perSecond) * 1000 - passedMs)
    expect(last).toBeLessThan((21 / perSecond) * 1000)
  })

  it('does not hold up another credential or another site', async () => {
    const limiter = createRateLimiter(pools[0] as Database, 1)
    expect(await limiter.reserve('website', 'one.example')).toBe(0)
    expect(await limiter.reserve('website', 'one.example')).toBeGreaterThan(800)
    expect(await limiter.reserve('website', 'other.example')).toBe(0)
    expect(await limiter.reserve('companies-house', 'another-key')).toBe(0)
  })

  it('has no turn for whom no wait is worth it while others wait, and takes none from them', async () => {
    const limiter = createRateLimiter(pools[0] as Database, 1)
    expect(await limiter.reserve('website', 'line.example', 0)).toBe(0)
    const first = Number(await limiter.reserve('website', 'line.example'))
    expect(await limiter.reserve('website', 'line.example', 0)).toBeNull()
    const second = Number(await limiter.reserve('website', 'line.example'))
    expect(second - first).toBeLessThanOrEqual(1_000)
  })

  it('sends a job away rather than letting it wait for more than two minutes', async () => {
    const limiter = createRateLimiter(pools[1] as Database, 1)
    await limiter.reserve('openai', 'busy')
    await limiter.pushBack('openai', 'busy', 600_000)
    expect(await limiter.reserve('openai', 'busy')).toBeNull()
  })
})
