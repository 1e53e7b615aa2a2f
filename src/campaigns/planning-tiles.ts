import { tilesCovering } from '../geo/circle-tiling.ts'
import { distanceMiles, KM_PER_MILE } from '../geo/distance.ts'
import type { GeoPoint } from '../ports/geocoder.ts'
import type { AreaOutcode } from './campaign-type.ts'
import type { PlanningStep } from './search-step.ts'

/** The outward code nearest to a tile's middle, for people who read the step's label; `usual` when there is none. */
export const nearestOutcode = (tile: GeoPoint, outcodes: AreaOutcode[], usual: string): string =>
  outcodes.reduce(
    (best, { outcode, ...point }) => {
      const away = distanceMiles(tile, point)
      return away < best.away ? { outcode, away } : best
    },
    { outcode: usual, away: Number.POSITIVE_INFINITY },
  ).outcode

/** The vendor's server gives up on a wide circle after 45 s: a wider one is cut into tiles of about 15 miles in radius. */
const MOST_TILE_MILES = 15

/** Tiles that cover the circle, nearest first. Those of a grid fixed on the Earth, so that campaigns near each other share remembered answers. */
export const planningTiles = (
  { latitude, longitude }: GeoPoint,
  radiusMiles: number,
): (PlanningStep['tile'] & { distanceMiles: number })[] => {
  const centre = { latitude, longitude }
  if (radiusMiles <= MOST_TILE_MILES) return [{ ...centre, radiusMiles, distanceMiles: 0 }]
  return tilesCovering(centre, radiusMiles * KM_PER_MILE)
    .map((tile) => ({
      ...tile.centre,
      radiusMiles: tile.radiusKm / KM_PER_MILE,
      distanceMiles: distanceMiles(centre, tile.centre),
    }))
    .sort((a, b) => a.distanceMiles - b.distanceMiles)
}
