import type { PlacesStep } from '../../campaigns/search-step.ts'
import { type GooglePlaces, MOST_HITS_OF_A_QUERY, type PlaceHit } from '../../clients/google-places/client.ts'
import { AppError, SourceUnusable } from '../../errors.ts'
import { distanceMiles, KM_PER_MILE } from '../../geo/distance.ts'
import type { GeoPoint } from '../../ports/geocoder.ts'

/** Places inside a tile that trade, each once, and what happened to the others. */
export type TileHits = {
  open: PlaceHit[]
  closed: number
  outside: number
  /** Circles with more places than a query gives, though they are quarters already. */
  fullQuarters: number
  /** Why the rest of the tile was not read, when something was found before it broke off. */
  brokenOff: AppError | null
}

/**
 * Every place that a step's query finds in its tile. A tile that fills a query (60) is asked again in four quarters, once: a
 * step is then at most 15 calls. A failure after the first page ends the step with what is there, since it can't be kept and
 * would be paid for again; what makes the source unusable, and a reached budget, are thrown at any time.
 */
export const hitsOfTile = async (places: GooglePlaces, step: PlacesStep): Promise<TileHits> => {
  const found = new Map<string, PlaceHit>()
  const inTile = ({ point }: PlaceHit): boolean =>
    point === null || distanceMiles(step.tile, point) <= step.tile.radiusMiles
  const ask = async (circle: Circle): Promise<{ isFull: boolean }> => {
    const hits: PlaceHit[] = []
    for await (const page of places.pages(searchOf(step, circle))) {
      hits.push(...page)
      for (const hit of page) found.set(hit.id, hit)
      // Near ones come first: what follows a page from elsewhere is not worth its price.
      if (!page.some(inTile)) break
    }
    // Google fills up with places from elsewhere: when most are, the tile itself holds fewer than it gives.
    const isFull = hits.length >= MOST_HITS_OF_A_QUERY && hits.filter(inTile).length * 2 > hits.length
    return { isFull }
  }
  let fullQuarters = 0
  let brokenOff: AppError | null = null
  try {
    const whole = await ask(step.tile)
    for (const quarter of whole.isFull ? quartersOf(step.tile) : []) {
      if ((await ask(quarter)).isFull) fullQuarters++
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
    fullQuarters,
    brokenOff,
  }
}

type Circle = GeoPoint & { radiusMiles: number }

const mayEndEarly = (error: unknown): error is AppError =>
  error instanceof AppError && !(error instanceof SourceUnusable) && error.code !== 'budget_reached'

const searchOf = ({ query, placeType }: PlacesStep, { latitude, longitude, radiusMiles }: Circle) => ({
  query,
  placeType,
  circle: { centre: { latitude, longitude }, radiusMetres: radiusMiles * KM_PER_MILE * 1000 },
})

/** A degree of latitude, in miles. */
const MILES_PER_DEGREE = 69.09

/** Four circles that cover the circle: each goes round one quarter of the square around it. */
const quartersOf = ({ latitude, longitude, radiusMiles }: Circle): Circle[] => {
  const north = radiusMiles / 2 / MILES_PER_DEGREE
  const east = north / Math.cos((latitude * Math.PI) / 180)
  return [
    [-1, -1],
    [-1, 1],
    [1, -1],
    [1, 1],
  ].map(([up = 0, right = 0]) => ({
    latitude: latitude + up * north,
    longitude: longitude + right * east,
    radiusMiles: radiusMiles * Math.SQRT1_2,
  }))
}
