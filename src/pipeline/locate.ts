import type { CompanySite } from '../company/company.ts'
import { type Finding, isFromRegister } from '../discovery/source.ts'
import type { SiteFacts } from '../enrichment/provider.ts'
import { milesToNearest } from '../geo/distance.ts'
import { displayName } from '../normalise/display-name.ts'
import { liesIn } from '../normalise/postcode.ts'
import type { RegisterEntry } from '../ports/company-register.ts'
import type { Geocoder, GeoPoint } from '../ports/geocoder.ts'
import type { Wanted } from './examination.ts'
import { isGroupSite } from './group-site.ts'

/** Where a company is: a site that a register or its website gives, else its registered office. */
export type Place = {
  kind: 'site' | 'registered-office'
  postcode: string
  address: string
  point: GeoPoint
}

/** The place that counts for the radius, with the distance to the nearest point of the search, and all its sites in the area. */
export type Location = Place & {
  distanceMiles: number
  /** Those inside the area, nearest first; the registered office alone when nothing else is known. */
  sites: CompanySite[]
  sitesElsewhere: number
}

/** A company whose places are looked for: its register entry, its website where one is proved, and what sources said. */
type Placed = { entry: RegisterEntry; site: SiteFacts | null; findings: Finding[] }

/** Where is searched. */
type Near = Pick<Wanted, 'centres'> & { brief: Pick<Wanted['brief'], 'radiusMiles' | 'excludedAreas'> }

/** Address pages of large groups can list hundreds; more than these are not looked up. */
const MOST_ADDRESSES = 40

/** The company's place nearest to one of the centres among its sites; else its registered office; else null. */
export const locate = async (placed: Placed, near: Near, geocoder: Geocoder): Promise<Location | null> => {
  const { sites, office } = await placesOf(placed, geocoder)
  const known = sites.length > 0 ? sites : office === null ? [] : [office]
  const away = known
    .map((place) => ({ ...place, distanceMiles: milesToNearest(near.centres, place.point) }))
    .sort((a, b) => a.distanceMiles - b.distanceMiles)
  const nearest = away[0]
  if (nearest === undefined) return null
  const here = away.filter((place) => isInside(place, near))
  const { name: _, ...place } = nearest
  return { ...place, sites: here.map(siteOf), sitesElsewhere: away.length - here.length }
}

const isInside = (
  { postcode, distanceMiles }: { postcode: string; distanceMiles: number },
  { brief }: Near,
): boolean =>
  distanceMiles <= brief.radiusMiles && !brief.excludedAreas.some((area) => liesIn(postcode, area))

const siteOf = ({ name, postcode, address, distanceMiles }: NamedPlace & { distanceMiles: number }) => ({
  name,
  postcode,
  address,
  distanceMiles,
})

/** The same without a centre: the site at one of `saidPostcodes`, else the first; else its registered office; else null. */
export const locateAlone = async (
  placed: Placed,
  saidPostcodes: readonly string[],
  geocoder: Geocoder,
): Promise<Place | null> => {
  const { sites, office } = await placesOf(placed, geocoder)
  const found = sites.find(({ postcode }) => saidPostcodes.includes(postcode)) ?? sites[0] ?? office
  if (found === null) return null
  const { name: _, ...place } = found
  return place
}

type NamedPlace = Place & { name: string }

/** What can be placed on the map. */
const placesOf = async (
  placed: Placed,
  geocoder: Geocoder,
): Promise<{ sites: NamedPlace[]; office: NamedPlace | null }> => {
  const { entry } = placed
  const registered = registeredSites(placed)
  const taken = new Set(registered.map(({ postcode }) => postcode))
  const sites = [...registered, ...printedSites(placed).filter(({ postcode }) => !taken.has(postcode))]
  const office = entry.officePostcode && {
    kind: 'registered-office' as const,
    name: displayName(entry.name),
    postcode: entry.officePostcode,
    address: entry.office ?? entry.officePostcode,
  }
  const wanted = [...sites, ...(office ? [office] : [])]
  const places = await geocoder.places(wanted.map(({ postcode }) => postcode))
  const onMap = (place: Omit<NamedPlace, 'point'>): NamedPlace[] => {
    const point = places.get(place.postcode)
    return point ? [{ ...place, point }] : []
  }
  return { sites: sites.flatMap(onMap), office: office ? (onMap(office)[0] ?? null) : null }
}

/** Places that a register gives under the company's own number: the schools of a trust, two of which may share a postcode. */
const registeredSites = ({ entry, findings }: Placed): Omit<NamedPlace, 'point'>[] => {
  const own = findings.filter((one) => isFromRegister(one) && one.companyNumber === entry.number)
  const said = own.flatMap(({ site }) =>
    site ? [{ ...site, address: `${site.name}, ${site.postcode}` }] : [],
  )
  const distinct = new Map(
    [...said, ...(entry.establishments ?? [])].map(({ name, postcode, address }) => [
      `${name}|${postcode}`,
      { name, postcode, address },
    ]),
  )
  return [...distinct.values()].map((site) => ({ kind: 'site' as const, ...site }))
}

/**
 * Addresses on its website. A site that prints the numbers of several companies is a group's: its addresses are nobody's in
 * particular.
 */
const printedSites = ({ entry, site }: Placed): Omit<NamedPlace, 'point'>[] =>
  site === null || isGroupSite(site)
    ? []
    : site.addresses
        .filter((address) => address.kind === 'site')
        .slice(0, MOST_ADDRESSES)
        .map(({ postcode, text }) => ({
          kind: 'site' as const,
          name: displayName(entry.name),
          postcode,
          address: text,
        }))
