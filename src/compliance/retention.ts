/**
 * For how many days what is not ours may be kept; the daily purge goes by it.
 * Google: coordinates and anything else but place ids at most 30 days (Google Maps Platform terms, service specific terms of the
 * Places API). Recorded calls are our own choice: as long as people ask why something was found.
 */
export const KEPT_DAYS = {
  /** Of the class `google-places`: everything but place ids, which stay for ever. */
  googlePlaces: 30,
  /** Calls, with their answers, of what became no lead. A lead's own are kept as long as the lead, for its replay. */
  recordedCalls: 90,
} as const
