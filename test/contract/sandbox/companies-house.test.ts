import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as shapes from '../shapes/companies-house.ts'
import { type RunningSandbox, startSandbox } from './running-sandbox.ts'

let sandbox: RunningSandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.stop())

const key = { authorization: `Basic ${Buffer.from('any-key:').toString('base64')}` }
const ask = (path: string): Promise<Response> => sandbox.get(`/companies-house${path}`, key)
const advanced = async (query: string) =>
  shapes.advancedSearch.parse(await (await ask(`/advanced-search/companies?${query}`)).json())

describe('advanced search', () => {
  test('gives firms that meet every filter, in the shape of the vendor', async () => {
    const answer = await advanced('location=Leicester&sic_codes=25620,25110&company_status=active&size=50')
    expect(answer.items.length).toBe(answer.hits)
    for (const item of answer.items) {
      expect(item.registered_office_address.locality).toBe('Leicester')
      expect(item.sic_codes?.some((code) => ['25620', '25110'].includes(code))).toBe(true)
      expect(item.company_status).toBe('active')
    }
  })

  test('takes repeated keys like comma lists', async () => {
    const one = await advanced('location=Leicester&sic_codes=25620,25110')
    const other = await advanced('location=leicester&sic_codes=25620&sic_codes=25110')
    expect(other).toEqual(one)
  })

  test('matches whole words of the address only', async () => {
    const outcode = await advanced('location=LE1&size=500')
    expect(
      outcode.items.every((item) => item.registered_office_address.postal_code?.startsWith('LE1 ')),
    ).toBe(true)
    const [first] = outcode.items
    const full = await advanced(
      `location=${encodeURIComponent(first?.registered_office_address.postal_code ?? '')}`,
    )
    expect(full.items.map((item) => item.company_number)).toContain(first?.company_number)
  })

  test('filters by name words and by dates', async () => {
    const { items } = await advanced(
      'company_name_includes=engineering&company_name_excludes=services%20group&incorporated_from=2010-01-01&incorporated_to=2015-12-31&size=500',
    )
    for (const item of items) {
      expect(item.company_name).toMatch(/\bENGINEERING\b/)
      expect(item.company_name).not.toMatch(/\b(SERVICES|GROUP)\b/)
      expect(item.date_of_creation?.slice(0, 4)).toMatch(/^201[0-5]$/)
    }
  })

  test('pages without a gap, and answers the same bytes again', async () => {
    const path = '/advanced-search/companies?location=London&size=30'
    const whole = await (await ask(path)).text()
    expect(await (await ask(path)).text()).toBe(whole)
    const first = await advanced('location=London&size=20')
    const second = await advanced('location=London&size=10&start_index=20')
    expect([...first.items, ...second.items]).toEqual(JSON.parse(whole).items)
  })

  test('answers nothing found with 404 and no body', async () => {
    const response = await ask('/advanced-search/companies?location=Atlantis')
    expect(response.status).toBe(404)
    expect(await response.text()).toBe('')
  })

  test.each([
    ['company_status=alive', 400, 'Error attempting to map request parameter values'],
    ['company_type=firm', 400, 'Error attempting to map request parameter values'],
    ['incorporated_from=01/02/2020', 400, 'Date provided is either invalid'],
    ['incorporated_to=2020-02-31', 400, 'Date provided is either invalid'],
    ['size=0', 422, 'Invalid size parameter'],
    ['size=5001', 422, 'Invalid size parameter'],
  ])('refuses %s with %i in plain text', async (query, status, text) => {
    const response = await ask(`/advanced-search/companies?${query}`)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toContain('text/plain')
    expect(await response.text()).toContain(text)
  })

  test('breaks beyond ten thousand results', async () => {
    const response = await ask('/advanced-search/companies?size=5000&start_index=5001')
    expect(response.status).toBe(500)
    shapes.exception.parse(await response.json())
  })
})

describe('name search', () => {
  test('puts the asked company first and gives near names beside it', async () => {
    const [firm] = (await advanced('location=Manchester&company_status=active')).items
    const response = await ask(
      `/search/companies?q=${encodeURIComponent(firm?.company_name.toLowerCase() ?? '')}`,
    )
    const answer = shapes.companySearch.parse(await response.json())
    expect(answer.items[0]?.company_number).toBe(firm?.company_number)
    expect(answer.items.length).toBeGreaterThan(1)
  })

  test('finds a company by a name it gave up', async () => {
    const { items } = await advanced('size=5000')
    for (const item of items) {
      const profile = shapes.companyProfile.parse(await (await ask(`/company/${item.company_number}`)).json())
      const [old] = profile.previous_company_names ?? []
      if (!old) continue
      const found = shapes.companySearch.parse(
        await (await ask(`/search/companies?q=${encodeURIComponent(old.name)}`)).json(),
      )
      expect(found.items.map((hit) => hit.company_number)).toContain(item.company_number)
      return
    }
    throw new Error('no renamed company in the world')
  })

  test('pages', async () => {
    const read = async (query: string) =>
      shapes.companySearch.parse(await (await ask(`/search/companies?q=engineering&${query}`)).json())
    const whole = await read('items_per_page=10')
    const second = await read('items_per_page=5&start_index=5')
    expect(second.items).toEqual(whole.items.slice(5))
  })
})

describe('one company', () => {
  test('profiles and officers of many kinds of firms have the vendor’s shape', async () => {
    for (const query of [
      'company_type=ltd',
      'company_type=llp',
      'company_status=dissolved',
      'location=Belfast',
      'location=Scotland',
      'company_type=royal-charter',
    ]) {
      const { items } = await advanced(`${query}&size=5`)
      for (const { company_number: number, company_name: name } of items) {
        const profile = shapes.companyProfile.parse(await (await ask(`/company/${number}`)).json())
        expect(profile.company_name).toBe(name)
        const officers = shapes.officerList.parse(await (await ask(`/company/${number}/officers`)).json())
        expect(officers.items.length).toBe(officers.total_results)
        expect(officers.active_count + officers.resigned_count).toBe(officers.total_results)
      }
    }
  })

  test('an unknown number is 404, an over-long one 500', async () => {
    const unknown = await ask('/company/99999999')
    expect(unknown.status).toBe(404)
    expect(shapes.serviceErrors.parse(await unknown.json()).errors[0]?.error).toBe(
      'company-profile-not-found',
    )
    const long = await ask('/company/999999999')
    expect(long.status).toBe(500)
    shapes.exception.parse(await long.json())
  })

  test('a call without a key is 401', async () => {
    const response = await sandbox.get('/companies-house/company/00000006')
    expect(response.status).toBe(401)
    shapes.unauthorised.parse(await response.json())
  })
})

test('the limit of 600 calls in a window is kept per key when limits are on', async () => {
  await sandbox.send('PUT', '/control/limits', { scale: 1 })
  const other = { authorization: `Basic ${Buffer.from('busy-key:').toString('base64')}` }
  const call = () => sandbox.get('/companies-house/company/99999999', other)
  const first = await call()
  expect(first.headers.get('x-ratelimit-limit')).toBe('600')
  expect(first.headers.get('x-ratelimit-remain')).toBe('599')
  expect(first.headers.get('x-ratelimit-window')).toBe('5m')
  expect(Number(first.headers.get('x-ratelimit-reset')) * 1000).toBeGreaterThan(Date.now())
  for (let done = 0; done < 24; done += 1) await Promise.all(Array.from({ length: 25 }, call))
  const refused = await call()
  expect(refused.status).toBe(429)
  expect(refused.headers.get('retry-after')).toBeNull()
  expect(await refused.text()).toBe('')
  expect((await ask('/company/99999999')).status).toBe(404)
  await sandbox.send('PUT', '/control/limits', { scale: 0 })
})
