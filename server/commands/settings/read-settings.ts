import { invalidInput } from '../../../src/errors.ts'
import type { AuditView, PersonView, ProfileView, SettingsOverview } from '../../app/settings.ts'
import { listAudit } from '../../db/repositories/audit-entries.ts'
import { findTenantProfile } from '../../db/repositories/portal-settings.ts'
import { listPortalUsers } from '../../db/repositories/portal-users.ts'
import type { Sql } from '../../db/sql.ts'
import { requirePortal } from './allowed-in-portal.ts'
import { savedProfile } from './profile.ts'
import { readKeys } from './read-keys.ts'
import type { SettingsDeps } from './settings-deps.ts'

/** See `SettingsPart.profile`. */
export const readProfileView = async (sql: Sql, portalId: number): Promise<ProfileView> => {
  await requirePortal(sql, portalId)
  const row = await findTenantProfile(sql, portalId)
  return {
    ...savedProfile(row?.profile),
    confirmedBy: row?.confirmedBy ?? null,
    confirmedAt: row?.confirmedAt ?? null,
  }
}

/** See `SettingsPart.people`. */
export const readPeople = async (sql: Sql, portalId: number): Promise<PersonView[]> => {
  await requirePortal(sql, portalId)
  return (await listPortalUsers(sql, portalId)).map(({ seenAt: _, ...person }) => person)
}

/** See `SettingsPart.overview`. */
export const readOverview = async (deps: SettingsDeps, portalId: number): Promise<SettingsOverview> => {
  const { sql } = deps.flow
  await requirePortal(sql, portalId)
  const [keys, profile, people] = await Promise.all([
    readKeys(deps, portalId),
    findTenantProfile(sql, portalId),
    listPortalUsers(sql, portalId),
  ])
  return {
    keys,
    profile: { confirmedBy: profile?.confirmedBy ?? null, confirmedAt: profile?.confirmedAt ?? null },
    people: { count: people.length, admins: people.filter(({ isAdmin }) => isAdmin).length },
  }
}

/** See `SettingsPart.audit`. */
export const readAudit = async (
  sql: Sql,
  portalId: number,
  { limit, after }: { limit: number; after: string | null },
): Promise<{ items: AuditView[]; nextAfter: string | null }> => {
  await requirePortal(sql, portalId)
  if (after !== null && !/^\d{1,15}$/.test(after))
    throw invalidInput([{ field: 'after', message: 'must be the `nextAfter` of an earlier answer' }])
  const rows = await listAudit(sql, portalId, {
    limit: limit + 1,
    beforeId: after === null ? null : Number(after),
  })
  const items = rows.slice(0, limit)
  return { items, nextAfter: rows.length > limit ? String(items.at(-1)?.id) : null }
}
