import type { Sql } from '../sql.ts'

/** So many rows a statement: each is done in a second, and a purge that dies has done what it did. */
const BATCH = 5_000

/** Of Google's content only place ids stay: coordinates, claims and recorded answers of theirs from before `before` go. */
export const purgeGoogleContent = async (sql: Sql, before: Date): Promise<void> => {
  await sql.query(
    `update lead_place set latitude = null, longitude = null, located_at = null where located_at < $1`,
    [before],
  )
  await sql.query(`delete from claim where retention = 'google-places' and retrieved_at < $1`, [before])
  // Their clients keep no answer; this holds whatever becomes of them.
  await sql.query(
    `delete from outside_content o using outside_call c
      where c.vendor = 'google-places' and c.retrieved_at < $1 and o.portal_id = c.portal_id and o.content_hash = c.content_hash`,
    [before],
  )
}

/**
 * Calls from before `before` of what became no lead: of campaigns that have ended by then, and outside campaigns. A lead's
 * examination and the searches that found it are kept, since it is rebuilt from them.
 */
const outlived = `select c.id from outside_call c
   where c.retrieved_at < $1
     and (c.campaign_id is null or exists (select 1 from campaign a where a.id = c.campaign_id and a.finished_at < $1))
     and not exists (select 1 from candidate k join lead l on l.candidate_id = coalesce(k.merged_into, k.id)
                      where k.id = c.item_id)
     and not exists (select 1 from finding f join candidate k on k.id = f.candidate_id
                       join lead l on l.candidate_id = coalesce(k.merged_into, k.id) where f.search_step_id = c.item_id)`

const forgetFree = `with gone as (
    delete from outside_call where id in (${outlived} and c.cost_micro_pounds + c.reserved_micro_pounds = 0 limit $2)
    returning 1)
  select count(*)::int as count from gone`

/** Of what was paid for the bill stays: whom, when, what it cost and for which campaign. */
const forgetPaid = `with bill as (
    update outside_call set request_key = 'forgotten ' || id, request = '{}', headers = null, final_url = null, content_hash = null
     where id in (${outlived} and c.cost_micro_pounds + c.reserved_micro_pounds > 0
                     and not starts_with(c.request_key, 'forgotten ') limit $2)
    returning 1)
  select count(*)::int as count from bill`

/** Forgets recorded calls that have outlived their use, and the answers that no call refers to any more. */
export const purgeCalls = async (sql: Sql, before: Date): Promise<void> => {
  for (const statement of [forgetFree, forgetPaid]) {
    for (let count = BATCH; count === BATCH; ) {
      const [row] = await sql.query<{ count: number }>(statement, [before, BATCH])
      count = row?.count ?? 0
    }
  }
  await sql.query(
    `delete from outside_content o where not exists
       (select 1 from outside_call c where c.portal_id = o.portal_id and c.content_hash = o.content_hash)`,
  )
}
