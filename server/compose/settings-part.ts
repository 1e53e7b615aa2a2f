import type { SettingsPart } from '../app/settings.ts'
import { draftProfile } from '../commands/settings/draft-profile.ts'
import { readModel, saveModel } from '../commands/settings/model.ts'
import { readAudit, readOverview, readPeople, readProfileView } from '../commands/settings/read-settings.ts'
import { removeKey } from '../commands/settings/remove-key.ts'
import { saveKey } from '../commands/settings/save-key.ts'
import { saveProfile } from '../commands/settings/save-profile.ts'
import { setRoles } from '../commands/settings/set-roles.ts'
import type { SettingsDeps } from '../commands/settings/settings-deps.ts'
import { testKey } from '../commands/settings/test-key.ts'

/** The part of the application that holds a portal's settings. */
export const settingsPart = (deps: SettingsDeps): SettingsPart => {
  const { sql } = deps.flow
  return {
    overview: (portalId) => readOverview(deps, portalId),
    saveKey: (input) => saveKey(deps, input),
    testKey: (input) => testKey(deps, input),
    removeKey: (input) => removeKey(deps, input),
    model: (portalId) => readModel(deps, portalId),
    saveModel: (input) => saveModel(deps, input),
    profile: (portalId) => readProfileView(sql, portalId),
    saveProfile: (input) => saveProfile(deps, input),
    draftProfile: (input) => draftProfile(deps, input),
    people: (portalId) => readPeople(sql, portalId),
    setRoles: (input) => setRoles(deps, input),
    audit: (portalId, page) => readAudit(sql, portalId, page),
  }
}
