import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { EvidenceView } from '../../../server/app.ts'
import { trueFirm } from '../../e2e/support/ground-truth.ts'
import { faultOfEvidence, openAddress } from '../../e2e/support/open-evidence.ts'
import { launch, type RunningApp, startApp, waitUntil } from '../../e2e/support/running-app.ts'
import { type SandboxWorld, startSandboxWorld } from '../../e2e/support/sandbox-world.ts'

let world: SandboxWorld
let running: RunningApp

beforeAll(async () => {
  world = await startSandboxWorld()
  running = await startApp(world)
  await running.app.startWorker()
})
afterEach(async () => {
  await world.clearFaults()
})
afterAll(async () => {
  await running?.stop()
  await world?.stop()
})

const brief = (inputs: object, more: object = {}) => ({
  type: 'planning-applications',
  postcode: 'M1 1AA',
  radiusMiles: 30,
  maxResults: 10,
  inputs: { daysBack: 180, ...inputs },
  ...more,
})
const leadsOf = async (id: string) =>
  (await running.app.reads.leads(running.portalId, id, { limit: 100, after: null })).items

const faultOf = (evidence: EvidenceView) =>
  faultOfEvidence(world, { ...evidence, retrievedAt: evidence.retrievedAt.toISOString(), isSandbox: true })

describe('a campaign of planning applications', () => {
  it('brings firms with the application as evidence, on a page that holds it', async () => {
    const { id } = await launch(running, brief({}))
    const campaign = await waitUntil(running, id)
    expect(campaign.status).toMatch(/completed/)
    const leads = await leadsOf(id)
    expect(leads).toHaveLength(10)
    for (const lead of leads) {
      expect((await trueFirm(world, lead.companyNumber ?? ''))?.status, lead.name).toBe('active')
      const [application] = lead.evidence.filter(({ field }) => field === 'planningApplication')
      expect(application?.isShown, lead.name).toBe(true)
      expect(application?.value).toMatch(/^26\/\d+\/FUL \(.*\): .+ At .+\. .+\.$/)
      if (application === undefined) continue
      expect(await faultOf(application)).toBeNull()
      expect((await openAddress(world, application.url)).status, application.url).toBe(200)
      const growth = lead.factors.find(({ name }) => name === 'growth')
      expect(growth?.sentence).toContain('planning application')
    }
  })

  it('asks for no page again that came within a day, not even for another portal', async () => {
    const asked = async () =>
      (
        await running.database.query<{ url: string }>(
          `select request->>'url' as url from outside_call where vendor = 'planning' and state = 'answered'`,
        )
      ).map(({ url }) => url)
    const [first] = await asked()
    expect(first).toContain('/api/applics/json?')
    const { id } = await launch(running, brief({}, { alreadyInHubSpot: 'show-marked', maxResults: 11 }))
    expect((await waitUntil(running, id)).status).toMatch(/completed/)
    const all = await asked()
    expect(new Set(all).size).toBe(all.length)
  })

  it('says so when the planning data is out of order, instead of finding nothing in silence', async () => {
    await world.setFault({ vendor: 'planning', kind: 'nonsense' })
    const { id } = await launch(running, brief({ daysBack: 33 }))
    const campaign = await waitUntil(running, id)
    expect(campaign.status).not.toBe('completed')
    const events = await running.database.query<{ message: string }>(
      `select message from campaign_event where campaign_id = $1 and kind = 'step.failed'`,
      [id],
    )
    expect(events.map(({ message }) => message).join(' ')).toContain(
      'PlanIt answered applications with something',
    )
  })
})
