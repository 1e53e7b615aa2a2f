import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as shapes from '../shapes/hubspot.ts'
import { type CrmCalls, crmOf, makeCompany, objectsPath } from './hubspot-calls.ts'
import { type RunningSandbox, startSandbox } from './running-sandbox.ts'

const companies = objectsPath('companies')
const propertiesPath = '/crm/properties/2026-09/companies'

let sandbox: RunningSandbox
let crm: CrmCalls
beforeAll(async () => {
  sandbox = await startSandbox()
  crm = crmOf(sandbox)
  await crm.ask(shapes.property, 201, 'POST', propertiesPath, {
    groupName: 'companyinformation',
    name: 'our_key',
    label: 'Our key',
    type: 'string',
    fieldType: 'text',
    hasUniqueValue: true,
  })
})
afterAll(() => sandbox.stop())

const batch = (what: string) => `${companies}/batch/${what}`
const make = (properties: Record<string, string>) => makeCompany(crm, properties)
const total = async (): Promise<number> =>
  (await crm.ask(shapes.companySearchPage, 200, 'POST', `${companies}/search`, { limit: 1 })).total

describe('one bad row', () => {
  const bad = { properties: { name: 'Bad', industry: 'nonsense' } }

  test('fails a whole creation, and nothing is made', async () => {
    const before = await total()
    const inputs = [{ properties: { name: 'Good' } }, bad]
    expect(await crm.refused('POST', batch('create'), { inputs })).toMatchObject({
      status: 400,
      codes: ['INVALID_OPTION'],
    })
    expect(await total()).toBe(before)
  })

  test('with trace ids leaves the others alone, and is named by its id', async () => {
    const inputs = [
      { properties: { name: 'Good' }, objectWriteTraceId: 'row-1' },
      { ...bad, objectWriteTraceId: 'row-2' },
    ]
    const answer = await crm.ask(shapes.companyBatchWithErrors, 207, 'POST', batch('create'), { inputs })
    expect(answer.results.map(({ objectWriteTraceId }) => objectWriteTraceId)).toEqual(['row-1'])
    expect(answer.errors.map(({ context }) => context.objectWriteTraceId)).toEqual([['row-2']])
    expect(answer.numErrors).toBe(1)
  })

  test('of an update: the same', async () => {
    const [one, other] = [await make({ name: 'One' }), await make({ name: 'Other' })]
    const inputs = (isTraced: boolean) =>
      [
        { id: one.id, properties: { name: 'New' } },
        { id: other.id, properties: { industry: 'nonsense' } },
      ].map((input) => (isTraced ? { ...input, objectWriteTraceId: `of ${input.id}` } : input))
    const nameOf = async () =>
      (await crm.ask(shapes.record, 200, 'GET', `${companies}/${one.id}`)).properties.name
    expect((await crm.refused('POST', batch('update'), { inputs: inputs(false) })).status).toBe(400)
    expect(await nameOf()).toBe('One')
    const answer = await crm.ask(shapes.companyBatchWithErrors, 207, 'POST', batch('update'), {
      inputs: inputs(true),
    })
    expect(answer.errors[0]?.context.objectWriteTraceId).toEqual([`of ${other.id}`])
    expect(await nameOf()).toBe('New')
  })
})

describe('upsert', () => {
  const row = (id: string, properties: object) => ({ idProperty: 'our_key', id, properties })

  test('makes what is new and changes what is there', async () => {
    const inputs = [row('k1', { name: 'First' }), row('k2', { name: 'Second' })]
    const first = await crm.ask(shapes.upsertBatch, 200, 'POST', batch('upsert'), { inputs })
    expect(first.results.map((each) => each.new)).toEqual([true, true])
    const again = await crm.ask(shapes.upsertBatch, 200, 'POST', batch('upsert'), {
      inputs: [row('k2', { name: 'Second, renamed' }), row('k3', { name: 'Third' })],
    })
    expect(again.results.map((each) => each.new)).toEqual([false, true])
    expect(again.results[0]?.id).toBe(first.results[1]?.id)
    const byKey = await crm.ask(shapes.companyBatchWithErrors, 207, 'POST', batch('read'), {
      idProperty: 'our_key',
      inputs: [{ id: 'k2' }, { id: 'k9' }],
      properties: ['name', 'our_key'],
    })
    expect(byKey.results.map(({ properties }) => properties.name)).toEqual(['Second, renamed'])
    expect(byKey.errors[0]?.context.ids).toEqual(['k9'])
  })

  test('by a property whose values are not unique is refused, and so is the same key twice', async () => {
    const inputs = [{ idProperty: 'domain', id: 'x.co.uk', properties: {} }]
    expect((await crm.refused('POST', batch('upsert'), { inputs })).message).toContain('idProperty')
    const twice = { inputs: [row('k5', { name: 'A' }), row('k5', { name: 'B' })] }
    expect((await crm.refused('POST', batch('upsert'), twice)).message).toContain('Duplicate')
  })

  test('no two records get the same unique value', async () => {
    const one = await make({ name: 'Holder', our_key: 'held' })
    expect(
      await crm.refused('POST', companies, { properties: { name: 'X', our_key: 'held' } }),
    ).toMatchObject({
      status: 400,
      codes: ['CONFLICTING_UNIQUE_VALUE'],
    })
    const rows = [
      { properties: { name: 'A', our_key: 'new' } },
      { properties: { name: 'B', our_key: 'new' } },
    ]
    expect((await crm.refused('POST', batch('create'), { inputs: rows })).codes).toEqual([
      'CONFLICTING_UNIQUE_VALUE',
    ])
    // Once it is given up, another may have it.
    await crm.call('PATCH', `${companies}/${one.id}`, { properties: { our_key: '' } })
    expect((await make({ name: 'Heir', our_key: 'held' })).properties.our_key).toBe('held')
  })

  test('by e-mail works for contacts', async () => {
    const path = `${objectsPath('contacts')}/batch/upsert`
    const inputs = [{ idProperty: 'email', id: 'grace@example.co.uk', properties: { firstname: 'Grace' } }]
    for (const isNew of [true, false]) {
      const { results } = await crm.ask(shapes.upsertBatch, 200, 'POST', path, { inputs })
      expect(results[0]?.new).toBe(isNew)
    }
  })
})

test('archive takes a hundred, unknown ones too; every batch refuses more', async () => {
  const { id } = await make({ name: 'Gone soon' })
  const inputs = [{ id }, { id: '1' }]
  expect((await crm.call('POST', batch('archive'), { inputs })).status).toBe(204)
  expect((await crm.call('GET', `${companies}/${id}`)).status).toBe(404)
  const many = Array.from({ length: 101 }, (_, index) => ({
    id: String(index + 1),
    idProperty: 'our_key',
    properties: { name: 'X' },
  }))
  for (const what of ['create', 'update', 'upsert', 'archive']) {
    expect((await crm.refused('POST', batch(what), { inputs: many })).message).toContain('100')
  }
})
