import { firstRow, type Sql } from '../sql.ts'

/**
 * The tokens of a portal, sealed, with what the database's clock (the one that all processes share) says about them.
 * `isFresh`: not yet to be renewed. `isUsable`: HubSpot still takes it for half a minute.
 */
export type TokenRow = {
  accessTokenSealed: string
  refreshTokenSealed: string
  isFresh: boolean
  isUsable: boolean
  /** Null: the tokens serve all calls; else the portal is leaving and they serve the uninstall call only. */
  leavingSince: Date | null
}

/** Sealed tokens as HubSpot gave them out just now. */
export type NewTokens = { accessTokenSealed: string; refreshTokenSealed: string; expiresInSeconds: number }

/** Renewed this long before the end: five minutes of HubSpot's thirty, in proportion for shorter lives. */
const renewalMargin = `least(interval '5 minutes', (expires_at - refreshed_at) / 6)`

/** The tokens of a portal, or null when it has none. */
export const findToken = async (sql: Sql, portalId: number): Promise<TokenRow | null> =>
  firstRow(
    await sql.query<TokenRow>(
      `select access_token_sealed as "accessTokenSealed", refresh_token_sealed as "refreshTokenSealed",
              expires_at - ${renewalMargin} > now() as "isFresh",
              expires_at > now() + interval '30 seconds' as "isUsable", leaving_since as "leavingSince"
         from portal_token where portal_id = $1`,
      [portalId],
    ),
  )

/** Stores the tokens of an installation in place of whatever was there. */
export const putTokens = async (sql: Sql, portalId: number, tokens: NewTokens): Promise<void> => {
  await sql.query(
    `insert into portal_token (portal_id, access_token_sealed, refresh_token_sealed, expires_at, refreshed_at)
     values ($1, $2, $3, now() + make_interval(secs => $4), now())
     on conflict (portal_id) do update
       set access_token_sealed = excluded.access_token_sealed, refresh_token_sealed = excluded.refresh_token_sealed,
           expires_at = excluded.expires_at, refreshed_at = excluded.refreshed_at, failing_since = null, failure = null,
           lease_id = null, lease_until = null, leaving_since = null`,
    [portalId, tokens.accessTokenSealed, tokens.refreshTokenSealed, tokens.expiresInSeconds],
  )
}

/**
 * Takes the right to renew a portal's tokens for `seconds`; gives the sealed refresh token, or null when another process
 * holds the right or the tokens were renewed meanwhile (forced: within the last two seconds, so that many calls that are
 * refused at once make one renewal).
 */
export const leaseToken = async (
  sql: Sql,
  portalId: number,
  lease: { id: string; seconds: number; isForced: boolean },
): Promise<string | null> =>
  firstRow(
    await sql.query<{ sealed: string }>(
      `update portal_token set lease_id = $2, lease_until = now() + make_interval(secs => $3)
        where portal_id = $1 and (lease_until is null or lease_until < now())
          and (($4 and refreshed_at < now() - interval '2 seconds') or expires_at - ${renewalMargin} <= now())
        returning refresh_token_sealed as sealed`,
      [portalId, lease.id, lease.seconds, lease.isForced],
    ),
  )?.sealed ?? null

/** Stores renewed tokens and gives the lease back; false when the lease was lost (a new installation, a disconnect). */
export const saveRefreshed = async (
  sql: Sql,
  portalId: number,
  leaseId: string,
  tokens: NewTokens,
): Promise<boolean> =>
  (
    await sql.query(
      `update portal_token
          set access_token_sealed = $3, refresh_token_sealed = $4, expires_at = now() + make_interval(secs => $5),
              refreshed_at = now(), failing_since = null, failure = null, lease_id = null, lease_until = null
        where portal_id = $1 and lease_id = $2 returning portal_id`,
      [portalId, leaseId, tokens.accessTokenSealed, tokens.refreshTokenSealed, tokens.expiresInSeconds],
    )
  ).length > 0

/** Gives the lease back without new tokens; a `failure` is noted with the moment when it began. */
export const endLease = async (
  sql: Sql,
  portalId: number,
  leaseId: string,
  failure: string | null,
): Promise<void> => {
  await sql.query(
    `update portal_token set lease_id = null, lease_until = null, failure = coalesce($3, failure),
            failing_since = case when $3::text is null then failing_since else coalesce(failing_since, now()) end
      where portal_id = $1 and lease_id = $2`,
    [portalId, leaseId, failure],
  )
}

/** From now on the tokens serve for nothing but the uninstall call. */
export const markLeaving = async (sql: Sql, portalId: number): Promise<void> => {
  await sql.query(
    'update portal_token set leaving_since = now(), lease_id = null, lease_until = null where portal_id = $1',
    [portalId],
  )
}

/** Ids of the portals that HubSpot could not be told yet that we leave. */
export const leavingPortalIds = async (sql: Sql): Promise<number[]> =>
  (
    await sql.query<{ id: number }>(
      'select portal_id as id from portal_token where leaving_since is not null order by portal_id',
    )
  ).map(({ id }) => id)

/** Deletes the tokens of a portal that left; those of a new installation stay. */
export const deleteLeavingTokens = async (sql: Sql, portalId: number): Promise<void> => {
  await sql.query('delete from portal_token where portal_id = $1 and leaving_since is not null', [portalId])
}

/** Deletes the tokens that this lease found revoked; false when others have taken their place meanwhile. */
export const deleteLeasedTokens = async (sql: Sql, portalId: number, leaseId: string): Promise<boolean> =>
  (
    await sql.query('delete from portal_token where portal_id = $1 and lease_id = $2 returning portal_id', [
      portalId,
      leaseId,
    ])
  ).length > 0
