import type { Claim, FieldName } from '../company/evidence.ts'
import { displayName } from '../normalise/display-name.ts'
import { printedNumber, schemeOf } from '../normalise/official-number.ts'
import { normalisePhone } from '../normalise/phone.ts'
import type { RegisterEntry } from '../ports/company-register.ts'
import type { LocalEntry } from '../ports/local-registers.ts'
import type { Place } from './locate.ts'

/** True for an entry that is on an official register other than that of companies. */
export const isEstablishment = (entry: RegisterEntry): boolean => schemeOf(entry.number) !== 'companies-house'

/**
 * What the registers of schools and of care say: of the establishment at the lead's own place all, of the others where they
 * are. Excerpts are cells of their files, word for word. `hasSite`: its own website was read, and tells its address itself.
 */
export const establishmentClaims = (
  entry: RegisterEntry,
  location: Place | null,
  { hasSite, isSandbox }: { hasSite: boolean; isSandbox: boolean },
): Claim[] => {
  const all = entry.establishments ?? []
  const here = hereOf(entry, location)
  return [
    ...(isEstablishment(entry) ? identityClaims(all, isSandbox) : []),
    ...(here === null ? [] : placeClaims(here, location, isSandbox)),
    ...(here === null ? [] : ownClaims(here, hasSite, isSandbox)),
    ...all
      .filter((one) => one !== here && one.postcode !== location?.postcode)
      .flatMap((one) => claim(one, 'site', `${one.name}, ${one.postcode}`, one.postcode, isSandbox)),
  ]
}

/** The establishment at this place; the only one when there is no other. */
const hereOf = ({ establishments = [] }: RegisterEntry, location: Place | null): LocalEntry | null =>
  establishments.find(({ postcode }) => postcode === location?.postcode) ??
  (establishments.length === 1 ? (establishments[0] ?? null) : null)

const identityClaims = (all: LocalEntry[], isSandbox: boolean): Claim[] =>
  all.flatMap((one) => [
    ...claim(one, 'legalName', displayName(one.name), one.name, isSandbox),
    ...claim(one, 'companyNumber', one.number, printedNumber(one.number), isSandbox),
    ...(one.register === 'schools' && one.status === 'open'
      ? claim(one, 'companyStatus', one.status, 'Open', isSandbox)
      : []),
  ])

const placeClaims = (here: LocalEntry, location: Place | null, isSandbox: boolean): Claim[] =>
  location === null || location.postcode !== here.postcode
    ? []
    : [
        ...claim(here, 'postcode', here.postcode, here.postcode, isSandbox),
        ...claim(here, 'address', location.address, here.postcode, isSandbox),
      ]

const ownClaims = (here: LocalEntry, hasSite: boolean, isSandbox: boolean): Claim[] => [
  ...claim(here, 'phone', normalisePhone(here.phone ?? '')?.e164 ?? null, here.phone, isSandbox),
  ...claim(here, 'runBy', here.runBy, here.runBy, isSandbox),
  ...claim(here, here.register === 'schools' ? 'phase' : 'careKind', here.kindText, here.kindText, isSandbox),
  ...(hasSite ? [] : claim(here, 'website', here.website, domainOf(here.website), isSandbox)),
]

const domainOf = (website: string | null): string | null =>
  website === null ? null : new URL(website).hostname.replace(/^www\./u, '')

/** None when the file does not hold the excerpt. It may spell a web address in capitals, and doubles quotation marks. */
const claim = (
  one: LocalEntry,
  field: FieldName,
  value: string | null,
  excerpt: string | null,
  isSandbox: boolean,
): Claim[] => {
  if (value === null || excerpt === null || excerpt === '' || !one.record.body.includes(excerpt)) return []
  const { url, retrievedUrl, contentHash, retrievedAt } = one.record
  const source = one.register === 'schools' ? 'schools-register' : 'care-register'
  const where = { source, url, retrievedUrl, contentHash, retrievedAt } as const
  const kept = { method: 'register-record', confidence: 1, retention: 'public-register', isSandbox } as const
  return [{ field, value, excerpt, ...where, ...kept }]
}
