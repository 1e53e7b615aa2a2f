import type { GeoPoint } from './geocoder.ts'

/**
 * A place as Google lists it, for comparing it with a company. Of all this only `id` may be kept for ever and `point` for 30 days
 * (terms of the Google Maps Platform): the rest lives as long as the call that asked.
 */
export type ListedPlace = {
  id: string
  name: string
  /** In the spelling of `normalisePostcode`; null: none given. */
  postcode: string | null
  /** Null for firms that come to their customers. */
  point: GeoPoint | null
  website: string | null
  /** As printed. */
  phone: string | null
  /** For good or for a time. */
  isClosed: boolean
}

/** What is looked for: a company's name, and the point that hits shall be near. */
export type PlaceQuestion = { name: string; near: GeoPoint; radiusMetres: number }

/** A place as it is shown to a person who asked, and then forgotten: nothing of it but `id` may be stored, logged or passed on. */
export type LivePlace = {
  /** Google's present id of the place; another than was asked for when that has been replaced. */
  id: string
  name: string
  state: 'open' | 'closed-for-now' | 'closed-for-good' | 'opening-soon' | null
  /** 1.0 to 5.0; null: nobody has rated it. */
  rating: number | null
  ratingCount: number | null
  isOpenNow: boolean | null
  /** A line for each day, Monday first, as Google words it; empty: not told. */
  hours: string[]
  /** Google's own page of the place. */
  mapsUrl: string | null
  /** Who else's data this is and must be named beside it. */
  providers: { name: string; url: string | null }[]
}

/**
 * PORT: finds a company's place on Google's map, and reads a place for display. Throws `SourceUnusable` for a refused key or a
 * used-up quota, retryable errors when Google is out of order or asks us to slow down, `ItemFailed` for one bad answer,
 * `budget_reached` from the gate. No error, log or record of a call holds anything of an answer.
 */
export interface PlaceFinder {
  /** The first 20 places of a name around a point, in Google's order; some come from outside the circle. One paid call. */
  find(question: PlaceQuestion): Promise<ListedPlace[]>
  /** The place with this id as it is now; null: the id is no longer valid, and the place has to be found anew. One paid call. */
  show(placeId: string): Promise<LivePlace | null>
}
