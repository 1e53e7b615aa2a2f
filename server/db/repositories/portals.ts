import type { CrmAccount } from '../../../src/crm/crm.ts'
import type { Sql } from '../sql.ts'

/** Makes sure that the portal exists; its name is brought up to date. */
export const upsertPortal = async (sql: Sql, portal: { id: number; name: string }): Promise<void> => {
  await sql.query(
    `insert into portal (id, name) values ($1, $2) on conflict (id) do update set name = excluded.name`,
    [portal.id, portal.name],
  )
}

/** True when the portal is known here. */
export const portalExists = async (sql: Sql, portalId: number): Promise<boolean> =>
  (await sql.query('select 1 from portal where id = $1', [portalId])).length > 0

/** Keeps what HubSpot says about the account. */
export const savePortalFacts = async (
  sql: Sql,
  portalId: number,
  { timeZone, uiDomain, currency }: CrmAccount,
): Promise<void> => {
  await sql.query('update portal set time_zone = $2, ui_domain = $3, currency = $4 where id = $1', [
    portalId,
    timeZone,
    uiDomain,
    currency,
  ])
}
