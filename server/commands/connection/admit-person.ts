import { AppError } from '../../../src/errors.ts'
import type { Actor } from '../../app/actor.ts'
import { isConnected, wasConnected } from '../../db/repositories/portal-connections.ts'
import { findPortalUser, seePortalUser } from '../../db/repositories/portal-users.ts'
import type { Sql } from '../../db/sql.ts'

type Person = { portalId: number; userId: number; email: string | null }

/**
 * Somebody named by a signed request: welcome when the portal is connected, and noted at first sight (without any role).
 * Who is known already may still read (`isReading`) what is left of a portal that was disconnected.
 */
export const admitPerson = async (
  sql: Sql,
  { isReading, ...person }: Person & { isReading: boolean },
): Promise<Actor> => {
  if (await isConnected(sql, person.portalId)) return actor(person, await seePortalUser(sql, person))
  const known =
    isReading && (await wasConnected(sql, person.portalId))
      ? await findPortalUser(sql, person.portalId, person.userId)
      : null
  if (known !== null) return actor(person, known.name)
  throw new AppError('not_connected', 'Leadwright is not connected to this HubSpot account.', {
    hint: 'Ask a super admin of the account to install Leadwright again: in HubSpot’s marketplace, or by the install link (/oauth/install at our address).',
  })
}

const actor = ({ portalId, userId, email }: Person, name: string | null): Actor => ({
  portalId,
  userId,
  name: name ?? email ?? `user ${userId}`,
})
