/**
 * What vendors charge, all in one place: list prices in US dollars without tax, read on 22 November 2026 from the vendors' price
 * pages, and the rate at which they become pounds.
 */

/** Pounds for a dollar: a planning rate set above the market's of 22 November 2026, so that a budget is never understated. */
const EXCHANGE = { currency: 'USD', gbp: 0.8, readOn: '2026-11-22' } as const

/** The price of a language model for a million tokens; an input that was sent before costs less. */
export type ModelPrice = { model: string; inputUsd: number; cachedInputUsd: number; outputUsd: number }

/** OpenAI's models. A model's dated versions (`gpt-6-luna-2026-09-22`) cost what the model does. */
export const MODEL_PRICES: readonly ModelPrice[] = [
  { model: 'gpt-6.1-terra', inputUsd: 1, cachedInputUsd: 0.05, outputUsd: 5 },
  { model: 'gpt-6-luna', inputUsd: 0.1, cachedInputUsd: 0.01, outputUsd: 0.5 },
  { model: 'gpt-5.6-terra', inputUsd: 2, cachedInputUsd: 0.2, outputUsd: 12 },
  { model: 'gpt-5.4-mini', inputUsd: 0.75, cachedInputUsd: 0.75, outputUsd: 4.5 },
  { model: 'gpt-5-mini', inputUsd: 0.25, cachedInputUsd: 0.025, outputUsd: 2 },
]

/** What one call costs in millionths of a dollar, whatever it brings. */
export const CALL_PRICES_MICRO_USD = {
  /** OpenAI's web search tool: 10 dollars for 1,000 search calls, whatever the model. */
  webSearch: 10_000,
  /**
   * Google's Text Search (New) with a field of the Enterprise kind in its mask (`websiteUri`): 35 dollars for 1,000 calls, each
   * page a call. The 1,000 calls a month that are free are not counted on: whether some are left is known to Google alone.
   */
  textSearchEnterprise: 35_000,
  /** Google's Place Details (New) with a field of the Enterprise kind (rating, opening hours): 20 dollars for 1,000 calls. */
  placeDetailsEnterprise: 20_000,
} as const

/** Millionths of a dollar as millionths of a pound, rounded up. */
export const microPoundsOf = (microUsd: number): number => Math.ceil(microUsd * EXCHANGE.gbp)
