import { AppError } from '../../../src/errors.ts'
import type { Actor } from '../../app/actor.ts'
import { isConnected } from '../../db/repositories/portal-connections.ts'
import { seePortalUser } from '../../db/repositories/portal-users.ts'
import type { Sql } from '../../db/sql.ts'

/** Somebody named by a signed request: welcome when the portal is connected, and noted at first sight (without any role). */
export const admitPerson = async (
  sql: Sql,
  person: { portalId: number; userId: number; email: string | null },
): Promise<Actor> => {
  const { portalId, userId, email } = person
  if (!(await isConnected(sql, portalId))) {
    throw new AppError('not_connected', 'Leadwright is not connected to this HubSpot account.', {
      hint: 'Ask a super admin of the account to install Leadwright again: in HubSpot’s marketplace, or by the install link (/oauth/install at our address).',
    })
  }
  await seePortalUser(sql, person)
  return { portalId, userId, name: email ?? `user ${userId}` }
}
