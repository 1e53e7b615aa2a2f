import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { publishLeads } from '../../../server/commands/flow/publish-leads.ts'
import { settleFoundSteps } from '../../../server/commands/flow/settle-step.ts'
import { type Database, openDatabase } from '../../../server/db/database.ts'
import { findCampaign, insertCampaign } from '../../../server/db/repositories/campaigns.ts'
import { saveExaminations } from '../../../server/db/repositories/candidates.ts'
import { listLeads } from '../../../server/db/repositories/leads.ts'
import { insertSteps } from '../../../server/db/repositories/search-steps.ts'
import { createLog } from '../../../server/observability/log.ts'
import { type JobQueue, startQueue } from '../../../server/queue/boss.ts'
import type { SearchStep } from '../../../src/campaigns/search-step.ts'
import type { Finding } from '../../../src/discovery/source.ts'
import { examine } from '../../../src/pipeline/examine.ts'
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts'
import {
  address,
  candidate,
  centre,
  entry,
  finding,
  number,
  placeAt,
  ports,
  registerOf,
  site,
  sitesOf,
} from '../../unit/pipeline/make-believe.ts'

/** A trust whose schools are found one step after the other: one lead, whose sites are counted. */
const portalId = 7
const HOME = 'https://www.kestrelwidgets.co.uk/'
const MILES = { 'M1 2BB': 1, 'M2 3DD': 2, 'OL1 1AA': 8, 'LS1 4AB': 36 }

let target: TestDatabase
let database: Database
let queue: JobQueue
let campaignId: string
let stepNumber: number

beforeAll(async () => {
  target = await createTestDatabase()
  database = openDatabase(target.url, { log: createLog({ level: 'silent' }) })
  queue = await startQueue(target.url, () => undefined, { isWorker: false })
  await database.query(`insert into portal (id, name) values (7, 'Ours')`)
  for (const [postcode, miles] of Object.entries(MILES))
    await database.query('insert into place (postcode, place) values ($1, $2)', [
      postcode,
      JSON.stringify(placeAt(postcode, miles)),
    ])
})
afterAll(async () => {
  await queue.stop(2_000)
  await database.close()
  await target.drop()
})

const wanted = (maxResults: number) =>
  candidate({ brief: { count: 'sites', maxResults, minimumEmployees: null, excludedAreas: ['OL1'] } })

beforeEach(async () => {
  await database.query('truncate campaign cascade')
  stepNumber = 0
})

const start = async (maxResults: number) => {
  campaignId = randomUUID()
  await insertCampaign(database, {
    id: campaignId,
    portalId,
    launchKey: campaignId,
    brief: wanted(maxResults).brief,
    centre,
    points: [],
    isSandbox: true,
    launchedBy: 'Sam',
    launchedByUserId: null,
    enrolledCompanyId: null,
  })
  // Another search is under way all the time, so that nothing ends for want of work.
  await database.query(`update campaign set status = 'running', open_steps = 1 where id = $1`, [campaignId])
}

const school = (name: string, postcode: string): Finding =>
  finding({ name, source: 'schools-register', companyNumber: '04567123', site: { name, postcode } })

/** A search that brings these findings is settled; the candidates that are new. */
const found = async (findings: Finding[], further: SearchStep[] = []): Promise<string[]> => {
  const step = {
    source: 'schools-register' as const,
    label: 'Schools',
    outcodes: ['M1'],
    phases: [],
    funding: 'any' as const,
    distanceMiles: 0,
  }
  const row = { id: randomUUID(), ordinal: ++stepNumber, step }
  await insertSteps(database, portalId, campaignId, [row])
  await database.query(`update search_step set state = 'open' where id = $1`, [row.id])
  await database.query('update campaign set open_steps = open_steps + 1 where id = $1', [campaignId])
  const open = { ...row, source: step.source, label: step.label, state: 'open' as const }
  await database.transaction((sql) =>
    settleFoundSteps(sql, queue, { portalId, campaignId }, [
      {
        step: open,
        found: { sifted: findings.map((one) => ({ finding: one, leftOut: null })), warnings: [], further },
      },
    ]),
  )
  const rows = await database.query<{ id: string }>('select id from candidate where outcome is null')
  return rows.map(({ id }) => id)
}

/** The candidate is examined with these findings and published. */
const published = async (candidateId: string, findings: Finding[], printed: string[] = []) => {
  const own = site({ companyNumbers: [number('04567123')], addresses: printed.map((one) => address(one)) })
  const result = await examine(
    { ...wanted(10), findings },
    ports({ register: registerOf([entry()]), sites: sitesOf({ [HOME]: own }) }),
  )
  if (result.kind !== 'proved') throw new Error(result.reason)
  await saveExaminations(database, portalId, [{ candidateId, company: result.company }])
  await database.transaction((sql) => publishLeads(sql, queue, { portalId, campaignId }, [candidateId]))
}

const state = async () => {
  const campaign = await findCampaign(database, portalId, campaignId)
  const leads = await listLeads(database, portalId, campaignId, { limit: 10, after: null })
  return {
    campaign,
    sites: leads.map(({ facts }) => facts.sites?.map(({ name, postcode }) => [name, postcode])),
  }
}

it('schools of one trust, found later, are sites of its one lead; far and excluded ones are not', async () => {
  await start(20)
  const infants = school('Hill Infants', 'M1 2BB')
  const [first = ''] = await found([infants])
  await published(first, [infants])
  expect(await state()).toMatchObject({
    campaign: { leadCount: 1, siteCount: 1 },
    sites: [[['Hill Infants', 'M1 2BB']]],
  })
  const later = [
    school('Vale School', 'M2 3DD'),
    school('Far School', 'LS1 4AB'),
    school('Left out', 'OL1 1AA'),
  ]
  expect(await found(later)).toEqual([])
  expect(await found([school('Vale School', 'M2 3DD')])).toEqual([])
  expect(await state()).toMatchObject({
    campaign: { leadCount: 1, siteCount: 2, status: 'running' },
    sites: [
      [
        ['Hill Infants', 'M1 2BB'],
        ['Vale School', 'M2 3DD'],
      ],
    ],
  })
})

it('schools found while the trust is being examined count too, and the maximum is one of sites', async () => {
  await start(2)
  const infants = school('Hill Infants', 'M1 2BB')
  const [first = ''] = await found([infants])
  await found([school('Vale School', 'M2 3DD')])
  await published(first, [infants])
  expect(await state()).toMatchObject({
    campaign: {
      status: 'completed',
      siteCount: 2,
      statusReason: expect.stringMatching(/^Target reached: 2 sites of 1 company; 2 sites were asked for\./),
    },
  })
})

it('the same company found by another name adds the sites that its website prints', async () => {
  await start(20)
  const infants = school('Hill Infants', 'M1 2BB')
  const [first = ''] = await found([infants])
  await published(first, [infants])
  const onTheWeb = finding({ name: 'Kestrel Widgets', website: HOME })
  const [second = ''] = await found([onTheWeb])
  await published(second, [onTheWeb], ['M1 2BB', 'M2 3DD'])
  expect(await state()).toMatchObject({
    campaign: { leadCount: 1, siteCount: 2 },
    sites: [
      [
        ['Hill Infants', 'M1 2BB'],
        ['Kestrel Widgets Limited', 'M2 3DD'],
      ],
    ],
  })
})

it('searches that a search turned out to need are planned behind all others, once; none for a source that is unusable', async () => {
  await start(20)
  const quarter = (label: string): SearchStep => ({
    source: 'schools-register',
    label,
    outcodes: ['M2'],
    phases: [],
    funding: 'any',
    distanceMiles: 1,
  })
  await found([school('Hill Infants', 'M1 2BB')], [quarter('north'), quarter('south')])
  const planned = () =>
    database.query<{ ordinal: number; label: string }>(
      `select ordinal, label from search_step where state <> 'done' order by ordinal`,
    )
  expect(await planned()).toEqual([
    { ordinal: 2, label: 'north' },
    { ordinal: 3, label: 'south' },
  ])
  await database.query(
    `update campaign set unusable_sources = '[{"source": "schools-register", "reason": "It is gone."}]'`,
  )
  stepNumber = 3
  await found([school('Vale School', 'M2 3DD')], [quarter('east')])
  expect((await planned()).map(({ label }) => label)).not.toContain('east')
})
