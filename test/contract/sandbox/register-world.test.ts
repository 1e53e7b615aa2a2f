import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import * as shapes from '../shapes/companies-house.ts'
import { companyPage } from '../shapes/hubspot.ts'
import { postcodeAnswer } from '../shapes/postcodes-io.ts'
import { type RunningSandbox, runToEnd, startSandbox } from './running-sandbox.ts'

const key = { authorization: `Basic ${Buffer.from('any-key:').toString('base64')}` }
const firms = z.object({ firms: z.array(z.object({ number: z.string() })) })
const summary = z.object({ firms: z.number(), isRegister: z.boolean() })
const near = z.object({ numbers: z.array(z.string()) })

const truth = async <T>(sandbox: RunningSandbox, path: string, schema: z.ZodType<T>): Promise<T> =>
  schema.parse(await (await sandbox.get(`/control/truth${path}`)).json())

describe('a world on a register file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-register-'))
  const register = join(folder, 'companies.csv')
  let sandbox: RunningSandbox
  beforeAll(async () => {
    writeFileSync(
      register,
      [
        'company_number,company_name,address,postcode,sic_codes,size_band,website',
        'RC000001,UNIVERSITY OF EXAMPLETON,"The Registry, 5 Long Street, Leicester, Leicestershire, LE1 7XX",LE1 7XX,,1000 to 4999,https://www.exampleton.ac.uk/',
        '01000001,SAMPLE METALS PLC,"12 Works Road, Leicester, England, LE4 2AB",LE4 2AB,25620;25990,250 to 499,https://www.sample-metals.com/',
        '01000002,SAMPLE METALS (SHEFFIELD) LIMITED,"12 Works Road, Leicester, England, LE4 2AB",LE4 2AB,25620,"20,000 or more",https://www.sample-metals.com/',
        'NI000003,LINEN SAMPLES LIMITED,"1 Dock Street, Belfast, BT1 2CD",BT1 2CD,13300,Not Provided,',
      ].join('\n'),
    )
    writeFileSync(
      join(folder, 'outcode-centroids.csv'),
      'outcode,lat,lng,n_postcodes,p95_radius_km,source\nLE1,52.63,-1.13,900,1.2,cpo\nLE4,52.66,-1.12,900,2.2,cpo\nBT1,54.60,-5.93,500,1,gibbs-cc0\n',
    )
    writeFileSync(
      join(folder, 'sector-centroids.csv'),
      'sector,lat,lng,n_postcodes\nLE1 1,52.634,-1.131,60\nLE1 7,52.624,-1.124,60\nLE4 2,52.651,-1.135,80\n',
    )
    sandbox = await startSandbox({ SANDBOX_REGISTER: register, SANDBOX_GEO: folder })
  })
  afterAll(async () => {
    await sandbox.stop()
    rmSync(folder, { recursive: true })
  })

  test('makes nothing up about what a real company has filed, pledged or is owned by', async () => {
    for (const subject of ['charges', 'persons-with-significant-control', 'insolvency']) {
      const answer = await sandbox.get(`/companies-house/company/01000001/${subject}`, key)
      expect(answer.status, subject).toBe(404)
    }
    const filed = await sandbox.get('/companies-house/company/01000001/filing-history', key)
    expect(shapes.filingHistory.parse(await filed.json()).items).toEqual([])
  })

  const profileOf = async (number: string) =>
    shapes.companyProfile.parse(await (await sandbox.get(`/companies-house/company/${number}`, key)).json())

  test('says which files it stands on', async () => {
    expect(sandbox.fingerprint).toEqual({ seed: 1, register, geo: folder })
    expect(await truth(sandbox, '/world', summary)).toEqual({ firms: 4, isRegister: true })
  })

  test('tells the file’s facts of a company and nothing else', async () => {
    expect(await profileOf('RC000001')).toMatchObject({ type: 'royal-charter', company_status: 'active' })
    const profile = await profileOf('01000001')
    expect(profile).toMatchObject({
      company_name: 'SAMPLE METALS PLC',
      type: 'plc',
      sic_codes: ['25620', '25990'],
      registered_office_address: {
        premises: '12',
        address_line_1: 'Works Road',
        locality: 'Leicester',
        country: 'England',
        postal_code: 'LE4 2AB',
      },
    })
    for (const unknown of ['date_of_creation', 'accounts', 'confirmation_statement', 'has_charges']) {
      expect(profile).not.toHaveProperty(unknown)
    }
    const officers = await (await sandbox.get('/companies-house/company/01000001/officers', key)).json()
    expect(shapes.officerList.parse(officers).items).toEqual([])
  })

  test('knows size bands, shared domains and no phone', async () => {
    const { firms: sharers } = await truth(sandbox, '/firms?domain=sample-metals.com', firms)
    expect(sharers.map(({ number }) => number)).toEqual(['01000001', '01000002'])
    const full = z.object({ employeesBand: z.unknown(), sites: z.array(z.object({ phone: z.null() })) })
    expect((await truth(sandbox, '/firms/01000001', full)).employeesBand).toEqual({
      minimum: 250,
      maximum: 499,
    })
    expect((await truth(sandbox, '/firms/01000002', full)).employeesBand).toEqual({
      minimum: 20000,
      maximum: null,
    })
    expect((await truth(sandbox, '/firms/NI000003', full)).employeesBand).toBeNull()
  })

  test('places a postcode at its sector, in Northern Ireland at its outward code, or nowhere', async () => {
    const at = async (postcode: string) => {
      const response = await sandbox.get(`/postcodes-io/postcodes/${encodeURIComponent(postcode)}`)
      if (response.status === 404) return null
      const { result } = postcodeAnswer.parse(await response.json())
      return [result.latitude, result.longitude]
    }
    expect(await at('LE1 7XX')).toEqual([52.624, -1.124])
    expect(await at('BT1 9ZZ')).toEqual([54.6, -5.93])
    expect(await at('LE1 9ZZ')).toBeNull()
    expect(await at('M1 1AA')).toBeNull()
  })

  test('finds the university by radius and by name', async () => {
    const { numbers } = await truth(sandbox, '/near?postcode=LE1%201AA&radiusMiles=5&sector=education', near)
    expect(numbers).toEqual(['RC000001'])
    const found = await (await sandbox.get('/companies-house/search/companies?q=exampleton', key)).json()
    expect(shapes.companySearch.parse(found).items[0]?.title).toBe('UNIVERSITY OF EXAMPLETON')
  })

  test('its CRM holds names and domains of the file only', async () => {
    const response = await sandbox.get(
      '/hubspot/crm/objects/2026-09/companies?limit=100&properties=name,domain,phone',
      {
        authorization: 'Bearer sandbox-token-90000001',
      },
    )
    const { results } = companyPage.parse(await response.json())
    expect(results.length).toBe(3)
    for (const { properties } of results) {
      expect(['exampleton.ac.uk', 'sample-metals.com']).toContain(properties.domain)
      expect(properties.phone).toBeNull()
    }
  })
})

describe('settings that cannot be', () => {
  test.each([
    [
      { SANDBOX_REGISTER: '/nowhere/companies.csv', SANDBOX_GEO: '/nowhere' },
      'SANDBOX_REGISTER names /nowhere/companies.csv',
    ],
    [{ SANDBOX_PORT: 'http' }, 'SANDBOX_PORT must be'],
    [{ SANDBOX_LATENCY: '3', SANDBOX_SEED: '-1' }, 'SANDBOX_SEED must be'],
  ])('%o end it with one clear sentence', async (settings, sentence) => {
    const { code, stdout, stderr } = await runToEnd(settings)
    expect(code).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toContain(sentence)
    expect(stderr.trim().split('\n').length).toBe(1)
  })
})
