import { AppError } from '../../../src/errors.ts'
import type { KeyView } from '../../app/settings.ts'
import type { Actor } from '../../app.ts'
import { insertAudit } from '../../db/repositories/audit-entries.ts'
import { lockPortalSettings } from '../../db/repositories/portal-settings.ts'
import { deleteVendorKey, deleteVendorKeyStates } from '../../db/repositories/vendor-keys.ts'
import { requireAdmin } from './allowed-in-portal.ts'
import { readVendor } from './key-vendors.ts'
import { readKey } from './read-keys.ts'
import type { SettingsDeps } from './settings-deps.ts'

/** See `SettingsPart.removeKey`. */
export const removeKey = async (
  deps: SettingsDeps,
  { actor, vendor: text }: { actor: Actor; vendor: string },
): Promise<KeyView> => {
  const { portalId } = actor
  await requireAdmin(deps.flow.sql, actor)
  const { vendor, name } = readVendor(text)
  await deps.flow.inTransaction(async (sql) => {
    await lockPortalSettings(sql, portalId)
    if (!(await deleteVendorKey(sql, portalId, vendor)))
      throw new AppError('not_found', `This portal has no ${name} key of its own to remove.`)
    await deleteVendorKeyStates(sql, portalId, vendor)
    await insertAudit(sql, actor, { action: 'key.removed', subject: name })
  })
  return readKey(deps, portalId, vendor)
}
