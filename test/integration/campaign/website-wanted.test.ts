import { afterAll, beforeAll, expect, it } from 'vitest'
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

it('a website that is a must is looked for, for companies that only the register knows; each is paid for and proved', async () => {
  const { id } = await launch(running, {
    type: 'custom',
    postcode: 'M1 1AA',
    radiusMiles: 20,
    maxResults: 20,
    inputs: { prompt: 'Metal fabrication and engineering firms with their own website' },
  })
  const campaign = await waitUntil(running, id)
  expect(campaign.status, campaign.statusReason ?? '').toMatch(/completed/)
  const leads = await running.database.query<{ website: string | null; sources: string[] }>(
    `select l.facts->>'website' as website, array(select distinct f.finding->>'source' from finding f
       where f.candidate_id = k.id) as sources
       from candidate k join lead l on l.candidate_id = k.id where k.outcome = 'lead'`,
  )
  expect(leads.length).toBeGreaterThan(5)
  expect(leads.filter(({ website }) => website === null)).toEqual([])
  const onlyRegister = leads.filter(({ sources }) => sources.every((source) => source === 'companies-house'))
  expect(onlyRegister.length).toBeGreaterThan(0)
  const [asked] = await running.database.query<{ questions: number; companies: number; cost: string }>(
    `select count(*)::int as questions, count(distinct item_id)::int as companies, sum(cost_micro_pounds) as cost
       from outside_call where operation = 'find-website'`,
  )
  expect(asked?.questions).toBeGreaterThanOrEqual(onlyRegister.length)
  expect(Number(asked?.cost)).toBeGreaterThan(0)
})
