import type { Actor } from '../../app/actor.ts'
import type { ViewerView } from '../../app/home.ts'
import { findPortalUser, listPortalUsers } from '../../db/repositories/portal-users.ts'
import type { Sql } from '../../db/sql.ts'

/** Who looks and what they may do; the operator of the installation may do everything, someone never seen nothing. */
export const readViewer = async (sql: Sql, actor: Actor): Promise<ViewerView> => {
  const { portalId, userId, name } = actor
  if (userId === null) return { name, ...everything, askWhom: null }
  const user = await findPortalUser(sql, portalId, userId)
  const called = user?.name ?? name
  if (user?.isAdmin) return { name: called, ...everything, askWhom: null }
  const mayLaunch = user?.mayLaunch ?? false
  const mayPush = user?.mayPush ?? false
  return {
    name: called,
    isAdmin: false,
    mayLaunch,
    mayPush,
    mayReview: mayLaunch || mayPush,
    askWhom: whoCanAllow(await adminNames(sql, portalId)),
  }
}

const everything = { isAdmin: true, mayLaunch: true, mayPush: true, mayReview: true }

/** What the portal's admins are called. */
export const adminNames = async (sql: Sql, portalId: number): Promise<string[]> =>
  (await listPortalUsers(sql, portalId))
    .filter(({ isAdmin }) => isAdmin)
    .map(({ name, email, userId }) => name ?? email ?? `user ${userId}`)

/** In a sentence, who can give a right; without an admin, how to become one. */
const whoCanAllow = (admins: string[]): string =>
  admins.length > 0
    ? `An admin can allow it: ${admins.join(', ')}.`
    : 'Reinstall the app to become its admin.'
