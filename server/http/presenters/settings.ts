import type { AuditResponse, ProfileResponse, SettingsResponse, VendorKey } from '@leadwright/contract'
import type { AuditView, KeyView, ProfileView, SettingsOverview } from '../../app/settings.ts'

const moment = (at: Date | null): string | null => at?.toISOString() ?? null

/** How a vendor's key stands, as the contract shows it. */
export const presentKey = (key: KeyView): VendorKey => ({
  ...key,
  savedAt: moment(key.savedAt),
  testedAt: moment(key.testedAt),
  failingSince: moment(key.failingSince),
})

/** The team's profile as the contract shows it. */
export const presentProfile = (profile: ProfileView): ProfileResponse['profile'] => ({
  ...profile,
  confirmedAt: moment(profile.confirmedAt),
})

/** A line of the audit as the contract shows it. */
export const presentAudit = (entry: AuditView): AuditResponse['entries'][number] => ({
  ...entry,
  at: entry.at.toISOString(),
})

/** All settings at a glance, as the contract shows them; `path` is where they stand. */
export const presentOverview = (overview: SettingsOverview, path: string): SettingsResponse['settings'] => {
  const { confirmedBy, confirmedAt } = overview.profile
  return {
    keys: overview.keys.map(presentKey),
    profile: { isConfirmed: confirmedAt !== null, confirmedBy, confirmedAt: moment(confirmedAt) },
    people: overview.people,
    links: {
      profile: `${path}/profile`,
      people: `${path}/people`,
      audit: `${path}/audit`,
      limits: `${path}/limits`,
      notifications: `${path}/notifications`,
    },
  }
}
