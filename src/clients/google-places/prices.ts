/**
 * Text Search (New) with a field of the Enterprise kind in its mask (`websiteUri`): 35 US dollars for 1,000 calls, each page a
 * call, found or not. Price list of the Google Maps Platform, read on 22 November 2026. The 1,000 calls a month that are free
 * are not counted on: whether some are left is known to Google alone.
 */
const TEXT_SEARCH_ENTERPRISE_MICRO_USD = 35_000

/** Pounds for a dollar. A planning rate set above the market's of 22 November 2026, so that a budget is never understated. */
const GBP_PER_USD = 0.8

/** What one page of a text search costs, in millionths of a pound. */
export const TEXT_SEARCH_MICRO_POUNDS = Math.ceil(TEXT_SEARCH_ENTERPRISE_MICRO_USD * GBP_PER_USD)
