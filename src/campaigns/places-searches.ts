import { splitTile, tilesCovering } from '../geo/circle-tiling.ts'
import { distanceMiles, KM_PER_MILE, milesToNearest } from '../geo/distance.ts'
import type { GeoPoint } from '../ports/geocoder.ts'
import type { Brief } from './brief.ts'
import type { SearchArea } from './campaign-type.ts'
import type { PlacesStep } from './search-step.ts'

/** One thing to ask Google Places for: words, and one of its place types (Table A) when the search is bound to it. */
export type PlacesQuery = { query: string; placeType: string | null }

/**
 * Up to this radius a circle is one tile. A query gives at most 60 hits: fewer than a town has shops, more than it has
 * printers; a tile that holds more is searched again in quarters, behind all others.
 */
const MOST_TILE_MILES = 8

/**
 * Google Places searches for a type's plan: each query over each tile of the circle around each centre, nearest tiles first,
 * the queries of one tile together. A circle wider than 8 miles is cut into tiles of a grid fixed on the Earth (each about
 * 7.5 miles in radius), so that the circles of several points share theirs. Empty when no area is searched. Each step is one to
 * three calls that cost money (`src/clients/google-places/prices.ts`): put few queries, most promising first.
 */
export const placesSteps = (
  area: SearchArea | null,
  brief: Pick<Brief, 'radiusMiles'>,
  queries: readonly PlacesQuery[],
): PlacesStep[] => {
  if (area === null) return []
  const centres = [area.centre, ...area.points]
  return placedTiles(centres, brief.radiusMiles).flatMap(({ distanceMiles: away, ...tile }) => {
    const where = whereOf(tile, area)
    return queries.map(({ query, placeType }) => ({
      source: 'google-places' as const,
      label: `Google Places: ${query}, ${where}`,
      query,
      placeType,
      tile,
      distanceMiles: away,
    }))
  })
}

type PlacedTile = PlacesStep['tile'] & { distanceMiles: number }

/** Nearest to a centre first. Two points in one place make one circle. */
const placedTiles = (centres: readonly GeoPoint[], radiusMiles: number): PlacedTile[] => {
  const tiles = new Map(
    centres
      .flatMap((centre) => tilesAround(centre, radiusMiles))
      .map((tile) => [`${tile.latitude}:${tile.longitude}`, tile]),
  )
  return [...tiles.values()]
    .map((tile) => ({ ...tile, distanceMiles: milesToNearest(centres, tile) }))
    .sort((a, b) => a.distanceMiles - b.distanceMiles || a.latitude - b.latitude || a.longitude - b.longitude)
}

const tilesAround = ({ latitude, longitude }: GeoPoint, radiusMiles: number): PlacesStep['tile'][] => {
  if (radiusMiles <= MOST_TILE_MILES) return [{ latitude, longitude, radiusMiles }]
  const centre = { latitude, longitude }
  return tilesCovering(centre, radiusMiles * KM_PER_MILE)
    .flatMap((tile) => splitTile(tile) ?? [tile])
    .map((tile) => ({ ...tile.centre, radiusMiles: tile.radiusKm / KM_PER_MILE }))
    .filter((tile) => distanceMiles(centre, tile) <= radiusMiles + tile.radiusMiles)
}

/**
 * The outward code nearest to the tile's middle, for people who read the step's label. By a flat map: 200 miles are a thousand
 * tiles and two thousand outward codes, and a forecast waits for it.
 */
const whereOf = (tile: GeoPoint, { outcodes, centre }: SearchArea): string => {
  const eastScale = Math.cos((tile.latitude * Math.PI) / 180)
  let nearest = centre.postcode
  let least = Number.POSITIVE_INFINITY
  for (const { outcode, latitude, longitude } of outcodes) {
    const away = (latitude - tile.latitude) ** 2 + ((longitude - tile.longitude) * eastScale) ** 2
    if (away >= least) continue
    nearest = outcode
    least = away
  }
  return `around ${nearest}`
}
