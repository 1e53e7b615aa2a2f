import { firstRow, type Sql } from '../sql.ts'

/** How a portal is connected. `installedAt` null: never installed, whatever the status says. */
export type ConnectionRow = {
  portalId: number
  name: string
  status: 'connected' | 'disconnected'
  statusReason: string
  scopes: string[]
  installedAt: Date | null
  installedBy: string | null
  disconnectedAt: Date | null
  dataDeletedAfter: Date | null
  failingSince: Date | null
  failure: string | null
}

/** The connection of a portal, or null when we never saw it. */
export const findConnection = async (sql: Sql, portalId: number): Promise<ConnectionRow | null> =>
  firstRow(
    await sql.query<ConnectionRow>(
      `select portal.id as "portalId", name, status, status_reason as "statusReason", scopes,
              installed_at as "installedAt", installed_by as "installedBy", disconnected_at as "disconnectedAt",
              data_deleted_after as "dataDeletedAfter", failing_since as "failingSince", failure
         from portal left join portal_token on portal_token.portal_id = portal.id where portal.id = $1`,
      [portalId],
    ),
  )

/** True when the portal is installed and not disconnected. */
export const isConnected = async (sql: Sql, portalId: number): Promise<boolean> =>
  (
    await sql.query(
      `select 1 from portal where id = $1 and status = 'connected' and installed_at is not null`,
      [portalId],
    )
  ).length > 0

/** True when the portal was installed once and is disconnected now. */
export const wasConnected = async (sql: Sql, portalId: number): Promise<boolean> =>
  (
    await sql.query(
      `select 1 from portal where id = $1 and status = 'disconnected' and installed_at is not null`,
      [portalId],
    )
  ).length > 0

/** Notes an installation; a portal that had left comes back with the data that it still has. The name of a known portal stays. */
export const connectPortal = async (
  sql: Sql,
  portal: { portalId: number; name: string; scopes: string[]; installedBy: string | null },
): Promise<void> => {
  await sql.query(
    `insert into portal (id, name, scopes, installed_by, installed_at) values ($1, $2, $3, $4, now())
     on conflict (id) do update set status = 'connected', status_reason = '', scopes = excluded.scopes,
       installed_by = excluded.installed_by, installed_at = now(), disconnected_at = null, data_deleted_after = null`,
    [portal.portalId, portal.name, portal.scopes, portal.installedBy],
  )
}

/** Ends a connection; its data may be deleted `keepDays` days from now. False when it was ended already. */
export const disconnectPortal = async (
  sql: Sql,
  portalId: number,
  ending: { reason: string; keepDays: number },
): Promise<boolean> =>
  (
    await sql.query(
      `update portal set status = 'disconnected', status_reason = $2, disconnected_at = now(),
         data_deleted_after = now() + make_interval(days => $3)
        where id = $1 and status = 'connected' and installed_at is not null returning id`,
      [portalId, ending.reason, ending.keepDays],
    )
  ).length > 0

/** What HubSpot says that the portal grants by now. */
export const setScopes = async (sql: Sql, portalId: number, scopes: string[]): Promise<void> => {
  await sql.query('update portal set scopes = $2 where id = $1', [portalId, scopes])
}

/** Ids of the portals that are installed and connected. */
export const connectedPortalIds = async (sql: Sql): Promise<number[]> =>
  (
    await sql.query<{ id: number }>(
      `select id from portal where status = 'connected' and installed_at is not null order by id`,
    )
  ).map(({ id }) => id)

/** True when any portal was ever installed here. */
export const hasInstallations = async (sql: Sql): Promise<boolean> =>
  (await sql.query('select 1 from portal where installed_at is not null limit 1')).length > 0

/** Ids of the disconnected portals whose time to come back is over. */
export const portalsToDelete = async (sql: Sql): Promise<number[]> =>
  (
    await sql.query<{ id: number }>(
      `select id from portal where status = 'disconnected' and data_deleted_after < now() order by id`,
    )
  ).map(({ id }) => id)

/**
 * Deletes everything that we hold of a disconnected portal whose time is over, in the caller's transaction. False when
 * it came back in the meantime. Every table of a portal's data cascades from its row, but for the record of calls.
 */
export const deletePortal = async (sql: Sql, portalId: number): Promise<boolean> => {
  const deleted = await sql.query(
    `delete from portal where id = $1 and status = 'disconnected' and data_deleted_after < now() returning id`,
    [portalId],
  )
  if (deleted.length === 0) return false
  await sql.query('delete from outside_call where portal_id = $1', [portalId])
  await sql.query('delete from outside_content where portal_id = $1', [portalId])
  return true
}
