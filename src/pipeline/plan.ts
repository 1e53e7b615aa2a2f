import type { SearchArea } from '../campaigns/campaign-type.ts'
import { distanceMiles } from '../geo/distance.ts'
import type { Geocoder, PostcodePlace } from '../ports/geocoder.ts'

/** The circle around a centre with the outward codes that may hold addresses in it, nearest first. */
export const searchArea = async (
  centre: PostcodePlace,
  radiusMiles: number,
  geocoder: Geocoder,
): Promise<SearchArea> => {
  const outcodes = await geocoder.outcodesWithin(centre, radiusMiles)
  return {
    centre,
    outcodes: outcodes
      .map((outcode) => ({ ...outcode, distanceMiles: distanceMiles(centre, outcode) }))
      .sort((a, b) => a.distanceMiles - b.distanceMiles || a.outcode.localeCompare(b.outcode)),
  }
}
