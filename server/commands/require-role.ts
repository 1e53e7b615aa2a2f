import { AppError } from '../../src/errors.ts'
import type { Actor } from '../app.ts'
import { findPortalUser, listPortalUsers, type PortalUserRow } from '../db/repositories/portal-users.ts'
import type { Sql } from '../db/sql.ts'

/** What may be asked of a person: to be an admin, to launch campaigns, to add leads to HubSpot, to decide about leads or correct them. */
export type Role = 'admin' | 'launch' | 'push' | 'review' | 'edit'

const mayDo: Record<Role, (user: PortalUserRow) => boolean> = {
  admin: (user) => user.isAdmin,
  launch: (user) => user.isAdmin || user.mayLaunch,
  push: (user) => user.isAdmin || user.mayPush,
  review: (user) => user.isAdmin || user.mayLaunch || user.mayPush,
  edit: (user) => user.isAdmin || user.mayLaunch || user.mayPush,
}

const deed: Record<Role, string> = {
  admin: 'change settings',
  launch: 'launch campaigns',
  push: 'add leads to HubSpot',
  review: 'accept or reject leads',
  edit: 'correct leads',
}

/** Throws `not_allowed`, naming who can give the right, unless the actor has the role. The operator has every role. */
export const requireRole = async (sql: Sql, actor: Actor, role: Role): Promise<void> => {
  if (actor.userId === null) return
  const user = await findPortalUser(sql, actor.portalId, actor.userId)
  if (user !== null && mayDo[role](user)) return
  const admins = (await listPortalUsers(sql, actor.portalId)).filter(({ isAdmin }) => isAdmin)
  const names = admins.map(({ name, email, userId }) => name ?? email ?? `user ${userId}`)
  throw new AppError('not_allowed', `You may not ${deed[role]} here.`, {
    hint:
      names.length > 0
        ? `An admin can allow it: ${names.join(', ')}.`
        : 'Reinstall the app to become its admin.',
  })
}
