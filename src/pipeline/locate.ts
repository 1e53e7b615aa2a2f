import type { SiteFacts } from '../enrichment/provider.ts'
import { distanceMiles } from '../geo/distance.ts'
import type { RegisterEntry } from '../ports/company-register.ts'
import type { Geocoder, GeoPoint, PostcodePlace } from '../ports/geocoder.ts'
import { isGroupSite } from './group-site.ts'

/** Where a company is, for the radius: its site when its website prints one, else its registered office. */
export type Location = {
  kind: 'site' | 'registered-office'
  postcode: string
  address: string
  point: GeoPoint
  distanceMiles: number
}

/** Address pages of large groups can list hundreds; more than these are not looked up. */
const MOST_ADDRESSES = 40

/**
 * The company's place nearest to the centre among those on its own website; else its registered office; else null.
 * A site that prints the numbers of several companies is a group's: its addresses are nobody's in particular,
 * so that only the registered office counts.
 */
export const locate = async (
  entry: RegisterEntry,
  site: SiteFacts | null,
  centre: PostcodePlace,
  geocoder: Geocoder,
): Promise<Location | null> => {
  const printed =
    site === null || isGroupSite(site)
      ? []
      : site.addresses.filter((address) => address.kind === 'site').slice(0, MOST_ADDRESSES)
  const wanted = [
    ...printed.map((address) => address.postcode),
    ...(entry.officePostcode ? [entry.officePostcode] : []),
  ]
  const places = await geocoder.places(wanted)
  const at = (kind: Location['kind'], postcode: string, address: string): Location[] => {
    const place = places.get(postcode)
    if (!place) return []
    return [{ kind, postcode, address, point: place, distanceMiles: distanceMiles(centre, place) }]
  }
  const sites = printed.flatMap((address) => at('site', address.postcode, address.text))
  const nearest = sites.sort((a, b) => a.distanceMiles - b.distanceMiles)[0]
  if (nearest) return nearest
  return entry.officePostcode
    ? (at('registered-office', entry.officePostcode, entry.office ?? entry.officePostcode)[0] ?? null)
    : null
}
