import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import * as shapes from '../shapes/hubspot.ts'
import { type CrmCalls, crmOf, makeCompany, objectsPath } from './hubspot-calls.ts'
import { type RunningSandbox, startSandbox } from './running-sandbox.ts'

let sandbox: RunningSandbox
let crm: CrmCalls
beforeAll(async () => {
  sandbox = await startSandbox()
  crm = crmOf(sandbox)
})
afterAll(() => sandbox.stop())

const companies = objectsPath('companies')
const make = (properties: Record<string, string>) => makeCompany(crm, properties)
const read = (id: string, query = '') => crm.ask(shapes.record, 200, 'GET', `${companies}/${id}${query}`)
const change = (id: string, properties: object) =>
  crm.ask(shapes.record, 200, 'PATCH', `${companies}/${id}`, { properties })
const refusedCompany = (properties: object) => crm.refused('POST', companies, { properties })
const control = (path: string, body: unknown = {}) =>
  sandbox.send('POST', `/control/portals/90000001${path}`, body)

describe('a company', () => {
  test('is made, read, changed, cleared and archived', async () => {
    const made = await make({ name: 'Quay Joinery', domain: 'quay-joinery.co.uk', numberofemployees: '12' })
    expect(made.properties).toMatchObject({ name: 'Quay Joinery', hs_object_id: made.id })
    const changed = await change(made.id, { phone: '0161 496 0001', domain: '' })
    expect(changed.properties).toMatchObject({ phone: '0161 496 0001', domain: null })
    expect(Date.parse(changed.updatedAt)).toBeGreaterThanOrEqual(Date.parse(made.updatedAt))
    const now = await read(made.id, '?properties=name,domain,phone,numberofemployees,no_such_thing')
    expect(now.properties).toMatchObject({ name: 'Quay Joinery', domain: null, numberofemployees: '12' })
    expect(now.properties).not.toHaveProperty('no_such_thing')

    expect((await crm.call('DELETE', `${companies}/${made.id}`)).status).toBe(204)
    expect(await crm.refused('GET', `${companies}/${made.id}`)).toMatchObject({
      status: 404,
      category: 'OBJECT_NOT_FOUND',
    })
    const archived = await read(made.id, '?archived=true')
    expect(archived).toMatchObject({ archived: true, archivedAt: expect.any(String) })
    const bin = await crm.ask(shapes.companyPage, 200, 'GET', `${companies}?archived=true`)
    expect(bin.results.map(({ id }) => id)).toContain(made.id)
  })

  test('may have the domain of another: HubSpot does not mind', async () => {
    const [one, other] = [await make({ domain: 'twice.co.uk' }), await make({ domain: 'twice.co.uk' })]
    expect(one.id).not.toBe(other.id)
  })

  test('comes back from the recycle bin as it was', async () => {
    const { id } = await make({ name: 'Back Again' })
    await control(`/companies/${id}/archive`)
    expect((await crm.call('GET', `${companies}/${id}`)).status).toBe(404)
    expect((await control(`/companies/${id}/restore`)).status).toBe(200)
    expect((await read(id)).properties.name).toBe('Back Again')
    expect((await control(`/companies/${id}/restore`)).status).toBe(404)
  })
})

describe('values that HubSpot refuses', () => {
  test.each([
    ['unknown', { colour: 'red' }, 'PROPERTY_DOESNT_EXIST'],
    ['no option', { industry: 'Plumbing' }, 'INVALID_OPTION'],
    ['an option with a blank', { industry: 'RETAIL ' }, 'INVALID_OPTION'],
    ['no number', { numberofemployees: 'many' }, 'INVALID_INTEGER'],
    ['calculated', { hs_num_open_deals: '3' }, 'READ_ONLY_VALUE'],
    ['read-only', { createdate: '2026-01-01' }, 'READ_ONLY_VALUE'],
    ['no stage of the portal', { lifecyclestage: 'prospect' }, 'INVALID_OPTION'],
    ['nobody of the portal', { hubspot_owner_id: '1' }, 'INVALID_OPTION'],
  ])('%s: 400', async (_, properties, code) => {
    const refusal = await refusedCompany({ name: 'X', ...properties })
    expect(refusal).toMatchObject({ status: 400, category: 'VALIDATION_ERROR', codes: [code] })
    expect(refusal.message).toContain(Object.keys(properties)[0])
  })

  test('are named all at once', async () => {
    expect((await refusedCompany({ name: 'X', colour: 'red', numberofemployees: 'many' })).codes).toEqual([
      'PROPERTY_DOESNT_EXIST',
      'INVALID_INTEGER',
    ])
  })

  test('a company needs a name or a domain, also later', async () => {
    expect(await refusedCompany({ phone: '1' })).toMatchObject({ status: 400 })
    const { id } = await make({ domain: 'only-a-domain.co.uk' })
    const path = `${companies}/${id}`
    expect((await crm.refused('PATCH', path, { properties: { domain: '' } })).status).toBe(400)
    expect((await change(id, { name: 'Named', domain: '' })).properties.name).toBe('Named')
  })

  test('notes and tasks need a time', async () => {
    for (const type of ['notes', 'tasks']) {
      expect((await crm.refused('POST', objectsPath(type), { properties: {} })).codes).toEqual([
        'REQUIRED_PROPERTIES_MISSING',
      ])
    }
  })

  test("an account's own rules count over the API, not on its pages", async () => {
    const rule = { require: 'phone', when: { propertyName: 'lifecyclestage', value: 'customer' } }
    await sandbox.send('PUT', '/control/portals/90000001/rules', { rules: [rule] })
    const { id } = await make({ name: 'Ruled' })
    const path = `${companies}/${id}`
    const refusal = await crm.refused('PATCH', path, { properties: { lifecyclestage: 'customer' } })
    expect(refusal).toMatchObject({ status: 400, category: 'VALIDATION_ERROR', codes: ['REQUIRED_PROPERTY'] })
    const phoned = await change(id, { lifecyclestage: 'customer', phone: '0161 496 0002' })
    expect(phoned.properties.lifecyclestage).toBe('customer')
    expect((await crm.refused('PATCH', path, { properties: { phone: '' } })).codes).toEqual([
      'REQUIRED_PROPERTY',
    ])
    await sandbox.send('PUT', '/control/portals/90000001/rules', { rules: [] })
    expect((await change(id, { phone: '' })).properties.phone).toBeNull()
  })
})

describe('lifecycle stage', () => {
  const stageOf = async (id: string) =>
    (await read(id, '?properties=lifecyclestage')).properties.lifecyclestage

  test('moves forward only; a backward write is ignored without a word', async () => {
    const { id } = await make({ name: 'Stages', lifecyclestage: 'opportunity' })
    const answer = await change(id, { lifecyclestage: 'lead', phone: '0161 496 0003' })
    expect(answer.properties).toMatchObject({ lifecyclestage: 'opportunity', phone: '0161 496 0003' })
    expect((await change(id, { lifecyclestage: 'customer' })).properties.lifecyclestage).toBe('customer')
    await change(id, { lifecyclestage: '' })
    expect((await change(id, { lifecyclestage: 'lead' })).properties.lifecyclestage).toBe('lead')
  })

  test('goes back when a person moves it', async () => {
    const { id } = await make({ name: 'Stages', lifecyclestage: 'customer' })
    const body = { id, properties: { lifecyclestage: 'lead' } }
    await sandbox.send('PUT', '/control/portals/90000001/companies', body)
    expect(await stageOf(id)).toBe('lead')
  })

  test("of an account with its own stages follows that account's order", async () => {
    const other = crmOf(sandbox, 90000002)
    const property = '/crm/properties/2026-09/companies/lifecyclestage'
    const { options } = await other.ask(shapes.property, 200, 'GET', property)
    const own = options.filter(({ value }) => /^\d+$/.test(value))
    expect(own.length).toBe(2)
    expect(options.find(({ value }) => value === 'lead')?.label).not.toBe('Lead')
    const [first] = own
    const { id } = await makeCompany(other, { name: 'Own stages', lifecyclestage: first?.value ?? '' })
    const back = await other.ask(shapes.record, 200, 'PATCH', `${companies}/${id}`, {
      properties: { lifecyclestage: 'lead' },
    })
    expect(back.properties.lifecyclestage).toBe(first?.value)
  })
})

describe('merging', () => {
  test('makes a new id; single calls know the old ones, batches do not', async () => {
    const one = await make({ name: 'One', phone: '0161 496 0004' })
    const other = await make({ name: 'Other', domain: 'other-one.co.uk' })
    const body = { primaryObjectId: one.id, objectIdToMerge: other.id }
    const merged = await crm.ask(shapes.record, 200, 'POST', `${companies}/merge`, body)
    expect([one.id, other.id]).not.toContain(merged.id)
    const now = await read(other.id, '?properties=name,domain,phone,hs_merged_object_ids')
    expect(now.id).toBe(merged.id)
    expect(now.properties).toMatchObject({
      name: 'One',
      domain: 'other-one.co.uk',
      phone: '0161 496 0004',
      hs_merged_object_ids: `${one.id};${other.id}`,
    })
    expect((await change(one.id, { name: 'Won' })).id).toBe(merged.id)
    const inputs = [{ id: one.id, properties: { name: 'Lost' } }]
    const batch = await crm.ask(shapes.companyBatchWithErrors, 207, 'POST', `${companies}/batch/update`, {
      inputs,
    })
    expect(batch.results).toEqual([])
    expect(batch.errors[0]?.context.ids).toEqual([one.id])
    expect((await read(merged.id)).properties.name).toBe('Won')
  })

  test('twice over, the first ids still lead to the last record', async () => {
    const ids = [
      (await make({ name: 'A' })).id,
      (await make({ name: 'B' })).id,
      (await make({ name: 'C' })).id,
    ]
    const merge = (primaryId: string | undefined, otherId: string | undefined) =>
      control('/companies/merge', { primaryId, otherId })
    await merge(ids[0], ids[1])
    const last = z.object({ id: z.string() }).parse(await (await merge(ids[2], ids[0])).json())
    for (const id of ids) expect((await read(id)).id).toBe(last.id)
    expect((await merge(last.id, last.id)).status).toBe(404)
  })
})

describe('contacts, notes and tasks', () => {
  const contacts = objectsPath('contacts')

  test('a contact is one by its e-mail, and erased for good', async () => {
    const properties = { email: 'Ada@example.co.uk', firstname: 'Ada' }
    const { id } = await crm.ask(shapes.record, 201, 'POST', contacts, { properties })
    expect(await crm.refused('POST', contacts, { properties: { email: 'ada@example.co.uk' } })).toMatchObject(
      {
        status: 409,
        category: 'CONFLICT',
        message: `Contact already exists. Existing ID: ${id}`,
      },
    )
    const byEmail = `${contacts}/ada@example.co.uk?idProperty=email`
    expect((await crm.ask(shapes.record, 200, 'GET', byEmail)).id).toBe(id)
    expect((await crm.call('POST', `${contacts}/gdpr-delete`, { objectId: id })).status).toBe(204)
    expect((await crm.call('GET', `${contacts}/${id}`)).status).toBe(404)
    expect((await crm.call('GET', `${contacts}/${id}?archived=true`)).status).toBe(404)
  })

  test('a contact is erased out of the recycle bin too', async () => {
    const properties = { email: 'binned@example.co.uk' }
    const { id } = await crm.ask(shapes.record, 201, 'POST', contacts, { properties })
    await crm.call('DELETE', `${contacts}/${id}`)
    expect((await crm.call('GET', `${contacts}/${id}?archived=true`)).status).toBe(200)
    await control(`/contacts/${id}/privacy-delete`)
    expect((await crm.call('GET', `${contacts}/${id}?archived=true`)).status).toBe(404)
  })

  test('a task is made on a company, and read with it', async () => {
    const company = await make({ name: 'With a task' })
    const body = {
      properties: {
        hs_timestamp: '1893456000000',
        hs_task_subject: 'Five new finds',
        hs_task_status: 'NOT_STARTED',
        hs_task_type: 'TODO',
      },
      associations: [
        {
          to: { id: company.id },
          types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 192 }],
        },
      ],
    }
    const task = await crm.ask(shapes.record, 201, 'POST', objectsPath('tasks'), body)
    expect(task.properties.hs_timestamp).toBe('2030-01-01T00:00:00.000Z')
    const withTask = await read(company.id, '?associations=tasks')
    expect(withTask.associations?.tasks?.results).toEqual([{ id: task.id, type: 'company_to_task' }])
  })

  test('a note longer than HubSpot takes is refused', async () => {
    const properties = { hs_timestamp: '2026-11-22T12:00:00Z', hs_note_body: 'x'.repeat(65_537) }
    expect((await crm.refused('POST', objectsPath('notes'), { properties })).codes).toEqual([
      'INVALID_LENGTH',
    ])
  })
})
