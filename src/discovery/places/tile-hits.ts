import type { PlacesStep } from '../../campaigns/search-step.ts'
import { type GooglePlaces, MOST_HITS_OF_A_QUERY, type PlaceHit } from '../../clients/google-places/client.ts'
import { AppError, SourceUnusable } from '../../errors.ts'
import { distanceMiles, KM_PER_MILE } from '../../geo/distance.ts'

/** Places inside a tile that trade, each once, and what happened to the others. */
export type TileHits = {
  open: PlaceHit[]
  closed: number
  outside: number
  /** True: there are more than a query gives. */
  isFull: boolean
  /** Why the rest of the tile was not read, when something was found before it broke off. */
  brokenOff: AppError | null
}

/**
 * Every place that a step's query finds in its tile. At most three calls, and 60 places. A failure after the first page ends the step with what is there, since it can't be kept and
 * would be paid for again; what makes the source unusable, and a reached budget, are thrown at any time.
 */
export const hitsOfTile = async (places: GooglePlaces, step: PlacesStep): Promise<TileHits> => {
  const found = new Map<string, PlaceHit>()
  const inTile = ({ point }: PlaceHit): boolean =>
    point === null || distanceMiles(step.tile, point) <= step.tile.radiusMiles
  const pages: PlaceHit[][] = []
  let brokenOff: AppError | null = null
  try {
    for await (const page of places.pages(searchOf(step))) {
      pages.push(page)
      for (const hit of page) found.set(hit.id, hit)
      // Near ones come first: what follows a page from elsewhere is not worth its price.
      if (!page.some(inTile)) break
    }
  } catch (error) {
    if (found.size === 0 || !mayEndEarly(error)) throw error
    brokenOff = error
  }
  const hits = [...found.values()]
  const inside = hits.filter(inTile)
  const open = inside.filter((hit) => !hit.isClosed)
  return {
    open,
    closed: inside.length - open.length,
    outside: hits.length - inside.length,
    // Google fills up with places from elsewhere: when most are, the tile itself holds fewer than it gives.
    isFull: pages.flat().length >= MOST_HITS_OF_A_QUERY && inside.length * 2 > hits.length,
    brokenOff,
  }
}

const mayEndEarly = (error: unknown): error is AppError =>
  error instanceof AppError && !(error instanceof SourceUnusable) && error.code !== 'budget_reached'

const searchOf = ({ query, placeType, tile }: PlacesStep) => ({
  query,
  placeType,
  circle: { centre: tile, radiusMetres: tile.radiusMiles * KM_PER_MILE * 1000 },
})

/** A degree of latitude, in miles. */
const MILES_PER_DEGREE = 69.09

/**
 * Searches of the four quarters of a step's tile, for when it holds more than a query gives: four circles that cover it, each
 * round one quarter of the square around it.
 */
export const quarterSteps = (step: PlacesStep): PlacesStep[] => {
  const { latitude, longitude, radiusMiles } = step.tile
  const north = radiusMiles / 2 / MILES_PER_DEGREE
  const east = north / Math.cos((latitude * Math.PI) / 180)
  return corners.map(({ name, up, right }) => ({
    ...step,
    label: `${step.label}, ${name} quarter`,
    tile: {
      latitude: latitude + up * north,
      longitude: longitude + right * east,
      radiusMiles: radiusMiles * Math.SQRT1_2,
    },
    isQuarter: true,
  }))
}

const corners = [
  { name: 'south-west', up: -1, right: -1 },
  { name: 'south-east', up: -1, right: 1 },
  { name: 'north-west', up: 1, right: -1 },
  { name: 'north-east', up: 1, right: 1 },
]
