import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import type { LeadView } from '../../../server/app.ts'
import { faultOfEvidence } from '../../e2e/support/open-evidence.ts'
import {
  educationBrief,
  launch,
  type RunningApp,
  startApp,
  waitUntil,
} from '../../e2e/support/running-app.ts'
import { type SandboxWorld, startSandboxWorld } from '../../e2e/support/sandbox-world.ts'

/** What the register says in depth follows a campaign's leads by a job of its own. */
let world: SandboxWorld
let running: RunningApp
/** What the register was asked while the campaign ran and after it. */
let asked: string[] = []

beforeAll(async () => {
  world = await startSandboxWorld()
  running = await startApp(world)
  await running.app.startWorker()
})
afterAll(async () => {
  await running?.stop()
  await world?.stop()
})

const LEADS = 6
const brief = educationBrief({ type: 'manufacturing', maxResults: LEADS, radiusMiles: 20 })

const deepened = async (ids: string[]): Promise<LeadView[]> =>
  expect
    .poll(
      async () => {
        const open = await running.database.query(
          `select 1 from pgboss.job where name = 'lead.deepen' and state < 'completed'`,
        )
        const leads = await Promise.all(ids.map((id) => running.app.reads.lead(running.portalId, id)))
        return leads.filter((lead) => lead !== null && lead.registerReadAt !== null).length - open.length
      },
      { timeout: 60_000, interval: 50 },
    )
    .toBe(ids.length)
    .then(async () => {
      const leads = await Promise.all(ids.map((id) => running.app.reads.lead(running.portalId, id)))
      return leads.filter((lead) => lead !== null)
    })

const valuesOf = (lead: LeadView, field: string) =>
  lead.evidence.filter((claim) => claim.field === field && claim.isShown).map(({ value }) => value)

/** The register writes names in capitals, of which no reader can tell a `MacAskill`. */
const sorted = (names: string[]) => names.map((name) => name.toLowerCase()).toSorted()

const truthSchema = z.object({
  years: z.array(
    z.object({
      madeUpTo: z.string(),
      isTagged: z.boolean(),
      employees: z.number().nullable(),
      netAssets: z.number(),
      turnover: z.number().nullable(),
    }),
  ),
})

it('every lead of an ended campaign gets officers, accounts and filings with their sources', async () => {
  // The documents are out of order at first: the rest is there all the same, and they are asked for again.
  await world.setFault({ vendor: 'companies-house-documents', kind: 'status', status: 503, count: 4 })
  const { id } = await launch(running, brief)
  const campaign = await waitUntil(running, id)
  expect(campaign.counts.leads, campaign.statusReason).toBe(LEADS)
  const { items } = await running.app.reads.leads(running.portalId, id, { limit: 25, after: null })
  const leads = await deepened(items.map((lead) => lead.id))
  asked = (await world.journal('companies-house')).map(({ path }) => path)
  for (const lead of leads) {
    const firm = z
      .object({ officers: z.array(z.object({ name: z.string(), resignedOn: z.string().nullable() })) })
      .parse(await world.control('GET', `/truth/firms/${lead.companyNumber}`))
    const inOffice = firm.officers.filter(({ resignedOn }) => resignedOn === null).map(({ name }) => name)
    expect(sorted(lead.officers.map(({ name }) => name))).toEqual(sorted(inOffice))
    expect(lead.officers.every(({ role, appointedOn }) => role !== '' && appointedOn !== null)).toBe(true)
    expect(sorted(valuesOf(lead, 'officer'))).toEqual(sorted(inOffice))
    expect(valuesOf(lead, 'filing').join('\n')).toMatch(
      /Incorporation|accounts made up to|Confirmation statement/,
    )
    expect(valuesOf(lead, 'accountsOverdue')).toHaveLength(1)
    expect(valuesOf(lead, 'charges')).toHaveLength(1)
    const { years } = truthSchema.parse(
      await world.control('GET', `/truth/firms/${lead.companyNumber}/accounts`),
    )
    const [year] = years
    if (year?.isTagged === true && year.employees !== null) {
      expect(valuesOf(lead, 'employees')).toEqual([String(year.employees)])
      expect(lead.employees).toBe(String(year.employees))
      // The fit goes by what was filed, and says so.
      const staff = year.employees === 1 ? '1 member of staff' : `${year.employees || 'no'} staff`
      expect(lead.reasons).toContain(staff)
      expect(lead.factors.find(({ name }) => name === 'fit')?.sentence.toLowerCase()).toContain(staff)
      expect(lead.score).toBe(lead.factors.reduce((sum, { points }) => sum + points, 0))
    }
    expect(valuesOf(lead, 'employees').length + lead.registerNotes.length).toBeGreaterThan(0)
  }
  expect(leads.some((lead) => valuesOf(lead, 'netAssets').length > 0)).toBe(true)
  const claims = leads.flatMap(({ evidence }) =>
    evidence.filter(({ source }) => source === 'companies-house'),
  )
  for (const claim of claims) {
    expect(claim).toMatchObject({ retention: 'public-register', isSandbox: true })
    const printed = { ...claim, retrievedAt: claim.retrievedAt.toISOString(), isSandbox: true as const }
    expect(await faultOfEvidence(world, printed)).toBeNull()
    // What a person opens is a page of the make-believe register, not a dead end.
    const page = await running.app.reads.sandboxPage(claim.url)
    expect(page.status, claim.url).toBe(200)
  }
})

it('asks each question once, and no more than six of the register and two for the document', async () => {
  const rows = await running.database.query<{ operation: string; count: number }>(
    `select c.operation, count(*)::int as count from outside_call c join lead l on l.candidate_id = c.item_id
      where c.vendor = 'companies-house' group by l.id, c.operation`,
  )
  expect(rows.filter(({ count }) => count > 1)).toEqual([])
  const perLead = await running.database.query<{ deep: number; documents: number }>(
    `select count(*) filter (where c.operation in ('officers', 'controllers', 'charges', 'insolvency', 'filing-history'))::int as deep,
            count(*) filter (where c.operation like 'document%')::int as documents
       from outside_call c join lead l on l.candidate_id = c.item_id group by l.id`,
  )
  expect(perLead).toHaveLength(LEADS)
  for (const { deep, documents } of perLead) {
    expect(deep).toBeLessThanOrEqual(5)
    expect(documents).toBeLessThanOrEqual(2)
  }
})

it('asks again for what was out of order, and for nothing else', async () => {
  const repeated = await running.database.query(
    `select 1 from pgboss.job where name = 'lead.deepen' and retry_count > 0`,
  )
  expect(repeated.length).toBeGreaterThan(0)
  const officers = asked.filter((path) => path.includes('/officers'))
  expect(new Set(officers).size).toBe(officers.length)
  const notes = await running.database.query<{ notes: string }>(
    'select register_notes::text as notes from lead',
  )
  expect(notes.map((one) => one.notes).join('')).not.toContain('out of order')
})

it('keeps the page of leads small: what the register says in depth is on a lead alone', async () => {
  const [{ id } = { id: '' }] = await running.database.query<{ id: string }>(
    'select id from campaign limit 1',
  )
  const { items } = await running.app.reads.leads(running.portalId, id, { limit: 25, after: null })
  expect(items.flatMap(({ evidence }) => evidence.filter(({ field }) => field === 'filing'))).toEqual([])
})
