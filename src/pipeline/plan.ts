import type { SearchArea } from '../campaigns/campaign-type.ts'
import { milesToNearest } from '../geo/distance.ts'
import type { Geocoder, PostcodePlace } from '../ports/geocoder.ts'

/**
 * The circles around a centre and further points, with the outward codes that may hold addresses in one of them, nearest
 * first. Null: no area is searched.
 */
export const searchArea = async (
  { centre, points }: { centre: PostcodePlace | null; points: PostcodePlace[] },
  radiusMiles: number,
  geocoder: Geocoder,
  now: Date,
): Promise<SearchArea | null> => {
  if (centre === null) return null
  const centres = [centre, ...points]
  const found = await Promise.all(centres.map((point) => geocoder.outcodesWithin(point, radiusMiles)))
  const outcodes = [...new Map(found.flat().map((outcode) => [outcode.outcode, outcode])).values()]
  return {
    centre,
    points,
    today: now.toISOString().slice(0, 10),
    outcodes: outcodes
      .map((outcode) => ({ ...outcode, distanceMiles: milesToNearest(centres, outcode) }))
      .sort((a, b) => a.distanceMiles - b.distanceMiles || a.outcode.localeCompare(b.outcode)),
  }
}
