import type { Crm } from '../../../src/crm/crm.ts'
import { AppError } from '../../../src/errors.ts'
import { hasNameless, namePortalUsers } from '../../db/repositories/portal-users.ts'
import type { Sql } from '../../db/sql.ts'
import type { Log } from '../../observability/log.ts'

/** HubSpot signs requests with ids and e-mail addresses only: names come from its list of owners. */
type Naming = { sql: Sql; log: Log; crm: Crm; portalId: number }

/**
 * Brings the names of the portal's people up to date. For jobs, never for a request. That it fails (owners may be closed to
 * us) is told in the log only: e-mail addresses then stand for the names.
 */
export const namePeople = async ({ sql, log, crm, portalId }: Naming): Promise<void> => {
  try {
    await namePortalUsers(sql, portalId, await crm.people())
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    log.warn({ portalId, code: error.code }, 'The names of the portal’s people could not be read.')
  }
}

/** The same, only when somebody new has no name yet. */
export const nameNewPeople = async (naming: Naming): Promise<void> => {
  if (await hasNameless(naming.sql, naming.portalId)) await namePeople(naming)
}
