import type { ConnectedApp } from '../connection/connected-app.ts'

/** People of the portal: an admin with a name, one who may launch, one who may read. */
export const admin = 7001
export const launcher = 7002
export const reader = 7003

/** Forgets everybody and everything that people did in the portal, and lets these three in. */
export const seatPeople = async ({ app, database }: ConnectedApp, portalId: number): Promise<void> => {
  await database.query(
    `truncate checklist, tenant_profile, portal_user, campaign, stage_move, decision cascade`,
  )
  await database.query('update stage_mapping set mapping = null')
  const none = { isAdmin: false, mayLaunch: false, mayPush: false }
  const operator = { portalId, userId: null, name: 'the operator' }
  const grant = (userId: number, roles: object) =>
    app.settings.setRoles({ actor: operator, userId: String(userId), raw: { ...none, ...roles } })
  await grant(admin, { isAdmin: true })
  await grant(launcher, { mayLaunch: true })
  await grant(reader, {})
  await database.query(`update portal_user set name = 'Ada Admin' where user_id = $1`, [admin])
  await database.query('truncate audit_entry')
}
