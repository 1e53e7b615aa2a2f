import type { Actor } from './actor.ts'

/** What is known here of a lead's place on Google's map, without asking Google. */
export type GooglePlaceView = {
  /** `off`: Google Places is not configured; `unknown`: it was not asked yet; `none`: no place is surely this company. */
  state: 'off' | 'unknown' | 'none' | 'known'
  /** Why, in a sentence; null where the state says it all. */
  note: string | null
  /** The place on Google Maps, for people to open; null: none is known. */
  mapsUrl: string | null
  /** Other places of the same firm there. */
  branchUrls: string[]
  /** When Google was last asked about it. */
  lookedAt: Date | null
  /** What showing it costs at the usual, in millionths of a pound. */
  costMicroPounds: number
}

/** A place as Google has it at this moment. It is shown and forgotten: never stored, logged, or written to HubSpot. */
export type LivePlaceView = {
  name: string
  state: 'open' | 'closed-for-now' | 'closed-for-good' | 'opening-soon' | null
  rating: number | null
  ratingCount: number | null
  isOpenNow: boolean | null
  /** A line for each day, in Google's words. */
  hours: string[]
  mapsUrl: string
  /** Who else's data this is and must be named beside it. */
  providers: { name: string; url: string | null }[]
  askedAt: Date
}

/** Leads on Google's map. */
export type GooglePart = {
  /** Free of charge: Google is not asked. Throws `not_found`. */
  known(portalId: number, leadId: string): Promise<GooglePlaceView>
  /**
   * Asks Google, at the cost of whoever asks: for the place, and for which one it is where that is not known. `live` null: there
   * is none that is surely this company, and `place.note` says why. Throws `not_allowed` for who may not launch campaigns,
   * `not_found`, `budget_reached`, `not_configured` without a key, and what says that Google does not answer.
   */
  show(input: {
    actor: Actor
    leadId: string
  }): Promise<{ place: GooglePlaceView; live: LivePlaceView | null }>
}
