import type { PlaceHit } from '../../clients/google-places/client.ts'
import { companyNameKey } from '../../normalise/company-name.ts'
import { canonicalUrl, registrableDomain } from '../../normalise/domain.ts'
import { namesAgree } from '../../normalise/name-similarity.ts'
import { outcodeOf } from '../../normalise/postcode.ts'
import type { CompanyRegister } from '../../ports/company-register.ts'
import type { Finding } from '../source.ts'

/** What is needed of a company's own website, as its reader gives it. */
type OwnSite = {
  statedNames: string[]
  companyNumbers: { number: string; standing: string; name: string | null }[]
  addresses: { postcode: string; kind: string }[]
}

/** Who can tell which company a place is. `sites` never throws for a bad site. */
export type IdentityPorts = {
  register: CompanyRegister
  sites: { read(url: string): Promise<{ kind: 'read'; site: OwnSite } | { kind: 'unreadable' }> }
}

/**
 * Which company a place is, in words of its own website or of the register: its website must call itself by the place's name,
 * or print a company number whose register entry has such a name; without a website that proves it, exactly one company on the
 * register must have the name and the outward code. Null: neither does. Of what Google says only the place's id is in the
 * finding; its name, postcode and position serve to choose among what the others say.
 */
export const identityOfPlace = async (hit: PlaceHit, ports: IdentityPorts): Promise<Finding | null> => {
  const found = (await bySite(hit, ports)) ?? (await byRegister(hit, ports.register))
  if (found === null) return null
  return { ...found, source: 'google-places', citations: [mapsPage(hit.id)], placeId: hit.id }
}

type Identity = Pick<Finding, 'name' | 'companyNumber' | 'website' | 'postcode' | 'site'>

/** The place on Google Maps by its id alone (Maps URLs, "query_place_id"), for people to open. */
const mapsPage = (id: string): string =>
  `https://www.google.com/maps/search/?api=1&query=place&query_place_id=${encodeURIComponent(id)}`

const bySite = async (hit: PlaceHit, { register, sites }: IdentityPorts): Promise<Identity | null> => {
  const website = canonicalUrl(hit.website ?? '')
  // A page on a social network or a directory is nobody's own.
  if (website === null || registrableDomain(website) === null) return null
  const outcome = await sites.read(website)
  if (outcome.kind !== 'read') return null
  const { site } = outcome
  const companyNumber = ownNumberOf(site)
  const stated = site.statedNames.find((name) => namesAgree(name, hit.name).agree)
  const name =
    stated ??
    (companyNumber && (await nameOnRegister(companyNumber, [hit.name, ...site.statedNames], register)))
  if (!name) return null
  const address = addressAt(hit, site)
  const place = address === null ? {} : { site: { name, postcode: address } }
  return { name, companyNumber, website, postcode: address, ...place }
}

/** The site's own number, when it prints one only. */
const ownNumberOf = (site: OwnSite): string | null => {
  const own = new Set(
    site.companyNumbers.filter(({ standing }) => standing === 'own').map(({ number }) => number),
  )
  return own.size === 1 ? ([...own][0] ?? null) : null
}

const nameOnRegister = async (
  number: string,
  names: string[],
  register: CompanyRegister,
): Promise<string | null> => {
  const entry = await register.byNumber(number)
  if (entry === null) return null
  const registered = [entry.name, ...entry.previousNames]
  const agrees = registered.some((one) => names.some((name) => namesAgree(one, name).agree))
  return agrees ? entry.name : null
}

/** An address that the website itself prints where the place is; null when it prints none there. */
const addressAt = ({ postcode }: PlaceHit, site: OwnSite): string | null => {
  if (postcode === null) return null
  const printed = site.addresses.map((address) => address.postcode)
  const near = printed.filter((one) => outcodeOf(one) === outcodeOf(postcode))
  return near.find((one) => one === postcode) ?? near[0] ?? null
}

const byRegister = async (hit: PlaceHit, register: CompanyRegister): Promise<Identity | null> => {
  const outcode = outcodeOf(hit.postcode ?? '')
  if (outcode === null || companyNameKey(hit.name) === null) return null
  const here = (await register.search(hit.name)).filter(
    ({ name, status, postcode }) =>
      outcodeOf(postcode ?? '') === outcode &&
      (status === null || status === 'active' || status === 'open') &&
      namesAgree(name, hit.name).agree,
  )
  const [only] = here
  if (only === undefined || here.length > 1) return null
  return { name: only.name, companyNumber: only.number, website: null, postcode: only.postcode }
}
