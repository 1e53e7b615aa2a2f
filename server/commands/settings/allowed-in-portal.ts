import { AppError } from '../../../src/errors.ts'
import type { Actor } from '../../app.ts'
import { portalExists } from '../../db/repositories/portals.ts'
import type { Sql } from '../../db/sql.ts'
import { requireRole } from '../require-role.ts'

/** Throws `not_found` unless the portal is known here. */
export const requirePortal = async (sql: Sql, portalId: number): Promise<void> => {
  if (await portalExists(sql, portalId)) return
  throw new AppError('not_found', `There is no portal ${portalId} here.`, {
    hint: 'Install the app in that HubSpot account first.',
  })
}

/** Throws `not_found` for an unknown portal, `not_allowed` for who may not change its settings. */
export const requireAdmin = async (sql: Sql, actor: Actor): Promise<void> => {
  await requirePortal(sql, actor.portalId)
  await requireRole(sql, actor, 'admin')
}
