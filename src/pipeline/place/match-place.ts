import { distanceMiles } from '../../geo/distance.ts'
import { companyNameKey } from '../../normalise/company-name.ts'
import { registrableDomain } from '../../normalise/domain.ts'
import { namesAgree } from '../../normalise/name-similarity.ts'
import { normalisePhone } from '../../normalise/phone.ts'
import type { GeoPoint } from '../../ports/geocoder.ts'
import type { ListedPlace } from '../../ports/place-finder.ts'

/** What of a company is compared with a place. Postcodes and domain as `src/normalise` writes them, the phone as E.164. */
export type CompanyAtPlace = {
  /** Every name that it is known by. */
  names: string[]
  phone: string | null
  domain: string | null
  /** Its address as text, for the town in it: signs and maps often write "Acme Leicester". */
  address: string | null
  /** Where it is known to be, its main place first. `point` null: not looked up. */
  places: { postcode: string; point: GeoPoint | null }[]
}

/** Which of the places is the company's; null: none, and `because` says so in a sentence without a word of Google's. */
export type PlaceMatch =
  | { place: ListedPlace; branches: ListedPlace[] }
  | { place: null; branches: []; because: string }

/**
 * A pin stands at the door and the postcode's point in the middle of some fifteen houses, in the country half a mile away. A
 * firm's next branch is seldom nearer.
 */
const NEAR_MILES = 0.6

/**
 * The rule, never the first hit: a place is the company's when its name agrees, it stands where the company does, and it has the
 * company's website or phone. A company that has neither needs the very same name at the very same postcode, once. Among
 * several the open ones come first, then the nearest. Branches: the other open places with its name and its website or phone.
 */
export const matchPlace = (company: CompanyAtPlace, places: readonly ListedPlace[]): PlaceMatch => {
  const named = places.filter((place) => hasName(company, place))
  const near = named.filter((place) => isNear(company, place))
  const own = near.filter((place) => hasContact(company, place))
  const [best] = own.toSorted((a, b) => preference(company, a, b))
  if (best !== undefined) {
    const branches = named.filter((one) => one !== best && !one.isClosed && hasContact(company, one))
    return { place: best, branches }
  }
  const only = company.phone === null && company.domain === null ? onlyNamesake(company, near) : null
  if (only !== null) return { place: only, branches: [] }
  return { place: null, branches: [], because: reason(company, named.length, near.length) }
}

const hasName = ({ names, address }: CompanyAtPlace, { name }: ListedPlace): boolean => {
  const townless = withoutWordsOf(name, address ?? '')
  return names.some((one) => namesAgree(one, name).agree || namesAgree(one, townless).agree)
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d']+/gu) ?? []

const withoutWordsOf = (name: string, address: string): string => {
  const known = new Set(wordsIn(address))
  return wordsIn(name)
    .filter((word) => !known.has(word))
    .join(' ')
}

const milesTo = ({ places }: CompanyAtPlace, { point }: ListedPlace): number =>
  Math.min(
    ...places.map((known) =>
      known.point === null || point === null ? Number.POSITIVE_INFINITY : distanceMiles(known.point, point),
    ),
  )

const hasPostcode = ({ places }: CompanyAtPlace, { postcode }: ListedPlace): boolean =>
  postcode !== null && places.some((known) => known.postcode === postcode)

const isNear = (company: CompanyAtPlace, place: ListedPlace): boolean =>
  hasPostcode(company, place) || milesTo(company, place) <= NEAR_MILES

const hasContact = ({ phone, domain }: CompanyAtPlace, place: ListedPlace): boolean =>
  (domain !== null && registrableDomain(place.website ?? '') === domain) ||
  (phone !== null && normalisePhone(place.phone ?? '')?.e164 === phone)

const preference = (company: CompanyAtPlace, a: ListedPlace, b: ListedPlace): number =>
  Number(a.isClosed) - Number(b.isClosed) ||
  Number(hasPostcode(company, b)) - Number(hasPostcode(company, a)) ||
  milesTo(company, a) - milesTo(company, b) ||
  0 ||
  a.id.localeCompare(b.id)

const onlyNamesake = (company: CompanyAtPlace, near: readonly ListedPlace[]): ListedPlace | null => {
  const keys = new Set(company.names.map(companyNameKey))
  const same = near.filter((place) => hasPostcode(company, place) && keys.has(companyNameKey(place.name)))
  const [only] = same
  return only !== undefined && same.length === 1 ? only : null
}

const reason = ({ phone, domain }: CompanyAtPlace, named: number, near: number): string => {
  if (named === 0) return 'Google Maps lists no place with its name around there.'
  if (near === 0) return 'Google Maps lists its name, but nowhere near its address.'
  return phone === null && domain === null
    ? 'Google Maps lists its name near its address, but neither a website nor a phone number of it is known to confirm that.'
    : 'Google Maps lists its name near its address, but with neither its website nor its phone number.'
}
