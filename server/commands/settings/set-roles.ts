import { z } from 'zod'
import { faultsOf } from '../../../src/campaigns/brief.ts'
import { AppError, invalidInput } from '../../../src/errors.ts'
import type { PersonView } from '../../app/settings.ts'
import type { Actor } from '../../app.ts'
import { insertAudit } from '../../db/repositories/audit-entries.ts'
import { lockPortalSettings } from '../../db/repositories/portal-settings.ts'
import { findPortalUser, listPortalUsers, saveRoles } from '../../db/repositories/portal-users.ts'
import type { Sql } from '../../db/sql.ts'
import { requireAdmin } from './allowed-in-portal.ts'
import { readPeople } from './read-settings.ts'
import type { SettingsDeps } from './settings-deps.ts'

const yesOrNo = z.boolean('must be true or false')
const schema = z.strictObject(
  { isAdmin: yesOrNo, mayLaunch: yesOrNo, mayPush: yesOrNo },
  'must be an object with isAdmin, mayLaunch and mayPush',
)
type Roles = z.output<typeof schema>

const none: Roles = { isAdmin: false, mayLaunch: false, mayPush: false }
const wordOf: Record<keyof Roles, string> = {
  isAdmin: 'admin',
  mayLaunch: 'may launch',
  mayPush: 'may add to HubSpot',
}

/** See `SettingsPart.setRoles`. */
export const setRoles = async (
  { flow }: SettingsDeps,
  input: { actor: Actor; userId: string; raw: unknown },
): Promise<PersonView> => {
  const { actor } = input
  await requireAdmin(flow.sql, actor)
  const { userId, roles } = readInput(input)
  await flow.inTransaction(async (sql) => {
    // One change of roles after the other, or two admins could remove each other at the same moment.
    await lockPortalSettings(sql, actor.portalId)
    if (!roles.isAdmin) await keepAnAdmin(sql, actor.portalId, userId)
    const earlier = (await findPortalUser(sql, actor.portalId, userId)) ?? none
    await saveRoles(sql, actor.portalId, { userId, ...roles })
    await insertAudit(sql, actor, {
      action: 'roles.changed',
      subject: `user ${userId}`,
      detail: difference(earlier, roles),
    })
  })
  const person = (await readPeople(flow.sql, actor.portalId)).find((one) => one.userId === userId)
  if (person === undefined) throw new Error('a person whose roles were saved has vanished')
  return person
}

const readInput = ({ userId, raw }: { userId: string; raw: unknown }): { userId: number; roles: Roles } => {
  const isId = /^[1-9]\d{0,14}$/.test(userId)
  const read = schema.safeParse(raw)
  const faults = [
    ...(isId ? [] : [{ field: 'userId', message: 'must be the number of a HubSpot user' }]),
    ...(read.success ? [] : faultsOf(read.error)),
  ]
  if (!read.success || !isId) throw invalidInput(faults)
  return { userId: Number(userId), roles: read.data }
}

const keepAnAdmin = async (sql: Sql, portalId: number, userId: number): Promise<void> => {
  const admins = (await listPortalUsers(sql, portalId)).filter(({ isAdmin }) => isAdmin)
  if (admins.length !== 1 || admins[0]?.userId !== userId) return
  throw new AppError('conflict', 'This is the only admin: somebody has to be able to change the settings.', {
    hint: 'Make another person admin first.',
  })
}

const difference = (earlier: Roles, now: Roles): { gained: string[]; lost: string[] } => {
  const names = ['isAdmin', 'mayLaunch', 'mayPush'] as const
  return {
    gained: names.filter((name) => now[name] && !earlier[name]).map((name) => wordOf[name]),
    lost: names.filter((name) => !now[name] && earlier[name]).map((name) => wordOf[name]),
  }
}
