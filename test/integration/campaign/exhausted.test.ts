import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { launch, type RunningApp, startApp, waitUntil } from '../../e2e/support/running-app.ts'
import { type SandboxWorld, startSandboxWorld } from '../../e2e/support/sandbox-world.ts'

let world: SandboxWorld
let running: RunningApp

beforeAll(async () => {
  world = await startSandboxWorld()
  running = await startApp(world)
  await running.app.startWorker()
})
afterAll(async () => {
  await running?.stop()
  await world?.stop()
})

const traits = z.object({ firms: z.array(z.object({ number: z.string(), sector: z.string() })) })

it('more asked for than exist: nearly all are found, the end says so, and the estimate holds the truth', async () => {
  const query = new URLSearchParams({ postcode: 'M1 1AA', radiusMiles: '8' })
  const { firms } = traits.parse(await world.control('GET', `/truth/traits?${query}`))
  const schools = firms.filter(({ sector }) => sector === 'education').map(({ number }) => number)

  const brief = { type: 'education', postcode: 'M1 1AA', radiusMiles: 8, maxResults: 500 }
  const { id } = await launch(running, brief)
  const campaign = await waitUntil(running, id)
  expect(campaign.status).toBe('completed')
  expect(campaign.statusReason).toMatch(
    /^Wanted 500 sites, found \d+ sites of \d+ companies: sources exhausted\./,
  )
  const rows = await running.database.query<{ number: string }>(
    `select company_number as number from candidate where outcome in ('lead', 'known', 'related') and company_number is not null`,
  )
  const found = new Set(rows.map(({ number }) => number))
  // Training firms and the like also fit, by their SIC codes.
  const existing = new Set([...schools, ...found]).size
  const { estimate = null, low = null, high = null } = campaign.completeness ?? {}
  const told = `${campaign.statusReason} In truth ${existing}.`
  expect(found.size / existing, told).toBeGreaterThan(0.85)
  expect(estimate, told).toBeGreaterThan(existing * 0.85)
  expect(estimate, told).toBeLessThan(existing * 1.25)
  expect(low, told).toBeLessThanOrEqual(existing)
  expect(high, told).toBeGreaterThanOrEqual(existing)
})
