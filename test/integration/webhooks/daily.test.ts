import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ListeningPortal, startListeningPortal } from './listening-portal.ts'

let portal: ListeningPortal
beforeAll(async () => {
  portal = await startListeningPortal()
  await portal.settled()
})
afterAll(() => portal.stopAll())

const body = (changes: object) =>
  Buffer.from(
    JSON.stringify([
      {
        eventId: 1,
        portalId: portal.portalId,
        occurredAt: 1_787_843_156_000,
        subscriptionType: 'object.propertyChange',
        objectTypeId: '0-2',
        propertyName: 'name',
        changeSource: 'CRM_UI',
        ...changes,
      },
    ]),
  )

const daily = () =>
  portal.database.query(
    `insert into pgboss.job (name, data, policy) select name, '{}', policy from pgboss.queue where name = 'house.daily'`,
  )
const rows = (text: string) => () => portal.database.query(text)
const isEmpty = (found: unknown[]) => found.length === 0

it('daily, what jobs had given up is taken up again, and what is old is deleted', async () => {
  const { app, database, portalId, until, put } = portal
  const [unread, untold] = [await put({ name: 'Unread Ltd' }), await put({ name: 'Untold Ltd' })]
  await portal.settled()
  const leadId = await portal.lead(untold)
  // No webhook shall start by itself what the daily round has to start.
  await portal.world.control('PUT', '/hubspot/webhooks', { isPaused: true })
  await database.query(
    `insert into crm_change (portal_id, object_type, object_id, occurred_at, why) values ($1, 'company', $2, now(), 'name')`,
    [portalId, unread],
  )
  await database.query(
    `insert into stage_move (portal_id, lead_id, from_stage, to_stage, moved_by, who, at, hubspot_result)
     values ($1, $2, 'DISCOVERY', 'LEAD', 'person', 'a test', now() - interval '2 hours', 'waiting')`,
    [portalId, leadId],
  )
  await database.query(
    `insert into webhook_delivery (body, state, received_at) values ('', 'aside', now() - interval '8 days'), ('', 'aside', now())`,
  )
  await database.query(
    `insert into webhook_event (portal_id, event_key, taken_at) values ($1, 'old', now() - interval '3 days')`,
    [portalId],
  )
  await database.query(
    `insert into outside_call (id, portal_id, vendor, operation, request_key, request, state, retrieved_at)
     values (gen_random_uuid(), $1, 'hubspot', 'old', 'old', '{}', 'answered', now() - interval '91 days'),
            (gen_random_uuid(), $1, 'hubspot', 'old', 'young', '{}', 'answered', now() - interval '89 days')`,
    [portalId],
  )
  await daily()
  await until(rows('select 1 from crm_change'), isEmpty)
  await until(rows(`select 1 from outside_call where operation = 'old'`), (left) => left.length === 1)
  await until(
    () => app.stages.moves(portalId, leadId),
    ({ moves }) => moves[0]?.hubspot?.result !== 'waiting',
  )
  await until(rows(`select 1 from webhook_event where event_key = 'old'`), isEmpty)
  expect(await database.query(`select 1 from webhook_delivery where state = 'aside'`)).toHaveLength(1)

  // Apart from the rest: sorting starts a reading of its own.
  await database.query('insert into webhook_delivery (body) values ($1)', [
    body({ objectId: Number(unread) }),
  ])
  await daily()
  await until(rows(`select 1 from webhook_delivery where state = 'waiting'`), isEmpty)
})
