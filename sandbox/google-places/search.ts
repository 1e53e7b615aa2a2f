import type { SandboxContext } from '../context.ts'
import { comparable } from '../web/spelling.ts'
import { distanceMetres } from '../world/geometry.ts'
import type { Point } from '../world/world.ts'
import { type Place, placesOf, wordsOf } from './places.ts'
import type { SearchBody } from './request-rules.ts'
import { tradeOf } from './trades.ts'

/** A search never brings more than this, over all its pages. */
const ceiling = 60
/** How far beyond a circle that only leans the search hits still come from: in radii, and at least. */
const strayFactor = 2
const strayAtLeastMetres = 5_000

/** At most sixty places, in Google's order: near and well known first. */
export const searchPlaces = (context: SandboxContext, body: SearchBody): Place[] => {
  const isMeant = meantBy(body.textQuery)
  const nearness = nearnessOf(body)
  return placesOf(context)
    .flatMap((place) => {
      const away = isMeant(place) && isOfType(place, body) ? nearness(place.point) : null
      return away === null ? [] : [{ place, rank: rankOf(place, away, body) }]
    })
    .sort((a, b) => a.rank - b.rank || a.place.id.localeCompare(b.place.id))
    .slice(0, ceiling)
    .map(({ place }) => place)
}

/** By its trade, within the town that the query names; else by its words. A place that is called just so is always meant. */
const meantBy = (query: string): ((place: Place) => boolean) => {
  const isOfTrade = tradeOf(query)
  const [, town] = /\b(?:in|near|around)\s+(.+)$/i.exec(query) ?? []
  const where = comparable(town ?? '')
  const what = comparable(query)
  if (isOfTrade === null) return (place) => wordsOf(place).includes(what)
  return (place) =>
    place.plainName === what || (isOfTrade(place.firm) && (where === '' || wordsOf(place).includes(where)))
}

/** Without strictness a type only leans the search. */
const isOfType = ({ types }: Place, { includedType, strictTypeFiltering }: SearchBody): boolean =>
  includedType === undefined || strictTypeFiltering !== true || types.includes(includedType)

/** How far a place is from what the search leans to, 0 in its middle and 1 at its edge; null: it can't be a hit. */
const nearnessOf = ({ locationBias, locationRestriction }: SearchBody) => {
  const box = locationRestriction?.rectangle ?? null
  const lean = circleOf(locationBias)
  return (point: Point): number | null => {
    if (box !== null && !isIn(box, point)) return null
    if (lean === null) return 0
    const metres = distanceMetres(lean.centre, point)
    const most = Math.max(lean.radius * strayFactor, lean.radius + strayAtLeastMetres)
    return metres <= most ? metres / Math.max(1, lean.radius) : null
  }
}

type Rectangle = { low: Point; high: Point }

const isIn = ({ low, high }: Rectangle, { latitude, longitude }: Point): boolean =>
  latitude >= low.latitude &&
  latitude <= high.latitude &&
  longitude >= low.longitude &&
  longitude <= high.longitude

const circleOf = (bias: SearchBody['locationBias']): { centre: Point; radius: number } | null => {
  if (bias === undefined) return null
  if ('circle' in bias) return { centre: bias.circle.center, radius: bias.circle.radius }
  const { low, high } = bias.rectangle
  const centre = {
    latitude: (low.latitude + high.latitude) / 2,
    longitude: (low.longitude + high.longitude) / 2,
  }
  return { centre, radius: distanceMetres(centre, high) }
}

/** A well-known place may stand before a nearer one, and one outside the circle before one inside; who is called just so is first. */
const rankOf = (place: Place, away: number, { rankPreference, textQuery }: SearchBody): number => {
  if (rankPreference === 'DISTANCE') return away
  return away - place.prominence * 0.3 - (place.plainName === comparable(textQuery) ? 10 : 0)
}
