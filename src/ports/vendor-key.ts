import type { ScopedGate, Vendor } from './outside-call.ts'

/** Vendors that a customer may bring a key of their own for. */
export type KeyVendor = Extract<Vendor, 'openai' | 'companies-house' | 'google-places' | 'hunter'>

/** What a vendor says is left on an account. `limit` null: it does not say of how much; `resetsOn` as the vendor writes it. */
export type Quota = { left: number; limit: number | null; unit: string; resetsOn: string | null }

/**
 * PORT: asks a vendor whether it takes a key, by the cheapest call that it has, through the gate. Gives what is left on
 * the account, or null where the vendor does not say. Throws SourceUnusable `vendor_refused` when the vendor refuses the
 * key; any other AppError means that nobody knows: it is out of order, asks us to slow down or answers nonsense.
 */
export type KeyCheck = (apiKey: string, gate: ScopedGate) => Promise<Quota | null>
