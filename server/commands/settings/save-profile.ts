import type { ProfileView } from '../../app/settings.ts'
import type { Actor } from '../../app.ts'
import { insertAudit } from '../../db/repositories/audit-entries.ts'
import {
  findTenantProfile,
  lockPortalSettings,
  saveTenantProfile,
} from '../../db/repositories/portal-settings.ts'
import { requireAdmin } from './allowed-in-portal.ts'
import { type Profile, readProfile, savedProfile } from './profile.ts'
import { readProfileView } from './read-settings.ts'
import type { SettingsDeps } from './settings-deps.ts'

/** See `SettingsPart.saveProfile`. */
export const saveProfile = async (
  { flow, clock }: SettingsDeps,
  { actor, raw }: { actor: Actor; raw: unknown },
): Promise<ProfileView> => {
  const { portalId, userId, name } = actor
  await requireAdmin(flow.sql, actor)
  const profile = readProfile(raw)
  await flow.inTransaction(async (sql) => {
    await lockPortalSettings(sql, portalId)
    const earlier = savedProfile((await findTenantProfile(sql, portalId))?.profile)
    await saveTenantProfile(sql, portalId, { profile, userId, confirmedBy: name, confirmedAt: clock.now() })
    const detail = { changed: changedFields(earlier, profile) }
    await insertAudit(sql, actor, { action: 'profile.confirmed', subject: 'profile', detail })
  })
  return readProfileView(flow.sql, portalId)
}

const changedFields = (earlier: Profile, now: Profile): string[] =>
  Object.entries(now)
    .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(earlier[name as keyof Profile]))
    .map(([name]) => name)
