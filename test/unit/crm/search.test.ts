import { describe, expect, it } from 'vitest'
import { crmOf, paths, plan, record } from './crm-calls.ts'

type Sent = {
  limit: number
  after?: string
  properties: string[]
  sorts: { propertyName: string; direction: string }[]
  filterGroups: {
    filters: {
      propertyName: string
      operator: string
      value?: string
      highValue?: string
      values?: string[]
    }[]
  }[]
}

const answer = (results: object[], total = results.length) => ({ body: { total, results } })

describe('a company', () => {
  const companyOf = async (properties: Record<string, string | null>, numberProperty?: string | null) => {
    plan('POST', paths.read, { body: { results: [record(101, properties)] } })
    const { crm } = crmOf(numberProperty === undefined ? {} : { numberProperty })
    return (await crm.companies(['101'])).found[0]
  }

  it('is cleaned to what duplicates are looked for by', async () => {
    expect(
      await companyOf({
        name: ' Acme ',
        domain: 'WWW.Acme.co.uk',
        phone: '0161 496 0000',
        zip: 'm11aa',
        leadwright_company_number: '4567123',
        leadwright_id: 'lw-1',
        lifecyclestage: 'lead',
        hs_lead_status: 'NEW',
        hubspot_owner_id: '77',
      }),
    ).toEqual({
      id: '101',
      name: 'Acme',
      domain: 'acme.co.uk',
      phone: '0161 496 0000',
      postcode: 'M1 1AA',
      companyNumber: '04567123',
      lifecycleStage: 'lead',
      leadStatus: 'NEW',
      ownerId: '77',
      leadwrightId: 'lw-1',
      updatedAt: new Date('2026-11-20T08:00:00.000Z'),
    })
  })

  it('has nothing where HubSpot has nothing, or nonsense', async () => {
    expect(
      await companyOf({ name: '', domain: null, zip: '90210', leadwright_company_number: 'n/a' }),
    ).toMatchObject({
      name: null,
      domain: null,
      phone: null,
      postcode: null,
      companyNumber: null,
      lifecycleStage: null,
      leadStatus: null,
      ownerId: null,
    })
  })

  it("has its number from the portal's own property, else from ours", async () => {
    const own = { crn: 'sc 12345', leadwright_company_number: '04567123' }
    expect((await companyOf(own, 'crn'))?.companyNumber).toBe('SC012345')
    expect((await companyOf({ ...own, crn: '' }, 'crn'))?.companyNumber).toBe('04567123')
    expect((await companyOf({ crn: '1' }, null))?.companyNumber).toBeNull()
  })

  it('has its domain from the website when the domain is empty, but never a shared host', async () => {
    expect((await companyOf({ website: 'https://acme.co.uk/about' }))?.domain).toBe('acme.co.uk')
    expect((await companyOf({ domain: 'facebook.com' }))?.domain).toBeNull()
  })
})

describe('searching by id', () => {
  it('gives the first page of a range and how many it holds', async () => {
    const bodies: Sent[] = []
    plan('POST', paths.search, answer([record(11), record(12)], 950), bodies)
    const { crm } = crmOf()
    const { companies, total } = await crm.companiesIn({ from: '11', to: '541935488729' })
    expect([companies.map(({ id }) => id), total]).toEqual([['11', '12'], 950])
    expect(bodies[0]).toMatchObject({
      limit: 200,
      sorts: [{ propertyName: 'hs_object_id', direction: 'ASCENDING' }],
      filterGroups: [
        {
          filters: [
            { propertyName: 'hs_object_id', operator: 'BETWEEN', value: '11', highValue: '541935488729' },
          ],
        },
      ],
    })
    expect(bodies[0]).not.toHaveProperty('after')
  })

  it('knows the lowest and the highest id, and an empty account', async () => {
    plan('POST', paths.search, answer([record(11)], 7))
    plan('POST', paths.search, answer([record(99)], 7))
    const { crm } = crmOf()
    expect(await crm.companySpan()).toEqual({ from: '11', to: '99', total: 7 })
    plan('POST', paths.search, answer([]))
    plan('POST', paths.search, answer([]))
    expect(await crm.companySpan()).toBeNull()
  })
})

describe('what changed since', () => {
  const at = (second: number) => new Date(Date.UTC(2026, 10, 20, 8, 0, second)).toISOString()
  const page = (from: number, second: (index: number) => number) =>
    Array.from({ length: 200 }, (_, index) =>
      record(from + index, { hs_lastmodifieddate: at(second(index)) }),
    )
  const since = new Date(at(0))

  it('goes on from the time of the last one, so that records that change meanwhile shift no page', async () => {
    const bodies: Sent[] = []
    plan('POST', paths.search, answer(page(1000, (index) => Math.floor(index / 20))), bodies)
    plan('POST', paths.search, answer([record(1199, { hs_lastmodifieddate: at(9) }), record(5)]), bodies)
    const changed = await crmOf().crm.companiesChangedSince(since, 10_000)
    expect(changed).toHaveLength(201)
    expect(bodies.map((sent) => [sent.filterGroups[0]?.filters[0]?.value, sent.after])).toEqual([
      [String(since.getTime()), undefined],
      [String(Date.parse(at(9))), undefined],
    ])
  })

  it('counts pages only among records of the very same time', async () => {
    const bodies: Sent[] = []
    plan('POST', paths.search, answer(page(1000, () => 0)), bodies)
    plan('POST', paths.search, answer(page(1200, () => 0)), bodies)
    plan('POST', paths.search, answer([]), bodies)
    expect(await crmOf().crm.companiesChangedSince(since, 10_000)).toHaveLength(400)
    expect(bodies.map(({ after }) => after)).toEqual([undefined, '200', '400'])
  })

  it('never gives more than asked for', async () => {
    plan('POST', paths.search, answer(page(1000, (index) => index)))
    expect(await crmOf().crm.companiesChangedSince(since, 50)).toHaveLength(50)
  })
})

describe('companies by their keys', () => {
  const domains = Array.from({ length: 500 }, (_, index) => `Company-Number-${index}.co.uk`)
  const companyNumbers = Array.from({ length: 500 }, (_, index) => String(1_000_000 + index).padStart(8, '0'))

  it('are asked for in few searches, none larger than HubSpot takes, in lower case', async () => {
    const bodies: Sent[] = []
    for (let count = 0; count < 11; count++) plan('POST', paths.search, answer([record(count + 1)]), bodies)
    const numberProperty = `a_rather_long_name_${'x'.repeat(80)}`
    const found = await crmOf({ numberProperty }).crm.companiesWith({ domains, companyNumbers })
    expect(found).toHaveLength(11)
    expect(
      Math.max(...bodies.map((sent) => JSON.stringify({ ...sent, after: '9800' }).length)),
    ).toBeLessThanOrEqual(3000)
    const filters = bodies.flatMap((sent) => sent.filterGroups.flatMap((group) => group.filters))
    const valuesOf = (name: string) =>
      filters.flatMap(({ propertyName, values }) => (propertyName === name ? values : []))
    expect(valuesOf('domain').toSorted()).toEqual(domains.map((domain) => domain.toLowerCase()).toSorted())
    // People drop the zeros in front.
    expect(valuesOf(numberProperty)).toEqual(expect.arrayContaining(['01000499', '1000499']))
    expect(bodies.length).toBeLessThanOrEqual(11)
  })

  it('bring all their pages', async () => {
    const bodies: Sent[] = []
    const page = Array.from({ length: 200 }, (_, index) => record(index + 1))
    plan('POST', paths.search, answer(page, 201), bodies)
    plan('POST', paths.search, answer([record(999)], 201), bodies)
    expect(await crmOf().crm.companiesWith({ domains: ['acme.co.uk'], companyNumbers: [] })).toHaveLength(201)
    expect(bodies.map(({ after }) => after)).toEqual([undefined, '200'])
  })

  it('are not asked for by number where no property holds one: HubSpot would refuse the search', async () => {
    const { crm, calls } = crmOf({ numberProperty: null })
    expect(await crm.companiesWith({ domains: [], companyNumbers: ['04567123'] })).toEqual([])
    expect(calls).toEqual([])
  })
})
