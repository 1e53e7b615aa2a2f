import { credentialKey } from '../../../src/clients/call-key.ts'
import { AppError } from '../../../src/errors.ts'
import type { KeyVendor } from '../../../src/ports/vendor-key.ts'
import {
  listVendorKeyStates,
  listVendorKeys,
  type VendorKeyRow,
  type VendorKeyStateRow,
} from '../../db/repositories/vendor-keys.ts'
import type { Sql } from '../../db/sql.ts'
import type { SealedFor, SecretBox } from '../../security/secret-box.ts'
import { textOf } from './key-vendors.ts'

/** The key that a portal's calls to a vendor go out with. Holds a secret: never log, print or send it. */
export type KeyInUse = {
  portalId: number
  vendor: KeyVendor
  /** Null: there is none, and `whyNot` says why. */
  apiKey: string | null
  whyNot: string
  /** The portal's own key, also when it cannot be opened; null: the system's is used. */
  own: VendorKeyRow | null
  /** How the key did so far; null: nothing is known, or there is no key. */
  state: VendorKeyStateRow | null
}

/** The keys of a portal, one for each vendor: its own where it has one, else the system's. Reads them anew at each call. */
export type KeysInUse = (portalId: number) => Promise<Record<KeyVendor, KeyInUse>>

/** The installation's own keys; null: none. */
export type SystemKeys = Record<KeyVendor, string | null>

/** What a vendor's key of a portal is sealed for. */
export const sealedFor = (portalId: number, vendor: KeyVendor): SealedFor => ({
  portalId,
  purpose: `vendor-key:${vendor}`,
})

/** Finds the keys that portals work with. */
export const createKeysInUse =
  ({ sql, box, systemKeys }: { sql: Sql; box: SecretBox; systemKeys: SystemKeys }): KeysInUse =>
  async (portalId) => {
    const [rows, states] = await Promise.all([
      listVendorKeys(sql, portalId),
      listVendorKeyStates(sql, portalId),
    ])
    const inUse = (vendor: KeyVendor): KeyInUse => {
      const own = rows.find((row) => row.vendor === vendor) ?? null
      const apiKey = own === null ? systemKeys[vendor] : opened(box, portalId, vendor, own)
      const credential = apiKey === null ? null : credentialKey(vendor, apiKey)
      const state = states.find((one) => one.credential === credential) ?? null
      return { portalId, vendor, apiKey, whyNot: whyNot(vendor, own), own, state }
    }
    return {
      openai: inUse('openai'),
      'companies-house': inUse('companies-house'),
      'google-places': inUse('google-places'),
      hunter: inUse('hunter'),
    }
  }

/** Null when it was sealed with a key that this installation has no more; the system's key is never taken in its place. */
const opened = (box: SecretBox, portalId: number, vendor: KeyVendor, row: VendorKeyRow): string | null => {
  try {
    return box.open(row.keySealed, sealedFor(portalId, vendor))
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}

const whyNot = (vendor: KeyVendor, own: VendorKeyRow | null): string =>
  own === null
    ? `no ${textOf(vendor).name} key is configured`
    : `the ${textOf(vendor).name} key saved here can no longer be opened; save it again`
