import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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

const path = '/crm/properties/2026-09/companies'
const wish = (name: string, more: object = {}) => ({
  groupName: 'companyinformation',
  name,
  label: 'Ours',
  type: 'string',
  fieldType: 'text',
  ...more,
})
const refusedWish = (property: object) => crm.refused('POST', path, property)

describe('properties', () => {
  test("are HubSpot's own and the portal's", async () => {
    const { results } = await crm.ask(shapes.propertyList, 200, 'GET', path)
    const find = (name: string) => results.find((each) => each.name === name)
    expect(find('hs_lead_status')?.options.map(({ value }) => value)).toContain('NEW')
    expect(find('industry')?.options.length).toBeGreaterThan(100)
    expect(find('hs_num_open_deals')).toMatchObject({ calculated: true })
    expect(find('companies_house_number')).toMatchObject({
      label: 'Companies House number',
      hubspotDefined: false,
    })
    const order = find('lifecyclestage')?.options.map(({ value }) => value)
    expect(order).toEqual([
      'subscriber',
      'lead',
      'marketingqualifiedlead',
      'salesqualifiedlead',
      'opportunity',
      'customer',
      'evangelist',
      'other',
    ])
    const other = await crmOf(sandbox, 90000002).ask(shapes.propertyList, 200, 'GET', path)
    expect(other.results.some(({ name }) => name === 'companies_house_number')).toBe(false)
    expect(await crm.refused('GET', `${path}/no_such_thing`)).toMatchObject({ status: 404 })
  })

  test('have values on the companies of the portal that made one', async () => {
    const filters = [{ propertyName: 'companies_house_number', operator: 'HAS_PROPERTY' }]
    const search = { filterGroups: [{ filters }], properties: ['companies_house_number'] }
    const found = await crm.ask(
      shapes.companySearchPage,
      200,
      'POST',
      `${objectsPath('companies')}/search`,
      search,
    )
    expect(found.total).toBeGreaterThan(10)
    expect(found.results[0]?.properties.companies_house_number).toMatch(/^[A-Z0-9]{8}$/)
  })

  test('are made in a group, once', async () => {
    const group = { name: 'ourgroup', label: 'Ours' }
    await crm.ask(shapes.propertyGroup, 201, 'POST', `${path}/groups`, group)
    expect((await crm.refused('POST', `${path}/groups`, group)).status).toBe(409)
    const { results } = await crm.ask(shapes.propertyGroups, 200, 'GET', `${path}/groups`)
    expect(results.map(({ name }) => name)).toContain('ourgroup')

    const stage = wish('our_stage', {
      groupName: 'ourgroup',
      type: 'enumeration',
      fieldType: 'select',
      options: [
        { label: 'Lead', value: 'LEAD', hidden: false },
        { label: 'Prospect', value: 'PROSPECT', hidden: false },
      ],
    })
    const made = await crm.ask(shapes.property, 201, 'POST', path, stage)
    expect(made.options.map(({ displayOrder }) => displayOrder)).toEqual([0, 1])
    expect((await refusedWish(stage)).status).toBe(409)
    const inputs = [stage, wish('our_fit', { type: 'number', fieldType: 'number' })]
    const many = await crm.ask(shapes.propertyBatchWithErrors, 207, 'POST', `${path}/batch/create`, {
      inputs,
    })
    expect(many.results.map(({ name }) => name)).toEqual(['our_fit'])
    expect(many.errors.map(({ category }) => category)).toEqual(['OBJECT_ALREADY_EXISTS'])
    expect(
      (await makeCompany(crm, { name: 'X', our_stage: 'LEAD', our_fit: '71' })).properties,
    ).toMatchObject({
      our_stage: 'LEAD',
      our_fit: '71',
    })
  })

  test('are refused without a group, with a wrong field or a padded option', async () => {
    expect((await refusedWish(wish('a', { groupName: 'nowhere' }))).message).toContain('nowhere')
    expect((await refusedWish(wish('b', { fieldType: 'radio' }))).message).toContain('fieldType')
    const options = [{ label: 'A', value: 'A ' }]
    const padded = wish('c', { type: 'enumeration', fieldType: 'select', options })
    expect((await refusedWish(padded)).message).toContain('whitespace')
  })

  test('with unique values are ten at most', async () => {
    const other = crmOf(sandbox, 90000002)
    const unique = (index: number) => wish(`unique_${index}`, { hasUniqueValue: true })
    const inputs = Array.from({ length: 10 }, (_, index) => unique(index))
    await other.ask(shapes.propertyBatch, 201, 'POST', `${path}/batch/create`, { inputs })
    expect((await other.refused('POST', path, unique(10))).message).toContain('10')
    await other.ask(shapes.property, 201, 'POST', path, wish('not_unique'))
  })

  test('have no room in a full account, which says so', async () => {
    const limits = '/crm/limits/2026-09/custom-properties'
    const before = await crm.ask(shapes.propertyLimits, 200, 'GET', limits)
    expect(before.overallLimit - before.overallUsage).toBeGreaterThan(100)
    await sandbox.send('PUT', '/control/portals/90000001/rules', { customPropertyRoom: 1 })
    await crm.ask(shapes.property, 201, 'POST', path, wish('last_one'))
    const full = await crm.ask(shapes.propertyLimits, 200, 'GET', limits)
    expect(full.overallUsage).toBe(full.overallLimit)
    expect(full.byObjectType.find(({ objectTypeId }) => objectTypeId === '0-2')).toMatchObject({
      usage: before.overallUsage + 1,
      percentage: 100,
    })
    expect((await refusedWish(wish('one_too_many'))).status).toBe(400)
    await sandbox.send('PUT', '/control/portals/90000001/rules', { customPropertyRoom: 1000 })
  })
})

describe('owners', () => {
  const owners = '/crm/owners/2026-09'

  test('are found by owner id, user id and e-mail, which are three different things', async () => {
    const { results } = await crm.ask(shapes.ownerPage, 200, 'GET', owners)
    expect(results.length).toBe(3)
    for (const owner of results) {
      expect(String(owner.userId)).not.toBe(owner.id)
      const byUser = `${owners}/${owner.userId}?idProperty=userId`
      expect(await crm.ask(shapes.owner, 200, 'GET', byUser)).toEqual(owner)
      expect(await crm.ask(shapes.owner, 200, 'GET', `${owners}/${owner.id}`)).toEqual(owner)
      expect((await crm.call('GET', `${owners}/${owner.userId}`)).status).toBe(404)
      const byEmail = await crm.ask(shapes.ownerPage, 200, 'GET', `${owners}?email=${owner.email}`)
      expect(byEmail.results).toEqual([owner])
    }
    expect((await crm.ask(shapes.ownerPage, 200, 'GET', `${owners}?email=no@body.uk`)).results).toEqual([])
  })
})

describe('associations', () => {
  const batch = '/crm/associations/2026-09/tasks/companies/batch'
  const makeTask = () =>
    crm.ask(shapes.record, 201, 'POST', objectsPath('tasks'), {
      properties: { hs_timestamp: '2026-12-01T09:00:00Z' },
    })

  test('are made plainly, one or many, and read from both ends', async () => {
    const company = await makeCompany(crm, { name: 'Tasked' })
    const [one, other, free] = [await makeTask(), await makeTask(), await makeTask()]
    const put = `${objectsPath('tasks')}/${one.id}/associations/default/companies/${company.id}`
    const answer = await crm.ask(shapes.defaultAssociations, 200, 'PUT', put)
    expect(answer.results[0]?.associationSpec.associationTypeId).toBe(192)
    const inputs = [{ from: { id: other.id }, to: { id: company.id } }]
    await crm.ask(shapes.defaultAssociations, 200, 'POST', `${batch}/associate/default`, { inputs })

    const ids = { inputs: [one, other, free].map(({ id }) => ({ id })) }
    const read = await crm.ask(shapes.associationsReadWithErrors, 207, 'POST', `${batch}/read`, ids)
    expect(read.results.map(({ from, to }) => [from.id, to[0]?.toObjectId])).toEqual([
      [one.id, company.id],
      [other.id, company.id],
    ])
    expect(read.errors[0]?.context.fromObjectId).toEqual([free.id])
    const back = await crm.ask(
      shapes.associationsRead,
      200,
      'POST',
      '/crm/associations/2026-09/companies/tasks/batch/read',
      { inputs: [{ id: company.id }] },
    )
    expect(back.results[0]?.to.map(({ toObjectId }) => toObjectId)).toEqual([one.id, other.id])
  })

  test('follow a merge, and a link to nobody is refused', async () => {
    const [one, other] = [await makeCompany(crm, { name: 'A' }), await makeCompany(crm, { name: 'B' })]
    const task = await makeTask()
    const types = [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 192 }]
    const inputs = [{ from: { id: task.id }, to: { id: other.id }, types }]
    await crm.ask(shapes.associationsMade, 201, 'POST', `${batch}/create`, { inputs })
    const body = { primaryObjectId: one.id, objectIdToMerge: other.id }
    const merge = `${objectsPath('companies')}/merge`
    const merged = await crm.ask(shapes.record, 200, 'POST', merge, body)
    const read = await crm.ask(shapes.associationsRead, 200, 'POST', `${batch}/read`, {
      inputs: [{ id: task.id }],
    })
    expect(read.results[0]?.to.map(({ toObjectId }) => toObjectId)).toEqual([merged.id])
    const put = `${objectsPath('tasks')}/${task.id}/associations/default/companies/1`
    expect((await crm.refused('PUT', put)).status).toBe(404)
    const wrong = [{ ...inputs[0], types: [{ ...types[0], associationTypeId: 280 }] }]
    expect((await crm.refused('POST', `${batch}/create`, { inputs: wrong })).status).toBe(400)
  })
})
