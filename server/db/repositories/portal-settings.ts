import { firstRow, type Sql } from '../sql.ts'

/** Who a portal's team is, and who said so when. `profile` is as `readProfile` checked it. */
export type TenantProfileRow = {
  profile: unknown
  confirmedBy: string
  confirmedAt: Date
}

/** The portal's profile, or null when nobody has told it yet. */
export const findTenantProfile = async (sql: Sql, portalId: number): Promise<TenantProfileRow | null> =>
  firstRow(
    await sql.query<TenantProfileRow>(
      `select profile, confirmed_by as "confirmedBy", confirmed_at as "confirmedAt" from tenant_profile where portal_id = $1`,
      [portalId],
    ),
  )

/** Saves the portal's profile as confirmed. `userId` null: by the operator. */
export const saveTenantProfile = async (
  sql: Sql,
  portalId: number,
  row: TenantProfileRow & { userId: number | null },
): Promise<void> => {
  await sql.query(
    `insert into tenant_profile (portal_id, profile, confirmed_by, confirmed_by_user_id, confirmed_at) values ($1, $2, $3, $4, $5)
     on conflict (portal_id) do update
       set profile = excluded.profile, confirmed_by = excluded.confirmed_by,
           confirmed_by_user_id = excluded.confirmed_by_user_id, confirmed_at = excluded.confirmed_at`,
    [portalId, JSON.stringify(row.profile), row.confirmedBy, row.userId, row.confirmedAt],
  )
}

/**
 * Holds the portal's row until the transaction ends, so that changes of its settings happen one after another.
 * False: there is no such portal.
 */
export const lockPortalSettings = async (sql: Sql, portalId: number): Promise<boolean> =>
  (await sql.query('select 1 from portal where id = $1 for no key update', [portalId])).length > 0
