import { normaliseCompanyNumber } from '../normalise/company-number.ts'
import { registrableDomain } from '../normalise/domain.ts'
import { normalisePhone } from '../normalise/phone.ts'
import { normalisePostcode } from '../normalise/postcode.ts'
import { readyName } from './name-model.ts'
import type { WrittenName } from './name-signals.ts'

/** A company as somebody wrote it down; lists may be empty. */
export type SubjectText = {
  name: string
  number?: string
  previousNames?: string[]
  postcodes?: string[]
  addresses?: string[]
  domains?: string[]
  phones?: string[]
  people?: string[]
}

/** A company made ready for many comparisons. Values that are no number, domain, phone or postcode are left out. */
export type Subject = {
  name: string
  names: WrittenName[]
  previous: WrittenName[]
  number: string | null
  postcodes: string[]
  /** First number and street's first word, as in "12 high". */
  premises: string[]
  domains: string[]
  phones: string[]
  people: string[]
}

const kept = (texts: string[] | undefined, clean: (text: string) => string | null): string[] => [
  ...new Set((texts ?? []).flatMap((text) => clean(text) ?? [])),
]

const POSTCODE_IN_TEXT = /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/giu

/** "12 high" of "Unit 3, 12 High Street": the last number before a word names the house; null without one. */
const premiseOf = (address: string): string | null => {
  const [, number, street] =
    /\b(\d{1,5}[a-z]?)(?:\s*-\s*\d+)?,?\s+([a-z]{3,})/iu.exec(address.replace(POSTCODE_IN_TEXT, ' ')) ?? []
  return number === undefined || street === undefined ? null : `${number} ${street}`.toLowerCase()
}

const folded = (name: string): string | null =>
  name
    .toLowerCase()
    .replace(/[^\p{L} ]/gu, '')
    .trim() || null

/** Makes a written company ready. Never throws. */
export const readySubject = (text: SubjectText): Subject => ({
  name: text.name,
  names: readyName(text.name),
  previous: (text.previousNames ?? []).flatMap(readyName),
  number: normaliseCompanyNumber(text.number ?? ''),
  postcodes: [
    ...new Set([
      ...kept(text.postcodes, normalisePostcode),
      ...(text.addresses ?? []).flatMap((address) =>
        kept(address.match(POSTCODE_IN_TEXT) ?? [], normalisePostcode),
      ),
    ]),
  ],
  premises: kept(text.addresses, premiseOf),
  domains: kept(text.domains, registrableDomain),
  phones: kept(text.phones, (phone) => normalisePhone(phone)?.e164 ?? null),
  people: kept(text.people, folded),
})
