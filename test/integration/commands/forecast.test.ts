import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { manufacturingBrief, type RunningApp, startApp } from '../../e2e/support/running-app.ts'
import { type SandboxWorld, startSandboxWorld } from '../../e2e/support/sandbox-world.ts'

let world: SandboxWorld
let running: RunningApp

beforeAll(async () => {
  world = await startSandboxWorld()
  running = await startApp(world)
})
afterAll(async () => {
  await running.stop()
  await world.stop()
})

const forecast = (more: object = {}) =>
  running.app.commands.forecastCampaign({
    portalId: running.portalId,
    raw: manufacturingBrief({ maxResults: 30, radiusMiles: 20, ...more }),
  })

it('is never above the budget, and says when that will end it', async () => {
  const { microPounds, sentence } = await forecast({ maxResults: 300, budget: 0.1 })
  expect(microPounds.high).toBeGreaterThan(0)
  expect(microPounds.high).toBeLessThanOrEqual(100_000)
  expect(sentence).toContain('the 0.10 pounds that it may cost will probably end it before 300')
})

it('learns from the portal’s own campaigns of the type', async () => {
  const before = await forecast()
  // Five campaigns whose questions brought nobody.
  for (let n = 0; n < 5; n++) await fruitless()
  const after = await forecast()
  expect(after.microPounds.high).toBeGreaterThan(before.microPounds.high)
})

const fruitless = async (): Promise<void> => {
  const id = randomUUID()
  await running.database.query(
    `insert into campaign (id, portal_id, launch_key, type, name, brief, centre, max_results, status, is_sandbox, launched_by)
     values ($1::uuid, $2, $1::text, 'manufacturing', 'x', '{}', '{}', 5, 'completed', true, 'Sam')`,
    [id, running.portalId],
  )
  for (const [ordinal, source] of ['web-search', 'companies-house'].entries()) {
    const step = source === 'web-search' ? { wanted: 600 } : { locations: Array(200).fill('M1') }
    await running.database.query(
      `insert into search_step (id, portal_id, campaign_id, ordinal, source, label, step, state, settled_at)
       values ($1, $2, $3, $4, $5, 'x', $6, 'done', now())`,
      [randomUUID(), running.portalId, id, ordinal, source, JSON.stringify(step)],
    )
  }
}
