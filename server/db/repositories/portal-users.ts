import { firstRow, type Sql } from '../sql.ts'

/** What a person may do here (product section 5). An admin may do everything. */
export type PortalUserRow = {
  userId: number
  email: string | null
  name: string | null
  isAdmin: boolean
  mayLaunch: boolean
  mayPush: boolean
  seenAt: Date
}

const columns = `user_id as "userId", email, name, is_admin as "isAdmin", may_launch as "mayLaunch", may_push as "mayPush",
  seen_at as "seenAt"`

/** The person of a portal, or null when never seen. */
export const findPortalUser = async (
  sql: Sql,
  portalId: number,
  userId: number,
): Promise<PortalUserRow | null> =>
  firstRow(
    await sql.query<PortalUserRow>(
      `select ${columns} from portal_user where portal_id = $1 and user_id = $2`,
      [portalId, userId],
    ),
  )

/** Everybody of a portal, admins first. */
export const listPortalUsers = (sql: Sql, portalId: number): Promise<PortalUserRow[]> =>
  sql.query<PortalUserRow>(
    `select ${columns} from portal_user where portal_id = $1 order by is_admin desc, coalesce(name, email), user_id`,
    [portalId],
  )

/** Notes that a person was here (once in five minutes is enough); new ones have no role. Gives the name, where we know it. */
export const seePortalUser = async (
  sql: Sql,
  person: { portalId: number; userId: number; email: string | null },
): Promise<string | null> => {
  const row = firstRow(
    await sql.query<{ name: string | null }>(
      `with seen as (
         insert into portal_user as known (portal_id, user_id, email) values ($1, $2, $3)
         on conflict (portal_id, user_id) do update set email = coalesce(excluded.email, known.email), seen_at = now()
          where known.seen_at < now() - interval '5 minutes' or known.email is distinct from coalesce(excluded.email, known.email))
       select name from portal_user where portal_id = $1 and user_id = $2`,
      [person.portalId, person.userId, person.email],
    ),
  )
  return row?.name ?? null
}

/** True when somebody of the portal is known by the e-mail address only. */
export const hasNameless = async (sql: Sql, portalId: number): Promise<boolean> =>
  (await sql.query('select 1 from portal_user where portal_id = $1 and name is null limit 1', [portalId]))
    .length > 0

/** Gives people whom we know their names; others of the account are no concern of ours and are not kept. */
export const namePortalUsers = async (
  sql: Sql,
  portalId: number,
  people: readonly { userId: number; name: string }[],
): Promise<void> => {
  await sql.query(
    `update portal_user u set name = p.name
       from jsonb_to_recordset($2::jsonb) as p ("userId" bigint, name text)
      where u.portal_id = $1 and u.user_id = p."userId" and u.name is distinct from p.name`,
    [portalId, JSON.stringify(people)],
  )
}

/** Makes the person who installed an admin. */
export const makeAdmin = async (
  sql: Sql,
  person: { portalId: number; userId: number; email: string | null },
): Promise<void> => {
  await sql.query(
    `insert into portal_user as known (portal_id, user_id, email, is_admin) values ($1, $2, $3, true)
     on conflict (portal_id, user_id) do update set is_admin = true, email = coalesce(excluded.email, known.email)`,
    [person.portalId, person.userId, person.email],
  )
}

/** Says what a person may do here; one who was never seen is added. */
export const saveRoles = async (
  sql: Sql,
  portalId: number,
  roles: { userId: number; isAdmin: boolean; mayLaunch: boolean; mayPush: boolean },
): Promise<void> => {
  await sql.query(
    `insert into portal_user (portal_id, user_id, is_admin, may_launch, may_push) values ($1, $2, $3, $4, $5)
     on conflict (portal_id, user_id) do update
       set is_admin = excluded.is_admin, may_launch = excluded.may_launch, may_push = excluded.may_push`,
    [portalId, roles.userId, roles.isAdmin, roles.mayLaunch, roles.mayPush],
  )
}
