import type { NotificationsView } from '../../app/notifications.ts'
import type { Actor } from '../../app.ts'
import { insertAudit } from '../../db/repositories/audit-entries.ts'
import { setTellsLaunchers, tellsLaunchers } from '../../db/repositories/launcher-tasks.ts'
import type { Sql } from '../../db/sql.ts'
import type { Flow } from '../flow/flow.ts'
import { requireAdmin, requirePortal } from '../settings/allowed-in-portal.ts'

/** What people of the portal are told of. Throws `not_found`. */
export const readNotifications = async (sql: Sql, portalId: number): Promise<NotificationsView> => {
  await requirePortal(sql, portalId)
  return { tasksForLaunchers: await tellsLaunchers(sql, portalId) }
}

/** Sets what people of the portal are told of, with a line in the audit. Throws `not_found`, `not_allowed`. */
export const saveNotifications = async (
  flow: Pick<Flow, 'sql' | 'inTransaction'>,
  { actor, notifications }: { actor: Actor; notifications: NotificationsView },
): Promise<NotificationsView> => {
  await requireAdmin(flow.sql, actor)
  await flow.inTransaction(async (sql) => {
    await setTellsLaunchers(sql, actor.portalId, notifications.tasksForLaunchers)
    const detail = { ...notifications }
    await insertAudit(sql, actor, { action: 'notifications.saved', subject: 'notifications', detail })
  })
  return notifications
}
