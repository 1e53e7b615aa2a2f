import { firstRow, type Sql } from '../sql.ts'

/** Remembers an installation that was begun, by the hash of its state. */
export const insertState = async (
  sql: Sql,
  state: { hash: string; returnUrl: string | null; minutes: number },
): Promise<void> => {
  await sql.query(
    `insert into oauth_state (state_hash, return_url, expires_at) values ($1, $2, now() + make_interval(mins => $3))`,
    [state.hash, state.returnUrl, state.minutes],
  )
}

/** Takes a state out, so that it serves once; null when it is unknown, used or too old. */
export const takeState = async (sql: Sql, hash: string): Promise<{ returnUrl: string | null } | null> =>
  firstRow(
    await sql.query<{ returnUrl: string | null }>(
      `delete from oauth_state where state_hash = $1 and expires_at > now() returning return_url as "returnUrl"`,
      [hash],
    ),
  )

/** Deletes the states of installations that nobody finished. */
export const deleteOldStates = async (sql: Sql): Promise<void> => {
  await sql.query('delete from oauth_state where expires_at < now()')
}
