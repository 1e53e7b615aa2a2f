import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { keepDeepening } from '../../../server/commands/flow/deepen-leads.ts'
import { publishLeads } from '../../../server/commands/flow/publish-leads.ts'
import { settleFoundSteps } from '../../../server/commands/flow/settle-step.ts'
import { readLead } from '../../../server/commands/read-leads.ts'
import { editLead } from '../../../server/commands/review/edit-lead.ts'
import { type Database, openDatabase } from '../../../server/db/database.ts'
import { insertCampaign } from '../../../server/db/repositories/campaigns.ts'
import { saveExaminations } from '../../../server/db/repositories/candidates.ts'
import { insertSteps } from '../../../server/db/repositories/search-steps.ts'
import { createLog } from '../../../server/observability/log.ts'
import { type JobQueue, startQueue } from '../../../server/queue/boss.ts'
import type { RegisterStep } from '../../../src/campaigns/search-step.ts'
import type { FieldName } from '../../../src/company/evidence.ts'
import type { Finding } from '../../../src/discovery/source.ts'
import type { Deepening } from '../../../src/pipeline/deepen.ts'
import { examine } from '../../../src/pipeline/examine.ts'
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts'
import {
  address,
  candidate,
  centre,
  finding,
  number,
  placeAt,
  ports,
  site,
  siteClaim,
  sitesOf,
} from '../../unit/pipeline/make-believe.ts'

/** What the register said in depth stays in the ledger, whatever better findings a campaign brings later. */
const portalId = 7
const campaignId = randomUUID()
const HOME = 'https://www.kestrelwidgets.co.uk/'

let target: TestDatabase
let database: Database
let queue: JobQueue
let stepNumber = 0

beforeAll(async () => {
  target = await createTestDatabase()
  database = openDatabase(target.url, { log: createLog({ level: 'silent' }) })
  queue = await startQueue(target.url, () => undefined, { isWorker: false })
  await database.query(`insert into portal (id, name) values (7, 'Ours')`)
  await database.query('insert into place (postcode, place) values ($1, $2)', [
    'M1 2BB',
    JSON.stringify(placeAt('M1 2BB', 1)),
  ])
  await insertCampaign(database, {
    id: campaignId,
    portalId,
    launchKey: campaignId,
    brief: wanted.brief,
    centre,
    points: [],
    isSandbox: true,
    launchedBy: 'Sam',
    launchedByUserId: null,
    enrolledCompanyId: null,
  })
  // Another search is under way all the time, so that nothing ends for want of work.
  await database.query(`update campaign set status = 'running', open_steps = 1 where id = $1`, [campaignId])
})
afterAll(async () => {
  await queue.stop(2_000)
  await database.close()
  await target.drop()
})

const wanted = candidate({ brief: { maxResults: 5, minimumEmployees: null } })

/** A search brings this finding; the candidate is examined with it and published. */
const published = async (one: Finding): Promise<void> => {
  const step: RegisterStep = {
    source: 'companies-house',
    label: 'Register',
    locations: ['M1'],
    sicCodes: ['25620'],
    nameIncludes: null,
    incorporatedFrom: null,
    incorporatedTo: null,
    distanceMiles: 0,
  }
  const row = { id: randomUUID(), ordinal: ++stepNumber, step }
  await insertSteps(database, portalId, campaignId, [row])
  await database.query(`update search_step set state = 'open' where id = $1`, [row.id])
  await database.query('update campaign set open_steps = open_steps + 1 where id = $1', [campaignId])
  const open = { ...row, source: step.source, label: step.label, state: 'open' as const }
  const found = { sifted: [{ finding: one, leftOut: null }], warnings: [], further: [] }
  await database.transaction((sql) =>
    settleFoundSteps(sql, queue, { portalId, campaignId }, [{ step: open, found }]),
  )
  const [{ id: candidateId } = { id: '' }] = await database.query<{ id: string }>(
    'select id from candidate where outcome is null',
  )
  const own = site({
    companyNumbers: [number('04567123')],
    addresses: [address('M1 2BB')],
    claims: [siteClaim('website', HOME), siteClaim('phone', '+441614960123'), siteClaim('employees', '40')],
  })
  const result = await examine({ ...wanted, findings: [one] }, ports({ sites: sitesOf({ [HOME]: own }) }))
  if (result.kind !== 'proved') throw new Error(result.reason)
  await saveExaminations(database, portalId, [{ candidateId, company: result.company }])
  await database.transaction((sql) => publishLeads(sql, queue, { portalId, campaignId }, [candidateId]))
}

const claim = (field: FieldName, value: string) => ({
  ...siteClaim(field, value),
  source: 'companies-house' as const,
  retrievedUrl: 'https://api.example/company/04567123',
})

const deepening: Deepening = {
  claims: [
    claim('employees', '12'),
    claim('controller', 'Ann Marsh: owns 75% to 100% of the shares'),
    claim('netAssets', '5000 GBP on 2025-03-31'),
  ],
  officers: [{ name: 'Ann Marsh', role: 'director', appointedOn: '2010-01-01' }],
  employees: 12,
  notes: ['The accounts do not state turnover for the year.'],
  unfinished: null,
}

const leadId = async (): Promise<string> =>
  (await database.query<{ id: string }>('select id from lead'))[0]?.id ?? ''

const keep = async (what: Deepening = deepening): Promise<void> => {
  const id = await leadId()
  await database.transaction((sql) =>
    keepDeepening(sql, portalId, id, what, new Date('2026-11-22T10:00:00Z')),
  )
}

/** The operator corrects the lead, or takes that back. */
const edit = async (field: string, change: { value: string } | 'take-back'): Promise<void> => {
  const inTransaction = database.transaction
  const deps = {
    flow: { sql: database, queue, inTransaction },
    clock: { now: () => new Date() },
    outside: { geocoder: () => neverAsked() },
  }
  const actor = { portalId, userId: null, name: 'the operator' }
  await editLead(deps, { actor, leadId: await leadId(), field, change, editKey: null })
}

/** Lets both begin while the lead is locked, so that neither knows what the other does. */
const bothAtOnce = async (...doings: (() => Promise<void>)[]): Promise<void> => {
  const { promise: begun, resolve } = Promise.withResolvers<void>()
  const held = database.transaction(async (sql) => {
    await sql.query('select 1 from lead for update')
    resolve()
    await vi.waitFor(async () => {
      const waiting = await database.query(
        `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      )
      expect(waiting).toHaveLength(doings.length)
    })
  })
  await begun
  await Promise.all([held, ...doings.map((doing) => doing())])
}

const neverAsked = (): never => {
  throw new Error('no postcode is looked up')
}

const openJobs = async (): Promise<number> =>
  (await database.query(`select 1 from pgboss.job where name = 'lead.deepen' and state = 'created'`)).length

const shown = async (field: string): Promise<string[]> => {
  const lead = await readLead(database, portalId, await leadId())
  return (lead?.evidence ?? [])
    .filter((one) => one.field === field && one.isShown)
    .map(({ source, value }) => `${source} ${value}`)
}

it('enters the ledger: the register wins over the website, officers and size are facts, notes are kept', async () => {
  await published(finding({ companyNumber: '04567123', source: 'companies-house' }))
  expect(await openJobs()).toBe(1)
  await keep()
  const lead = await readLead(database, portalId, await leadId())
  expect(lead).toMatchObject({
    employees: '12',
    officers: [{ name: 'Ann Marsh', role: 'director', appointedOn: '2010-01-01' }],
    registerNotes: ['The accounts do not state turnover for the year.'],
    registerReadAt: new Date('2026-11-22T10:00:00Z'),
  })
  expect(await shown('controller')).toEqual(['companies-house Ann Marsh: owns 75% to 100% of the shares'])
})

it('changes nothing when it is kept twice', async () => {
  const count = () => database.query('select id, is_shown from claim order by id')
  const before = await count()
  await keep()
  expect(await count()).toEqual(before)
})

it('outlives better findings, as does what a person typed; the register is read again with them', async () => {
  await database.query(`delete from pgboss.job where name = 'lead.deepen'`)
  for (const [field, value] of [
    ['website', 'kestrel-widgets.co.uk'],
    ['email', 'office@kestrel-widgets.co.uk'],
  ] as const)
    await edit(field, { value })
  await bothAtOnce(
    () => published(finding({ name: 'Kestrel Widgets', website: HOME })),
    () => edit('phone', { value: '0161 496 0999' }),
  )
  const typed = {
    phone: '+441614960999',
    website: 'https://kestrel-widgets.co.uk/',
    email: 'office@kestrel-widgets.co.uk',
  }
  expect(await readLead(database, portalId, await leadId())).toMatchObject(typed)
  expect(await shown('website')).toEqual(['person https://kestrel-widgets.co.uk/'])
  expect(await shown('netAssets')).toEqual(['companies-house 5000 GBP on 2025-03-31'])
  expect(await openJobs()).toBe(1)
  await keep()
  expect(await shown('employees')).toEqual(['companies-house 12'])
  expect(await shown('phone')).toEqual(['person +441614960999'])
  expect(await readLead(database, portalId, await leadId())).toMatchObject({ ...typed, employees: '12' })
})

it('shows what was found meanwhile once a person takes their word back', async () => {
  await edit('website', 'take-back')
  await edit('phone', 'take-back')
  await edit('email', 'take-back')
  expect(await readLead(database, portalId, await leadId())).toMatchObject({
    website: HOME,
    phone: '+441614960123',
    email: null,
  })
  expect(await shown('website')).toEqual([`own-website ${HOME}`])
})

it('gives way to what the register says later', async () => {
  await keep({ ...deepening, claims: [claim('employees', '14')], employees: 14, notes: [] })
  expect(await shown('employees')).toEqual(['companies-house 14'])
  expect(await shown('netAssets')).toEqual([])
})
