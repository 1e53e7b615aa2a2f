import { AppError, SourceUnusable } from '../../../src/errors.ts'
import type { Quota } from '../../../src/ports/vendor-key.ts'
import type { KeyVendorText } from './key-vendors.ts'
import type { SettingsDeps } from './settings-deps.ts'

/** How a vendor took a key; `unknown`: it could not be asked. */
export type KeyTrial =
  | { kind: 'good'; quota: Quota | null }
  | { kind: 'refused'; because: string }
  | { kind: 'unknown'; because: string }

/** HubSpot's pages give up after 15 seconds (developer docs, "fetching data"). */
const PATIENCE_MS = 12_000

/** Asks the vendor about a key. Throws only what is not the vendor's fault. */
export const tryKey = async (
  { outside }: SettingsDeps,
  portalId: number,
  { vendor, name }: KeyVendorText,
  apiKey: string,
): Promise<KeyTrial> => {
  const signal = AbortSignal.timeout(PATIENCE_MS)
  const scope = { portalId, campaignId: null, itemId: null, isRepeat: false }
  try {
    return { kind: 'good', quota: await outside.checkKey(vendor, apiKey, scope, signal) }
  } catch (error) {
    if (signal.aborted)
      return { kind: 'unknown', because: `${name} did not answer within ${PATIENCE_MS / 1000} seconds.` }
    if (!(error instanceof AppError) || error.code === 'database') throw error
    const kind = error instanceof SourceUnusable ? 'refused' : 'unknown'
    return { kind, because: error.message }
  }
}
