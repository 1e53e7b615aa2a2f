import { firstRow, type Sql } from '../sql.ts'

/** A key of a portal's own. Only `keySealed` holds it. */
export type VendorKeyRow = {
  vendor: string
  keySealed: string
  hint: string | null
  savedAt: Date
  savedBy: string
}

/** What is left of an account's allowance, as the vendor told it. */
type Quota = { left: number; limit: number | null; unit: string; resetsOn: string | null }

/** How a credential did for a portal. */
export type VendorKeyStateRow = {
  credential: string
  testedAt: Date | null
  quota: Quota | null
  untested: string | null
  failingSince: Date | null
  failure: string | null
}

/** The portal's own keys. */
export const listVendorKeys = (sql: Sql, portalId: number): Promise<VendorKeyRow[]> =>
  sql.query<VendorKeyRow>(
    `select vendor, key_sealed as "keySealed", hint, saved_at as "savedAt", saved_by as "savedBy"
       from vendor_key where portal_id = $1`,
    [portalId],
  )

/** Saves the portal's key for a vendor in place of an earlier one. */
export const saveVendorKey = async (sql: Sql, portalId: number, key: VendorKeyRow): Promise<void> => {
  await sql.query(
    `insert into vendor_key (portal_id, vendor, key_sealed, hint, saved_at, saved_by) values ($1, $2, $3, $4, $5, $6)
     on conflict (portal_id, vendor) do update
       set key_sealed = excluded.key_sealed, hint = excluded.hint, saved_at = excluded.saved_at, saved_by = excluded.saved_by`,
    [portalId, key.vendor, key.keySealed, key.hint, key.savedAt, key.savedBy],
  )
}

/** Forgets the portal's key for a vendor. False: there was none. */
export const deleteVendorKey = async (sql: Sql, portalId: number, vendor: string): Promise<boolean> =>
  firstRow(
    await sql.query('delete from vendor_key where portal_id = $1 and vendor = $2 returning vendor', [
      portalId,
      vendor,
    ]),
  ) !== null

/** How the portal's credentials did, its own and the system's. */
export const listVendorKeyStates = (sql: Sql, portalId: number): Promise<VendorKeyStateRow[]> =>
  sql.query<VendorKeyStateRow>(
    `select credential, tested_at as "testedAt", quota, untested, failing_since as "failingSince", failure
       from vendor_key_state where portal_id = $1`,
    [portalId],
  )

/** Forgets what was known of a vendor's credentials, because another one is used from now on. */
export const deleteVendorKeyStates = async (sql: Sql, portalId: number, vendor: string): Promise<void> => {
  await sql.query(
    `delete from vendor_key_state where portal_id = $1 and starts_with(credential, $2 || ':')`,
    [portalId, vendor],
  )
}

/** The vendor took the credential: whatever was wrong with it is over. */
export const noteKeyTested = async (
  sql: Sql,
  portalId: number,
  credential: string,
  seen: { at: Date; quota: Quota | null },
): Promise<void> => {
  await sql.query(
    `insert into vendor_key_state (portal_id, credential, tested_at, quota) values ($1, $2, $3, $4)
     on conflict (portal_id, credential) do update
       set tested_at = excluded.tested_at, quota = excluded.quota, untested = null, failing_since = null, failure = null`,
    [portalId, credential, seen.at, seen.quota === null ? null : JSON.stringify(seen.quota)],
  )
}

/** The credential was saved although nobody could test it. */
export const noteKeyUntested = async (
  sql: Sql,
  portalId: number,
  credential: string,
  because: string,
): Promise<void> => {
  await sql.query(
    `insert into vendor_key_state (portal_id, credential, untested) values ($1, $2, $3)
     on conflict (portal_id, credential) do update
       set untested = excluded.untested, tested_at = null, failing_since = null, failure = null`,
    [portalId, credential, because],
  )
}

/** The vendor refuses the credential; since when stays from the first time. */
export const noteKeyFailing = async (
  sql: Sql,
  portalId: number,
  credential: string,
  seen: { at: Date; because: string },
): Promise<void> => {
  await sql.query(
    `insert into vendor_key_state (portal_id, credential, failing_since, failure) values ($1, $2, $3, $4)
     on conflict (portal_id, credential) do update
       set failing_since = coalesce(vendor_key_state.failing_since, excluded.failing_since), failure = excluded.failure`,
    [portalId, credential, seen.at, seen.because],
  )
}

/** A call with the credential went well in the middle of work: it fails no longer. */
export const noteKeyWorks = async (
  sql: Sql,
  portalId: number,
  credential: string,
  at: Date,
): Promise<void> => {
  await sql.query(
    `update vendor_key_state set tested_at = $3, untested = null, failing_since = null, failure = null
      where portal_id = $1 and credential = $2`,
    [portalId, credential, at],
  )
}
