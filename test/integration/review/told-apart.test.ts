import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { companyNameKey } from '../../../src/normalise/company-name.ts'
import {
  educationBrief,
  launch,
  type RunningApp,
  startApp,
  waitUntil,
} from '../../e2e/support/running-app.ts'
import { type SandboxWorld, startSandboxWorld } from '../../e2e/support/sandbox-world.ts'

let world: SandboxWorld
let running: RunningApp
let name: string

const brief = educationBrief({ maxResults: 200, radiusMiles: 3, alreadyInHubSpot: 'leave-out' })
const actor = () => ({ portalId: running.portalId, userId: null, name: 'Rita Reed' })
const namesOfLeads = async (): Promise<string[]> =>
  (await running.database.query<{ name: string }>('select name from lead order by name')).map(
    (row) => row.name,
  )
/** All that there are, so that the namesake is among them. */
const run = async () => waitUntil(running, (await launch(running, brief)).id)

/** A mirrored company of this name at another place, without a number or a website; no import looks for it in HubSpot. */
const addNamesake = () =>
  running.database.query(
    `insert into crm_company (portal_id, hubspot_id, name, name_key, postcode, fetched_at, read_at, updated_at)
     values ($1, '777', $2, $3, 'EH1 1YZ', now() + interval '1 day', now(), now())`,
    [running.portalId, name, companyNameKey(name)],
  )

beforeAll(async () => {
  world = await startSandboxWorld()
  running = await startApp(world)
  await running.app.startWorker()
  await run()
  name = (await namesOfLeads())[0] ?? ''
})
beforeEach(async () => {
  await running.clear()
  await running.database.query('truncate match_verdict')
})
afterAll(async () => {
  await running.stop()
  await world.stop()
})

/** The queue after a campaign that met the namesake. */
const queueAfterRun = async () => {
  await addNamesake()
  const campaign = await run()
  const queue = await running.app.matches.queue(running.portalId, { limit: 25, after: null })
  return { campaign, queue, match: queue.items[0] }
}

describe('a possible duplicate', () => {
  it('that is told apart is examined by its campaign, becomes a lead, and is no doubt in any later one', async () => {
    const { campaign, queue, match } = await queueAfterRun()
    expect(await namesOfLeads()).not.toContain(name)
    expect(queue).toMatchObject({ total: 1, nextAfter: null })
    expect(match).toMatchObject({
      found: { name: expect.stringContaining(name.slice(0, 5)), campaignId: campaign.id },
      known: { kind: 'hubspot-company', id: '777', name, postcode: 'EH1 1YZ' },
      because: expect.stringContaining('EH1 1YZ'),
    })

    // As if it had got all that it was asked for.
    await running.database.query(
      `update campaign set max_results = lead_count, brief = brief || jsonb_build_object('maxResults', lead_count)`,
    )
    const told = await running.app.matches.tell({ actor: actor(), id: match?.id ?? '', verdict: 'different' })
    expect(told.consequence).toContain('examined now')
    const ended = await waitUntil(running, campaign.id)
    expect(ended.status).toBe('completed')
    expect(ended.statusReason).toContain('Target reached')
    expect(ended.counts).toMatchObject({ leads: campaign.counts.leads + 1, unsure: 0, inProgress: 0 })
    expect(await namesOfLeads()).toContain(name)

    await running.clear()
    await addNamesake()
    const later = await run()
    expect(later.counts.unsure).toBe(0)
    expect(await namesOfLeads()).toContain(name)
  })

  it('that is told the same counts as known, then and later, though nothing else says so', async () => {
    const { campaign, match } = await queueAfterRun()
    await running.app.matches.tell({ actor: actor(), id: match?.id ?? '', verdict: 'same' })
    const after = await running.app.reads.campaign(running.portalId, campaign.id)
    expect(after?.counts).toMatchObject({ known: campaign.counts.known + 1, unsure: 0 })
    expect((await running.app.matches.queue(running.portalId, { limit: 25, after: null })).total).toBe(0)

    await running.database.query(`update crm_company set name_key = 'renamed since', name = 'Renamed Since'`)
    const later = await run()
    expect(later.counts).toMatchObject({ unsure: 0 })
    const [known] = await running.database.query<{ reason: string }>(
      `select outcome_reason as reason from candidate where campaign_id = $1 and matched->'known'->>'id' = '777'`,
      [later.id],
    )
    expect(known?.reason).toMatch(/^The same as .*, Renamed Since: Rita Reed said so on \d+ \w+ 20\d\d\.$/)
  })

  it('that was told apart by mistake is taken back with the lead that came of it', async () => {
    const { campaign, match } = await queueAfterRun()
    const told = await running.app.matches.tell({ actor: actor(), id: match?.id ?? '', verdict: 'different' })
    await waitUntil(running, campaign.id)
    const back = await running.app.matches.takeBack({ actor: actor(), id: told.verdict.id })
    expect(back.consequence).toContain('is rejected as known to you')
    const [lead] = await running.database.query<{ review: string; reason: string }>(
      `select review, reject_reason as reason from listed_lead l join lead on lead.id = l.lead_id where lead.name = $1`,
      [name],
    )
    expect(lead).toEqual({ review: 'rejected', reason: 'known-to-us' })
  })
})
