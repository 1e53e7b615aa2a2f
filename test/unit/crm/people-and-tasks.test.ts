import { describe, expect, it } from 'vitest'
import { crmOf, errorBody, paths, plan } from './crm-calls.ts'

const task = {
  subject: '3 finds to review',
  body: 'Education in Manchester',
  dueAt: new Date('2026-11-23T09:00:00Z'),
  ownerId: '77',
  companyId: '101',
}
const notFound = { status: 404, body: errorBody({ category: 'OBJECT_NOT_FOUND' }) }

describe('the account', () => {
  it('tells its time zone, pages and currency', async () => {
    const details = {
      portalId: 7,
      timeZone: 'Europe/London',
      uiDomain: 'app-eu1.hubspot.com',
      companyCurrency: 'GBP',
    }
    plan('GET', '/account-info/2026-09/details', { body: { ...details, accountType: 'STANDARD' } })
    expect(await crmOf().crm.account()).toEqual({
      portalId: 7,
      timeZone: 'Europe/London',
      uiDomain: 'app-eu1.hubspot.com',
      currency: 'GBP',
    })
  })

  it('knows the owner behind a user, or that there is none', async () => {
    const path = '/crm/owners/2026-09/41001?idProperty=userId'
    plan('GET', path, { body: { id: '700123003', userId: 41001, archived: false } })
    expect(await crmOf().crm.ownerOfUser(41001)).toBe('700123003')
    plan('GET', path, { body: { id: '700123003', archived: true } })
    expect(await crmOf().crm.ownerOfUser(41001)).toBeNull()
    plan('GET', path, notFound)
    expect(await crmOf().crm.ownerOfUser(41001)).toBeNull()
  })

  it('knows people by their names, page by page; teams and who has no name are left out', async () => {
    const results = [
      { id: '1', userId: 41001, firstName: ' Ada ', lastName: 'Admin' },
      { id: '2', userId: 41002, firstName: 'Bo', lastName: null },
      { id: '3', userId: 41003, firstName: '', lastName: '' },
    ]
    plan('GET', '/crm/owners/2026-09?limit=500', { body: { results, paging: { next: { after: '500' } } } })
    const team = { id: '4', type: 'QUEUE', firstName: 'Sales', lastName: 'Team' }
    plan('GET', '/crm/owners/2026-09?limit=500&after=500', { body: { results: [team] } })
    expect(await crmOf().crm.people()).toEqual([
      { userId: 41001, name: 'Ada Admin' },
      { userId: 41002, name: 'Bo' },
    ])
  })
})

describe('a task', () => {
  it('is made open, for its owner, linked to the company, and is never sent twice', async () => {
    const bodies: unknown[] = []
    plan('POST', paths.tasks, { status: 201, body: { id: '555' } }, bodies)
    const { crm, calls } = crmOf()
    expect(await crm.createTask(task)).toBe('555')
    expect(calls[0]).toMatchObject({ isRepeatable: false })
    expect(bodies[0]).toEqual({
      properties: {
        hs_timestamp: '2026-11-23T09:00:00.000Z',
        hs_task_subject: '3 finds to review',
        hs_task_body: 'Education in Manchester',
        hubspot_owner_id: '77',
        hs_task_status: 'NOT_STARTED',
        hs_task_type: 'TODO',
      },
      associations: [
        { to: { id: '101' }, types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId: 192 }] },
      ],
    })
  })

  it('that is open is changed; its state is left alone', async () => {
    const bodies: unknown[] = []
    plan('GET', `${paths.tasks}/555?properties=hs_task_status`, {
      body: { id: '555', properties: { hs_task_status: 'NOT_STARTED' } },
    })
    plan('PATCH', `${paths.tasks}/555`, { body: { id: '555' } }, bodies)
    plan('PUT', `${paths.tasks}/555/associations/default/companies/101`, { body: {} })
    expect(await crmOf().crm.updateOpenTask('555', task)).toBe(true)
    expect(bodies[0]).not.toHaveProperty('properties.hs_task_status')
  })

  it('that is done or gone is not', async () => {
    const path = `${paths.tasks}/555?properties=hs_task_status`
    plan('GET', path, { body: { id: '555', properties: { hs_task_status: 'COMPLETED' } } })
    expect(await crmOf().crm.updateOpenTask('555', task)).toBe(false)
    plan('GET', path, notFound)
    expect(await crmOf().crm.updateOpenTask('555', task)).toBe(false)
  })
})
