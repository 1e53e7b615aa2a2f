import { credentialKey } from '../../../src/clients/call-key.ts'
import { AppError } from '../../../src/errors.ts'
import type { KeyView } from '../../app/settings.ts'
import type { Actor } from '../../app.ts'
import { noteKeyFailing, noteKeyTested } from '../../db/repositories/vendor-keys.ts'
import { requireAdmin } from './allowed-in-portal.ts'
import { readVendor } from './key-vendors.ts'
import { readKey } from './read-keys.ts'
import type { SettingsDeps } from './settings-deps.ts'
import { tryKey } from './try-key.ts'

/** See `SettingsPart.testKey`. */
export const testKey = async (
  deps: SettingsDeps,
  input: { actor: Actor; vendor: string },
): Promise<KeyView> => {
  const { portalId } = input.actor
  const { sql } = deps.flow
  await requireAdmin(sql, input.actor)
  const vendor = readVendor(input.vendor)
  const { apiKey, whyNot } = (await deps.keysInUse(portalId))[vendor.vendor]
  if (apiKey === null)
    throw new AppError('conflict', `There is nothing to test: ${whyNot}.`, {
      hint: `Save a ${vendor.name} key first; saving tests it.`,
    })
  const trial = await tryKey(deps, portalId, vendor, apiKey)
  if (trial.kind === 'unknown')
    throw new AppError('vendor_unavailable', `The key could not be tested now. ${trial.because}`, {
      hint: 'Nothing was changed; try again in a few minutes.',
      isRetryable: true,
    })
  const credential = credentialKey(vendor.vendor, apiKey)
  const at = deps.clock.now()
  if (trial.kind === 'good') await noteKeyTested(sql, portalId, credential, { at, quota: trial.quota })
  else await noteKeyFailing(sql, portalId, credential, { at, because: trial.because })
  return readKey(deps, portalId, vendor.vendor)
}
