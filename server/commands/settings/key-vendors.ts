import { type FieldFault, invalidInput } from '../../../src/errors.ts'
import type { KeyVendor } from '../../../src/ports/vendor-key.ts'

/** A vendor that a portal may bring its own key for, in words for people. */
export type KeyVendorText = { vendor: KeyVendor; name: string; purpose: string }

/** All of them, the most useful first. */
export const keyVendors: readonly KeyVendorText[] = [
  {
    vendor: 'openai',
    name: 'OpenAI',
    purpose: 'Searches the web for companies; without it campaigns run on registers and websites only.',
  },
  {
    vendor: 'companies-house',
    name: 'Companies House',
    purpose: 'Proves companies by the register; without it no campaign can run.',
  },
  {
    vendor: 'google-places',
    name: 'Google Places',
    purpose: 'Finds companies on the map; without it that source is left out.',
  },
  {
    vendor: 'hunter',
    name: 'Hunter',
    purpose: 'Finds business e-mail addresses; without it contacts come from websites and the register only.',
  },
]

/** The texts of a vendor. */
export const textOf = (vendor: KeyVendor): KeyVendorText => {
  const text = keyVendors.find((one) => one.vendor === vendor)
  if (text === undefined) throw new Error(`there is no text for the vendor ${vendor}`)
  return text
}

const allowed = keyVendors.map(({ vendor }) => vendor).join(', ')

/** What is wrong with a vendor as sent; nothing when it is one. */
export const vendorFaults = (text: string): FieldFault[] =>
  keyVendors.some(({ vendor }) => vendor === text)
    ? []
    : [{ field: 'vendor', message: `must be one of ${allowed}` }]

/** The vendor as sent. Throws `invalid_input` naming those that there are. */
export const readVendor = (text: string): KeyVendorText => {
  const known = keyVendors.find(({ vendor }) => vendor === text)
  if (known === undefined) throw invalidInput(vendorFaults(text))
  return known
}
