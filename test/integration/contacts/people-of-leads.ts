import { expect } from 'vitest'
import type { LeadContactsView } from '../../../server/app/contacts.ts'
import type { RunningApp } from '../../e2e/support/running-app.ts'

/** Waits until nothing is done for any lead any more. */
export async function leadJobsDone({ database }: RunningApp): Promise<void> {
  for (;;) {
    const open = await database.query(
      `select 1 from pgboss.job where name like 'lead.%' and state < 'completed'`,
    )
    if (open.length === 0) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** The people of a lead that there must be. */
export async function peopleOf({ app, portalId }: RunningApp, leadId: string): Promise<LeadContactsView> {
  const found = await app.contacts.ofLead(portalId, leadId)
  if (found === null) throw new Error('no such lead')
  return found
}

/** Gathers people anew, as after a lead's publishing. */
export async function gatherPeopleAgain(running: RunningApp, leadIds: string[]): Promise<LeadContactsView[]> {
  await running.database.query(
    `insert into pgboss.job (name, data, singleton_key, policy, retry_limit, retry_delay)
     select name, jsonb_build_object('portalId', $1::bigint, 'leadId', id), id, policy, retry_limit, 0
       from pgboss.queue cross join unnest($2::text[]) as id where name = 'lead.contacts'`,
    [running.portalId, leadIds],
  )
  await leadJobsDone(running)
  return Promise.all(leadIds.map((id) => peopleOf(running, id)))
}

/** Names to compare: the register writes them in capitals, of which no reader can tell a `MacAskill`. */
export const namesOf = (people: { name: string | null }[] = []): string[] =>
  people.flatMap(({ name }) => name?.toLowerCase() ?? []).toSorted()

/** The addresses of people. */
export const addressesIn = ({ people }: LeadContactsView): string[] =>
  people.flatMap(({ email }) => email?.address ?? [])

/** A text stands in no table that keeps what was learned of leads. */
export async function expectNowhere({ database }: RunningApp, text: string): Promise<void> {
  const tables = [
    'lead_contact',
    'contact_search',
    'contact_objection',
    'claim',
    'outside_call',
    'outside_content',
  ]
  for (const table of tables) {
    const rows = await database.query(`select 1 from ${table} t where t::text like $1`, [`%${text}%`])
    expect(rows, `${text} in ${table}`).toEqual([])
  }
}
