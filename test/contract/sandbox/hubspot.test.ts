import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import * as shapes from '../shapes/hubspot.ts'
import { type RunningSandbox, startSandbox } from './running-sandbox.ts'

let sandbox: RunningSandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.stop())
beforeEach(() => sandbox.send('PUT', '/control/limits', { scale: 0 }))

const portal = 90000001
const token = (id = portal) => ({ authorization: `Bearer sandbox-token-${id}` })
const path = '/hubspot/crm/objects/2026-09/companies'
const search = (body: unknown, id = portal) => sandbox.send('POST', `${path}/search`, body, token(id))
const found = async (body: unknown) => shapes.companySearchPage.parse(await (await search(body)).json())
const filter = (propertyName: string, operator: string, more: object = {}) => ({
  filterGroups: [{ filters: [{ propertyName, operator, ...more }] }],
})
const refusal = async (response: Response) => {
  expect(response.status).toBe(400)
  return shapes.failure.parse(await response.json()).message
}

describe('list', () => {
  test('gives every company of the portal once, page by page', async () => {
    const ids: string[] = []
    let after = ''
    do {
      const response = await sandbox.get(`${path}?limit=100&properties=name,domain${after}`, token())
      const page = shapes.companyPage.parse(await response.json())
      ids.push(...page.results.map(({ id }) => id))
      after = page.paging ? `&after=${page.paging.next.after}` : ''
    } while (after !== '')
    expect(ids.length).toBe(300)
    expect(new Set(ids).size).toBe(300)
  })

  test('keeps portals apart', async () => {
    const page = shapes.companyPage.parse(
      await (await sandbox.get(`${path}?limit=100`, token(90000002))).json(),
    )
    expect(page.results.length).toBeLessThan(20)
  })

  test('refuses more than a hundred, and an unknown token', async () => {
    await refusal(await sandbox.get(`${path}?limit=101`, token()))
    const response = await sandbox.get(path, { authorization: 'Bearer stolen' })
    expect(response.status).toBe(401)
    expect(shapes.failure.parse(await response.json()).category).toBe('INVALID_AUTHENTICATION')
  })
})

describe('search', () => {
  test('compares by every operator', async () => {
    const { results } = await found({
      ...filter('domain', 'HAS_PROPERTY'),
      properties: ['domain', 'name'],
      limit: 200,
    })
    const domain = results[0]?.properties.domain ?? ''
    const id = results[0]?.id
    const total = async (body: object) => (await found(body)).total
    expect(await total(filter('domain', 'EQ', { value: domain }))).toBeGreaterThan(0)
    expect(await total(filter('domain', 'IN', { values: [domain, 'unheard-of.co.uk'] }))).toBeGreaterThan(0)
    expect(await total(filter('domain', 'IN', { values: [domain.toUpperCase()] }))).toBe(0)
    expect(
      (await total(filter('domain', 'HAS_PROPERTY'))) + (await total(filter('domain', 'NOT_HAS_PROPERTY'))),
    ).toBe(300)
    expect(
      (await total(filter('hs_object_id', 'GT', { value: id }))) +
        (await total(filter('hs_object_id', 'LTE', { value: id }))),
    ).toBe(300)
    expect(await total(filter('hs_object_id', 'BETWEEN', { value: id, highValue: id }))).toBe(1)
    expect(await total(filter('name', 'CONTAINS_TOKEN', { value: 'engin*' }))).toBeGreaterThan(0)
    expect(
      (await total(filter('domain', 'NEQ', { value: domain }))) +
        (await total(filter('domain', 'EQ', { value: domain }))),
    ).toBe(300)
  })

  test('sorts, pages and gives the asked properties only', async () => {
    const sorts = [{ propertyName: 'hs_object_id', direction: 'DESCENDING' }]
    const first = await found({ sorts, limit: 5, properties: ['name'] })
    const second = await found({ sorts, limit: 5, properties: ['name'], after: first.paging?.next.after })
    const ids = [...first.results, ...second.results].map(({ id }) => Number(id))
    expect(ids).toEqual([...ids].sort((one, other) => other - one))
    expect(new Set(ids).size).toBe(10)
    expect(Object.keys(first.results[0]?.properties ?? {})).toEqual([
      'createdate',
      'hs_lastmodifieddate',
      'hs_object_id',
      'name',
    ])
  })

  test('refuses what is above its limits', async () => {
    const one = { propertyName: 'domain', operator: 'HAS_PROPERTY' }
    const groups = (count: number, filters: number) =>
      Array.from({ length: count }, () => ({ filters: Array.from({ length: filters }, () => one) }))
    expect(await refusal(await search({ filterGroups: groups(6, 1) }))).toContain('filterGroups')
    expect(await refusal(await search({ filterGroups: groups(1, 7) }))).toContain('filters')
    expect(await refusal(await search({ filterGroups: groups(5, 4) }))).toContain('18')
    expect(await refusal(await search({ limit: 201 }))).toContain('Invalid input')
    expect(await refusal(await search({ after: '9990', limit: 100 }))).toContain('10000')
    expect(await refusal(await search({ after: 'next' }))).toContain('Invalid input')
    expect(await refusal(await search(filter('domain', 'SOUNDS_LIKE', { value: 'x' })))).toContain(
      'Invalid input',
    )
    expect(await refusal(await search(filter('domain', 'IN', { values: [] })))).toContain('values')
    expect(await refusal(await search(filter('domain', 'IN', { values: ['x'.repeat(3000)] })))).toContain(
      '3000',
    )
  })

  test('finds a new record only after its lag, while reading it works at once', async () => {
    await sandbox.send('PUT', '/control/latency', { scale: 0.2 })
    const made = await sandbox.send('PUT', `/control/portals/${portal}/companies`, {
      properties: { name: 'Freshly Made Ltd', domain: 'freshly-made.co.uk' },
    })
    const { id } = z.object({ id: z.string() }).parse(await made.json())
    const question = filter('domain', 'EQ', { value: 'freshly-made.co.uk' })
    expect((await found(question)).total).toBe(0)
    const read = await sandbox.send(
      'POST',
      `${path}/batch/read`,
      { inputs: [{ id }], properties: ['name'], propertiesWithHistory: [] },
      token(),
    )
    expect(shapes.companyBatch.parse(await read.json()).results[0]?.properties.name).toBe('Freshly Made Ltd')
    await expect.poll(async () => (await found(question)).total, { timeout: 5_000 }).toBe(1)
    await sandbox.send('PUT', '/control/latency', { scale: 0 })
  })
})

describe('batch read', () => {
  test('names what is missing in a 207', async () => {
    const { results } = await found({ limit: 2 })
    const inputs = [...results.map(({ id }) => ({ id })), { id: '1' }]
    const response = await sandbox.send(
      'POST',
      `${path}/batch/read`,
      { inputs, properties: ['name'], propertiesWithHistory: [] },
      token(),
    )
    expect(response.status).toBe(207)
    const batch = shapes.companyBatchWithErrors.parse(await response.json())
    expect(batch.results.length).toBe(2)
    expect(batch.errors[0]?.context.ids).toEqual(['1'])
  })

  test('refuses more than a hundred inputs', async () => {
    const inputs = Array.from({ length: 101 }, (_, index) => ({ id: String(index) }))
    await refusal(
      await sandbox.send(
        'POST',
        `${path}/batch/read`,
        { inputs, properties: [], propertiesWithHistory: [] },
        token(),
      ),
    )
  })
})

test('account details belong to the token’s portal', async () => {
  const response = await sandbox.get('/hubspot/account-info/2026-09/details', token())
  expect(shapes.accountDetails.parse(await response.json()).portalId).toBe(portal)
})

describe('limits', () => {
  test('110 calls in ten seconds per portal, with headers; searches count apart, five a second', async () => {
    await sandbox.send('PUT', '/control/limits', { scale: 1 })
    const call = () => sandbox.get('/hubspot/account-info/2026-09/details', token(90000002))
    const first = await call()
    expect(first.headers.get('x-hubspot-ratelimit-max')).toBe('110')
    expect(first.headers.get('x-hubspot-ratelimit-remaining')).toBe('109')
    expect(first.headers.get('x-hubspot-ratelimit-interval-milliseconds')).toBe('10000')
    const answers = await Promise.all(Array.from({ length: 110 }, call))
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused.length).toBe(1)
    expect(shapes.limitReached.parse(await refused[0]?.json()).policyName).toBe('TEN_SECONDLY_ROLLING')

    const searches = await Promise.all(Array.from({ length: 7 }, () => search({ limit: 1 }, 90000002)))
    const tooMany = searches.filter(({ status }) => status === 429)
    expect(tooMany.length).toBe(2)
    expect(shapes.limitReached.parse(await tooMany[0]?.json()).message).toBe(
      'You have reached your secondly limit.',
    )
    expect(searches.every(({ headers }) => headers.get('x-hubspot-ratelimit-max') === null)).toBe(true)
  })
})
