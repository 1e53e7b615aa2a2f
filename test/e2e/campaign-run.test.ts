import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '../../server/db/database.ts'
import { createLog } from '../../server/observability/log.ts'
import { createTestDatabase, type TestDatabase } from '../setup/database.ts'
import { type PrintedEvidence, readCampaignOutput, sumOfParts } from './support/campaign-json.ts'
import { type Ending, runCli } from './support/command-line.ts'
import { milesBetween, trueFirm } from './support/ground-truth.ts'
import { faultsOfEvidence, openAddress } from './support/open-evidence.ts'
import { type SandboxWorld, startSandboxWorld } from './support/sandbox-world.ts'

const MILES = 25
const WANTED = 15
const CENTRE = 'M1 1AA'
const EDUCATION_DIVISION = /^85/

let world: SandboxWorld
let target: TestDatabase
let database: Database
let first: Ending
let second: Ending

const cli = (...args: string[]) => runCli({ ...world.environment, DATABASE_URL: target.url }, ...args)
const brief = [
  '--type',
  'education',
  '--postcode',
  CENTRE,
  '--miles',
  String(MILES),
  '--max',
  String(WANTED),
  '--set',
  'count=companies',
]
// Of these the schools register has a few, Companies House more, and some only the web knows.
const run = () => cli('campaign', 'run', ...brief, '--set', 'phases=further,higher,training', '--json')

/** All that a launch writes; the question whether a postcode exists is recorded like every call, and is none of it. */
const rowsWritten = async (): Promise<unknown> =>
  database.query(`select (select count(*) from campaign) as campaigns, (select count(*) from campaign_event) as events,
    (select count(*) from search_step) as steps, (select count(*) from pgboss.job) as jobs,
    (select count(*) from outside_call where campaign_id is not null) as calls`)

beforeAll(async () => {
  world = await startSandboxWorld()
  target = await createTestDatabase()
  database = openDatabase(target.url, { log: createLog({ level: 'silent' }) })
  first = await run()
  second = await run()
})

afterAll(async () => {
  await database.close()
  await target.drop()
  await world.stop()
})

describe('campaign run --json', () => {
  it('ends with 0 and prints one object of the promised shape, and nothing else on stdout', () => {
    expect(first.stderr).not.toMatch(/error/i)
    expect(first.exitCode).toBe(0)
    const { campaign, leads } = readCampaignOutput(first.stdout)
    expect(campaign).toMatchObject({ type: 'education', status: 'completed' })
    expect(leads).toHaveLength(WANTED)
    expect(Date.parse(campaign.finishedAt)).toBeGreaterThan(Date.parse(campaign.startedAt ?? ''))
  })

  it('counts every find exactly once', () => {
    const { campaign, leads } = readCampaignOutput(first.stdout)
    expect(campaign.counts.found).toBe(sumOfParts(campaign.counts))
    expect(campaign.counts).toMatchObject({ inProgress: 0, leads: leads.length })
    expect(campaign.counts.unverified, 'the model invents 30 %').toBeGreaterThan(0)
  })

  it('gives only leads that exist, trade, teach and are not twice there', async () => {
    const { leads } = readCampaignOutput(first.stdout)
    for (const lead of leads) {
      const firm = await trueFirm(world, lead.companyNumber)
      expect(firm, `${lead.name} (${lead.companyNumber}) was invented`).not.toBeNull()
      expect(firm?.status, lead.name).toBe('active')
      expect(firm?.sicCodes).toEqual(lead.sicCodes)
      expect(
        firm?.sicCodes.some((code) => EDUCATION_DIVISION.test(code)) || firm?.sector === 'education',
        `${lead.name} does not teach`,
      ).toBe(true)
    }
    expect(new Set(leads.map((lead) => lead.companyNumber)).size).toBe(leads.length)
    expect(new Set(leads.map((lead) => lead.id)).size).toBe(leads.length)
  })

  it('places every lead inside the radius, at an address that it really has', async () => {
    for (const lead of readCampaignOutput(first.stdout).leads) {
      const firm = await trueFirm(world, lead.companyNumber)
      const places = [firm?.registeredOffice, ...(firm?.sites.map((site) => site.address) ?? [])]
      expect(places.map((place) => place?.postcode)).toContain(lead.postcode)
      const miles = await milesBetween(world, CENTRE, lead.postcode)
      expect(miles, lead.name).toBeLessThanOrEqual(MILES)
      expect(lead.distanceMiles).toBeCloseTo(miles, 1)
    }
  })

  it('shows a website only where it is the very company’s', async () => {
    const shown = readCampaignOutput(first.stdout).leads.filter((lead) => lead.website !== null)
    expect(shown.length).toBeGreaterThan(0)
    for (const lead of shown) {
      const firm = await trueFirm(world, lead.companyNumber)
      expect(new URL(lead.website ?? '').hostname.replace(/^www\./, ''), lead.name).toBe(
        firm?.website?.domain,
      )
    }
  })

  it('gives each shown fact a source that says it when it is opened anew', async () => {
    const { leads } = readCampaignOutput(first.stdout)
    const evidence: PrintedEvidence[] = leads.flatMap((lead) => lead.evidence)
    expect(await faultsOfEvidence(world, evidence)).toEqual([])
    for (const lead of leads) {
      const fields = new Set(lead.evidence.map((claim) => claim.field))
      expect([...fields], lead.name).toEqual(
        expect.arrayContaining([
          'legalName',
          'companyNumber',
          'companyStatus',
          'address',
          'postcode',
          ...(lead.sicCodes.length === 0 ? [] : ['sicCodes']),
        ]),
      )
      if (lead.website !== null) expect(fields).toContain('website')
    }
  })

  it('cites addresses that a person can open and that are about the company', async () => {
    for (const lead of readCampaignOutput(first.stdout).leads) {
      for (const url of new Set(lead.evidence.map((claim) => claim.url))) {
        const { status, body } = await openAddress(world, url)
        expect(status, url).toBe(200)
        if (url.includes('company-information')) expect(body).toContain(lead.companyNumber)
      }
    }
  })
})

describe('the same campaign again', () => {
  it('makes no duplicate and counts the earlier leads that it met as known', () => {
    const [before, after] = [readCampaignOutput(first.stdout), readCampaignOutput(second.stdout)]
    expect(second.exitCode).toBe(0)
    const numbers = [...before.leads, ...after.leads].map((lead) => lead.companyNumber)
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(after.campaign.counts.known).toBeGreaterThanOrEqual(before.campaign.counts.known + WANTED / 2)
    expect(after.campaign.counts.found).toBe(sumOfParts(after.campaign.counts))
    expect(after.campaign.statusReason).toContain(`${after.campaign.counts.known} known already`)
  })

  it('leaves the earlier leads as they were', async () => {
    const { campaign, leads } = readCampaignOutput(first.stdout)
    const shown = await cli('campaign', 'show', campaign.id, '--json')
    expect(shown.exitCode).toBe(0)
    expect(readCampaignOutput(shown.stdout).leads).toEqual(leads)
  })
})

describe('wrong arguments', () => {
  it('end with 2, name every wrong field with what is allowed, and write nothing', async () => {
    const before = await rowsWritten()
    const wrong = ['--type', 'zoo', '--postcode', 'NOWHERE', '--miles', '201', '--max', '0']
    const ending = await cli('campaign', 'run', ...wrong, '--set', 'nonsense=1', '--json')
    expect(ending).toMatchObject({ exitCode: 2, stdout: '' })
    for (const named of [/--type: .*education/, /--postcode: /, /--miles: .*200/, /--max: .*500/]) {
      expect(ending.stderr).toMatch(named)
    }
    expect(await rowsWritten()).toEqual(before)
  })

  it('name an input that the type does not have, and a postcode that does not exist', async () => {
    const before = await rowsWritten()
    const [unknownInput, noSuchPlace, unknownPortal] = await Promise.all([
      cli('campaign', 'run', ...brief, '--set', 'nonsense=1', '--json'),
      cli('campaign', 'run', ...brief, '--postcode', 'M99 1AA', '--json'),
      cli('campaign', 'run', ...brief, '--portal', '999999', '--json'),
    ])
    expect(unknownInput).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringMatching(/nonsense: /),
    })
    expect(noSuchPlace).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringMatching(/--postcode: /),
    })
    expect(unknownPortal).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringContaining('999999'),
    })
    expect(await rowsWritten()).toEqual(before)
  })
})

describe('a campaign that cannot be made', () => {
  it('ends with 1 and says why, also in the printed object', async () => {
    await world.setFault({ vendor: 'openai', kind: 'status', status: 401 })
    await world.setFault({ vendor: 'companies-house', kind: 'status', status: 401 })
    // Trainers are on no register of schools, which no outage of a vendor reaches.
    const ending = await cli('campaign', 'run', ...brief, '--set', 'phases=training', '--json').finally(() =>
      world.clearFaults(),
    )
    expect(ending.exitCode).toBe(1)
    const { campaign, leads } = readCampaignOutput(ending.stdout)
    expect(leads).toEqual([])
    expect(campaign.status).toBe('failed')
    expect(campaign.statusReason).toMatch(/web search.*Companies House/s)
  })
})
