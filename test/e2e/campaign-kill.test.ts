import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { openDatabase } from '../../server/db/database.ts'
import type { Sql } from '../../server/db/sql.ts'
import { createLog } from '../../server/observability/log.ts'
import { createTestDatabase } from '../setup/database.ts'
import { callsReceived, callsRecorded, increase } from './support/calls-by-request.ts'
import { countsSchema, sumOfParts } from './support/campaign-json.ts'
import { trueFirm } from './support/ground-truth.ts'
import { educationBrief } from './support/running-app.ts'
import { type SandboxWorld, startSandboxWorld } from './support/sandbox-world.ts'
import { hasEnded, type Server, startServer, waitForCampaign } from './support/server.ts'

const WANTED = 25
const brief = educationBrief({ count: 'companies', maxResults: WANTED, radiusMiles: 20 })
const silent = createLog({ level: 'silent' })

/** Calls take a fiftieth of their real time, so that there is a middle to be killed in. */
async function slowWorld(atEnd: AtEnd): Promise<SandboxWorld> {
  const world = await startSandboxWorld()
  atEnd(world.stop)
  await world.setLatency(0.02)
  return world
}

/** Undone after the test, the last one first. */
type AtEnd = (cleanUp: () => Promise<void>) => void

const serverWith = async (environment: Record<string, string>, atEnd: AtEnd): Promise<Server> => {
  const started = await startServer(environment)
  atEnd(started.kill)
  return started
}

const isHalfWay = ({ counts }: { counts: Record<string, number> }) =>
  (counts.leads ?? 0) >= 5 && (counts.inProgress ?? 0) > 0

/** A true ending: full target, counts that add up, every lead real and once. */
async function expectFullResult(world: SandboxWorld, last: Server, id: string) {
  const campaign = await last.campaign(id)
  const leads = await last.leads(id)
  expect(campaign.status, campaign.statusReason).toBe('completed')
  const counts = countsSchema.parse(campaign.counts)
  expect(counts.found).toBe(sumOfParts(counts))
  expect(counts).toMatchObject({ inProgress: 0, leads: WANTED, failed: 0 })
  expect(new Set(leads.map(({ companyNumber }) => companyNumber)).size).toBe(WANTED)
  for (const lead of leads) {
    expect(await trueFirm(world, lead.companyNumber)).toMatchObject({ status: 'active' })
    expect(lead.evidence.length).toBeGreaterThan(5)
  }
  return leads
}

/** Each thing that is told of happens once: a repeat by the second worker would show here. */
async function expectNothingTwice(sql: Sql) {
  const repeated = await sql.query(
    `select kind, message, count(*) from campaign_event
      where kind in ('lead.published', 'campaign.queued', 'campaign.completed') group by kind, message having count(*) > 1`,
  )
  expect(repeated).toEqual([])
  const tally = await sql.query(
    `select (select count(*) from campaign_event where kind = 'lead.published') as published,
            (select count(*) from campaign_event where kind = 'step.done') = (select count(*) from search_step where state = 'done') as steps,
            (select count(*) from candidate where outcome is null) as open, (select open_steps + open_candidates from campaign) as counters,
            (select count(*) from claim) = (select count(distinct (lead_id, field, value, retrieved_url)) from claim) as claims,
            (select count(*) from pgboss.job where state < 'completed') as jobs`,
  )
  expect(tally).toEqual([{ published: WANTED, steps: true, open: 0, counters: 0, claims: true, jobs: 0 }])
}

/** The register is read in depth after the campaign, also for leads whose job died with the worker. */
const everyLeadIsReadInDepth = (sql: Sql) =>
  vi.waitFor(
    async () => {
      const unread = await sql.query(
        `select 1 from lead where deepened_at is null and company_number ~ '^[A-Z0-9]{8}$'
         union all select 1 from lead l where not exists (select 1 from contact_search s where s.lead_id = l.id)
         union all select 1 from pgboss.job where name like 'lead.%' and state < 'completed'`,
      )
      expect(unread).toEqual([])
    },
    { timeout: 60_000, interval: 100 },
  )

describe.concurrent('kill -9 in the middle of a campaign', () => {
  it('of the worker: loses nothing, does nothing twice and pays no recorded answer again', async ({
    onTestFinished,
  }) => {
    const world = await slowWorld(onTestFinished)
    const target = await createTestDatabase()
    onTestFinished(target.drop)
    const database = openDatabase(target.url, { log: silent })
    onTestFinished(database.close)
    const environment = { ...world.environment, DATABASE_URL: target.url }

    const first = await serverWith(environment, onTestFinished)
    const { id } = await first.launch(brief)
    await waitForCampaign(first, id, isHalfWay)
    await first.kill()
    // How long a queue waits between two attempts is its own matter.
    await database.query(
      `update pgboss.job set retry_delay = 0, retry_backoff = false where state < 'completed'`,
    )
    const published = await database.query<{ id: string }>('select id from lead order by id')
    // Calls in flight end at the vendor's without a reader; they are paid for and nobody can know their answer.
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    const [received, recorded] = [await callsReceived(world), await callsRecorded(database)]

    const second = await serverWith(environment, onTestFinished)
    await waitForCampaign(second, id, hasEnded)
    const leads = await expectFullResult(world, second, id)
    expect(leads.map((lead) => lead.id)).toEqual(expect.arrayContaining(published.map((lead) => lead.id)))
    await everyLeadIsReadInDepth(database)
    await expectNothingTwice(database)
    expect(increase(received, await callsReceived(world))).toEqual(
      increase(recorded, await callsRecorded(database)),
    )
  })

  it('of the embedded database: is survived by the same server, and the result outlives it too', async ({
    onTestFinished,
  }) => {
    const world = await slowWorld(onTestFinished)
    const first = await serverWith(world.environment, onTestFinished)
    const { id } = await first.launch(brief)
    await waitForCampaign(first, id, isHalfWay)
    const before = await first.leads(id)
    const pidFile = join(world.dataDir, 'postgres-18', 'postmaster.pid')
    process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGKILL')

    await waitForCampaign(first, id, hasEnded)
    const leads = await expectFullResult(world, first, id)
    expect(leads.map((lead) => lead.id)).toEqual(expect.arrayContaining(before.map((lead) => lead.id)))
    await first.kill()

    const second = await serverWith(world.environment, onTestFinished)
    expect(await second.leads(id)).toEqual(leads)
    second.program.child.kill('SIGTERM')
    expect(await second.program.ended).toMatchObject({ exitCode: 0 })
  })
})
