import type { SiteFacts } from '../enrichment/provider.ts'
import { milesToNearest } from '../geo/distance.ts'
import type { RegisterEntry } from '../ports/company-register.ts'
import type { Geocoder, GeoPoint, PostcodePlace } from '../ports/geocoder.ts'
import { isGroupSite } from './group-site.ts'

/** Where a company is: its site when its website prints one, else its registered office. */
export type Place = {
  kind: 'site' | 'registered-office'
  postcode: string
  address: string
  point: GeoPoint
}

/** The place that counts for the radius, with the distance to the nearest point of the search. */
export type Location = Place & { distanceMiles: number }

/** Address pages of large groups can list hundreds; more than these are not looked up. */
const MOST_ADDRESSES = 40

/** The company's place nearest to one of the centres among those on its own website; else its registered office; else null. */
export const locate = async (
  entry: RegisterEntry,
  site: SiteFacts | null,
  centres: PostcodePlace[],
  geocoder: Geocoder,
): Promise<Location | null> => {
  const { sites, office } = await placesOf(entry, site, geocoder)
  const away = (place: Place): Location => ({ ...place, distanceMiles: milesToNearest(centres, place.point) })
  const nearest = sites.map(away).sort((a, b) => a.distanceMiles - b.distanceMiles)[0]
  return nearest ?? (office && away(office))
}

/** The same without a centre: the site at one of `saidPostcodes`, else the first; else its registered office; else null. */
export const locateAlone = async (
  entry: RegisterEntry,
  site: SiteFacts | null,
  saidPostcodes: readonly string[],
  geocoder: Geocoder,
): Promise<Place | null> => {
  const { sites, office } = await placesOf(entry, site, geocoder)
  return sites.find(({ postcode }) => saidPostcodes.includes(postcode)) ?? sites[0] ?? office
}

/**
 * What can be placed on the map. A site that prints the numbers of several companies is a group's: its addresses are
 * nobody's in particular, so that only the registered office counts.
 */
const placesOf = async (
  entry: RegisterEntry,
  site: SiteFacts | null,
  geocoder: Geocoder,
): Promise<{ sites: Place[]; office: Place | null }> => {
  const printed =
    site === null || isGroupSite(site)
      ? []
      : site.addresses.filter((address) => address.kind === 'site').slice(0, MOST_ADDRESSES)
  const wanted = [
    ...printed.map((address) => address.postcode),
    ...(entry.officePostcode ? [entry.officePostcode] : []),
  ]
  const places = await geocoder.places(wanted)
  const at = (kind: Place['kind'], postcode: string, address: string): Place[] => {
    const point = places.get(postcode)
    return point ? [{ kind, postcode, address, point }] : []
  }
  const { officePostcode, office } = entry
  return {
    sites: printed.flatMap((address) => at('site', address.postcode, address.text)),
    office: officePostcode
      ? (at('registered-office', officePostcode, office ?? officePostcode)[0] ?? null)
      : null,
  }
}
