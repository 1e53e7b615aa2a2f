import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import * as shapes from '../shapes/companies-house.ts'
import { type RunningSandbox, startSandbox } from './running-sandbox.ts'

const key = { authorization: `Basic ${Buffer.from('any-key:').toString('base64')}` }
const address = z.object({ locality: z.string(), postcode: z.string() })
const firm = z.object({
  number: z.string(),
  legalName: z.string(),
  tradingName: z.string().nullable(),
  status: z.string(),
  type: z.string(),
  registeredOffice: address,
  sites: z.array(z.object({ address, phone: z.string().nullable() })).min(1),
  website: z.object({ domain: z.string() }).nullable(),
  groupId: z.string().nullable(),
  parentNumber: z.string().nullable(),
  employees: z.number().nullable(),
})
const firms = z.object({ firms: z.array(firm) })
const summary = z.object({
  firms: z.number(),
  isRegister: z.boolean(),
  bySector: z.record(z.string(), z.number()),
  byStatus: z.record(z.string(), z.number()),
})
const groupList = z.object({
  groups: z.array(z.object({ numbers: z.array(z.string()), domains: z.array(z.string()) })),
})
const near = z.object({ count: z.number(), numbers: z.array(z.string()) })

const truth = async <T>(sandbox: RunningSandbox, path: string, schema: z.ZodType<T>): Promise<T> =>
  schema.parse(await (await sandbox.get(`/control/truth${path}`)).json())

describe('a fictional world', () => {
  let sandbox: RunningSandbox
  beforeAll(async () => {
    sandbox = await startSandbox({ SANDBOX_SEED: '7' })
  })
  afterAll(() => sandbox.stop())

  test('has enough firms of each sector, some of them gone', async () => {
    const world = await truth(sandbox, '/world', summary)
    expect(world.isRegister).toBe(false)
    expect(world.bySector.education).toBeGreaterThanOrEqual(900)
    expect(world.bySector.it).toBeGreaterThanOrEqual(1200)
    expect(world.bySector.manufacturing).toBeGreaterThanOrEqual(1500)
    const gone = world.firms - (world.byStatus.active ?? 0)
    expect(gone / world.firms).toBeGreaterThan(0.06)
    expect(gone / world.firms).toBeLessThan(0.1)
  })

  test('has factories around Leicester, and schools around Manchester', async () => {
    const factories = await truth(
      sandbox,
      '/near?postcode=LE1%201AA&radiusMiles=60&sector=manufacturing',
      near,
    )
    expect(factories.count).toBeGreaterThanOrEqual(700)
    const schools = await truth(sandbox, '/near?postcode=M1%201AA&radiusMiles=25&sector=education', near)
    expect(schools.count).toBeGreaterThanOrEqual(50)
  })

  test('agrees with the register and the postcodes about every firm that is looked at', async () => {
    const { numbers } = await truth(sandbox, '/near?postcode=LS1%201AA&radiusMiles=10', near)
    for (const number of numbers.slice(0, 15)) {
      const one = await truth(sandbox, `/firms/${number}`, firm)
      const profile = shapes.companyProfile.parse(
        await (await sandbox.get(`/companies-house/company/${number}`, key)).json(),
      )
      expect(profile.company_name).toBe(one.legalName)
      expect(profile.registered_office_address.postal_code).toBe(one.registeredOffice.postcode)
      for (const site of one.sites) {
        const response = await sandbox.get(
          `/postcodes-io/postcodes/${encodeURIComponent(site.address.postcode)}`,
        )
        expect(response.status).toBe(200)
      }
    }
  })

  test('has a group of 26 companies on one domain', async () => {
    const { groups } = await truth(sandbox, '/groups', groupList)
    const sizes = groups.map(({ numbers }) => numbers.length)
    const domain = groups[sizes.indexOf(26)]?.domains[0]
    const { firms: largest } = await truth(sandbox, `/firms?domain=${domain}`, firms)
    expect(largest.length).toBe(26)
    expect(new Set(largest.map(({ groupId }) => groupId)).size).toBe(1)
    expect(largest.filter(({ parentNumber }) => parentNumber !== null).length).toBe(25)
  })

  test('registers firms where their office is', async () => {
    const { numbers } = await truth(sandbox, '/near?postcode=BT1%201AA&radiusMiles=20', near)
    const found = await Promise.all(
      numbers.slice(0, 20).map((number) => truth(sandbox, `/firms/${number}`, firm)),
    )
    for (const one of found.filter(({ registeredOffice }) => registeredOffice.postcode.startsWith('BT'))) {
      expect(one.number).toMatch(/^(NI|NC|RC)/)
    }
  })

  test('is the same again with the same seed', async () => {
    const path = '/near?postcode=M1%201AA&radiusMiles=5'
    const same = await startSandbox({ SANDBOX_SEED: '7' })
    try {
      const { numbers } = await truth(sandbox, path, near)
      expect((await truth(same, path, near)).numbers).toEqual(numbers)
      for (const number of numbers.slice(0, 5)) {
        const one = await truth(sandbox, `/firms/${number}`, z.unknown())
        expect(await truth(same, `/firms/${number}`, z.unknown())).toEqual(one)
      }
    } finally {
      await same.stop()
    }
  })
})
