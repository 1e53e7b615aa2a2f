import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ListeningPortal, startListeningPortal } from '../webhooks/listening-portal.ts'

let portal: ListeningPortal
beforeAll(async () => {
  portal = await startListeningPortal()
})
afterAll(() => portal.stopAll())

it('a stage that changed while no webhook came is followed by the nightly comparison', async () => {
  const companyId = await portal.put({ name: 'Quiet Ltd', lifecyclestage: 'lead' })
  await portal.settled()
  const leadId = await portal.lead(companyId, 'LEAD')
  await portal.world.control('PUT', '/hubspot/webhooks', { isPaused: true })
  await portal.put({ lifecyclestage: 'customer' }, companyId)
  await portal.database.query(
    `insert into pgboss.job (name, data, singleton_key, policy)
       select name, $1, $2, policy from pgboss.queue where name = 'portal.reconcile'`,
    [JSON.stringify({ portalId: portal.portalId }), String(portal.portalId)],
  )
  const { moves } = await portal.until(
    () => portal.app.stages.moves(portal.portalId, leadId),
    ({ stage }) => stage === 'CUSTOMER',
  )
  expect(moves[0]).toMatchObject({ from: 'LEAD', to: 'CUSTOMER', by: 'hubspot' })
})
