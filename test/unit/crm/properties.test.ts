import { describe, expect, it } from 'vitest'
import { crmOf, errorBody, paths, plan } from './crm-calls.ts'

const property = (name: string, label: string, rest: Record<string, unknown> = {}) => ({
  name,
  label,
  type: 'string',
  hubspotDefined: false,
  archived: false,
  ...rest,
})

const ours = [
  'leadwright_id',
  'leadwright_company_number',
  'leadwright_stage',
  'leadwright_fit',
  'leadwright_verification',
  'leadwright_contact_basis',
  'leadwright_campaign',
  'leadwright_checked_on',
]

const present = (...names: string[]) => ({
  body: { results: names.map((name) => property(name, name, { hasUniqueValue: name === 'leadwright_id' })) },
})

const room = (left: number) => ({
  body: {
    byObjectType: [{ objectTypeId: '0-2', limit: 1000, usage: 1000 - left }],
    overallLimit: 5000,
    overallUsage: 10,
  },
})

describe('our properties', () => {
  it('are made in a group of our own, each with a description; the id is unique, the stage has the five', async () => {
    const bodies: Record<string, unknown>[] = []
    plan('GET', paths.properties, present('name'))
    plan('GET', paths.limits, room(100))
    // There already: harmless.
    plan('POST', paths.groups, { status: 409, body: errorBody({ category: 'CONFLICT' }) })
    for (const _ of ours) plan('POST', paths.properties, { status: 201, body: {} }, bodies)
    expect(await crmOf().crm.ensureProperties()).toEqual({ missing: [] })
    expect(bodies.map(({ name }) => name)).toEqual(ours)
    for (const body of bodies) {
      expect(body).toMatchObject({
        groupName: 'leadwright',
        description: expect.stringMatching(/^[A-Z].+\.$/),
      })
    }
    expect(bodies[0]).toMatchObject({ hasUniqueValue: true })
    expect(bodies[2]).toMatchObject({
      type: 'enumeration',
      options: ['DISCOVERY', 'LEAD', 'PROSPECT', 'OPPORTUNITY', 'CUSTOMER'].map((value) => ({ value })),
    })
  })

  it('that are there already are left alone: one call', async () => {
    plan('GET', paths.properties, present(...ours))
    const { crm, calls } = crmOf()
    expect(await crm.ensureProperties()).toEqual({ missing: [] })
    expect(calls).toHaveLength(1)
  })

  it('without room, or refused, are missing with the reason; the others are made', async () => {
    plan('GET', paths.properties, present(...ours.slice(3)))
    plan('GET', paths.limits, room(2))
    plan('POST', paths.groups, { status: 201, body: {} })
    const refusal = errorBody({ message: 'At most 10 properties with unique values are allowed' })
    plan('POST', paths.properties, { status: 400, body: refusal })
    plan('POST', paths.properties, { status: 201, body: {} })
    const { missing } = await crmOf().crm.ensureProperties()
    expect(missing.map(({ name }) => name)).toEqual(['leadwright_id', 'leadwright_stage'])
    expect(missing[0]?.reason).toMatch(/At most 10 properties/)
    expect(missing[1]?.reason).toMatch(/no room/)
  })

  it('are all missing where we may not make any', async () => {
    const context = { requiredGranularScopes: ['crm.schemas.companies.read'] }
    plan('GET', paths.properties, { status: 403, body: errorBody({ errors: [{ context }] }) })
    const { missing } = await crmOf().crm.ensureProperties()
    expect(missing.map(({ name }) => name)).toEqual(ours)
    expect(missing[0]?.reason).toContain('crm.schemas.companies.read')
  })
})

describe("the portal's own property for company numbers", () => {
  it('is proposed by name or label, the likeliest first, and nothing else is', async () => {
    plan('GET', paths.properties, {
      body: {
        results: [
          property('leadwright_company_number', 'Company number'),
          property('vat_number', 'Company VAT registration number'),
          property('hs_company_number', 'Company number', { hubspotDefined: true }),
          property('crn', 'CRN'),
          property('ch_no', 'Companies House no.'),
          property('registered', 'Company registration number', { type: 'bool' }),
          property('old', 'Company number', { archived: true }),
          property('phone_company', 'Company phone number'),
          property('coreg', 'Company Reg. No.', { type: 'number' }),
        ],
      },
    })
    expect(await crmOf().crm.companyNumberProperties()).toEqual([
      { name: 'ch_no', label: 'Companies House no.' },
      { name: 'coreg', label: 'Company Reg. No.' },
      { name: 'crn', label: 'CRN' },
    ])
  })
})

describe('lifecycle stages', () => {
  it("come in the portal's order, its own ones among them", async () => {
    const option = (value: string, displayOrder: number) => ({
      value,
      label: `The ${value}`,
      displayOrder,
      hidden: false,
    })
    plan('GET', `${paths.properties}/lifecyclestage`, {
      body: {
        name: 'lifecyclestage',
        options: [option('customer', 2), option('lead', 0), option('1180245511', 1)],
      },
    })
    expect(await crmOf().crm.stages()).toEqual([
      { id: 'lead', label: 'The lead', order: 0 },
      { id: '1180245511', label: 'The 1180245511', order: 1 },
      { id: 'customer', label: 'The customer', order: 2 },
    ])
  })
})
