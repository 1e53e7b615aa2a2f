import { hashText } from '../seeded-random.ts'
import type { Address, Firm } from '../world/world.ts'
import { printedCountries } from './enumerations.ts'

type Json = Record<string, unknown>

/** The record without the keys that have no value: the register leaves those out. */
export const filled = (record: Json): Json =>
  Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  )

/** An address as profile and searches give it. */
export const addressAnswer = (address: Address): Json =>
  filled({
    address_line_1: address.line1,
    address_line_2: address.line2,
    country: printedCountries.get((address.country ?? '').toUpperCase()),
    locality: address.locality,
    postal_code: address.postcode,
    premises: address.premises,
    region: address.region,
  })

/** The address in one line, as the register prints it. */
export const addressLine = (address: Address): string =>
  [
    `${address.premises} ${address.line1}`.trim(),
    address.line2,
    address.locality,
    address.region,
    printedCountries.get((address.country ?? '').toUpperCase()),
    address.postcode,
  ]
    .filter((part) => part)
    .join(', ')

/** A tag that changes with the content, in the vendor's form of 40 hexadecimal digits. */
export const etagOf = (content: string): string =>
  [0, 1, 2, 3, 4].map((part) => hashText(`${part}${content}`).toString(16).padStart(8, '0')).join('')

/** The part of the United Kingdom in which a number is registered. */
export const jurisdictionOf = (firm: Firm): string => {
  if (/^(SC|SO|SL|SP)/.test(firm.number)) return 'scotland'
  return /^(NI|NC|R0|NP)/.test(firm.number) ? 'northern-ireland' : 'england-wales'
}
