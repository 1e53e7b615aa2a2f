import { AppError } from '../../errors.ts'

/**
 * What the vendor charges, in US dollars for a million tokens (read on 22 November 2026). A model's dated versions
 * (`gpt-6-luna-2026-09-22`) cost what the model does. Longer names first where one starts with another.
 */
const MODEL_PRICES: readonly ModelPrice[] = [
  { model: 'gpt-6.1-terra', inputUsd: 1, cachedInputUsd: 0.05, outputUsd: 5 },
  { model: 'gpt-6-luna', inputUsd: 0.1, cachedInputUsd: 0.01, outputUsd: 0.5 },
  { model: 'gpt-5.6-terra', inputUsd: 2, cachedInputUsd: 0.2, outputUsd: 12 },
  { model: 'gpt-5.4-mini', inputUsd: 0.75, cachedInputUsd: 0.75, outputUsd: 4.5 },
  { model: 'gpt-5-mini', inputUsd: 0.25, cachedInputUsd: 0.025, outputUsd: 2 },
]

type ModelPrice = { model: string; inputUsd: number; cachedInputUsd: number; outputUsd: number }

/** The web search tool: 10 US dollars for 1,000 search calls (read on 22 November 2026), whatever the model. */
const SEARCH_MICRO_USD = 10_000

/** Pounds for a dollar. A planning rate set above the market's of 22 November 2026, so that a budget is never understated. */
const GBP_PER_USD = 0.8

/** Beyond this many input tokens the whole request costs twice for input and half as much again for output. */
const LONG_INPUT_TOKENS = 272_000
const LONG_INPUT_FACTOR = 2
const LONG_OUTPUT_FACTOR = 1.5

/** Most input tokens a model takes; no answer can be charged for more in one turn. */
const MOST_INPUT_TOKENS = 922_000

/**
 * Room for what one search call brings into the input. The largest runs on record brought about 15,000 tokens a call
 * with `search_context_size: 'low'`.
 */
const SEARCH_CONTENT_TOKENS = 30_000

/** Names, tool definitions and other wrapping that the vendor adds to an input. */
const WRAPPING_TOKENS = 2_000

/** What an answer used, as the vendor counted it. */
export type Usage = {
  inputTokens: number
  cachedInputTokens: number
  outputTokens: number
  searchCalls: number
}

/** The price of a model. Throws `not_configured` for a model whose price we do not know, since its cost could not be bounded. */
export const priceOf = (model: string): ModelPrice => {
  const price = MODEL_PRICES.find((one) => model === one.model || model.startsWith(`${one.model}-`))
  if (price !== undefined) return price
  throw new AppError(
    'not_configured',
    `The price of the model "${model}" is not known, so no budget can hold it.`,
    {
      hint: `Set OPENAI_MODEL to one of ${MODEL_PRICES.map((one) => one.model).join(', ')}.`,
    },
  )
}

/** What an answer cost, in millionths of a pound, rounded up. */
export const costMicroPounds = (price: ModelPrice, usage: Usage): number => {
  const isLong = usage.inputTokens > LONG_INPUT_TOKENS
  const fresh = Math.max(0, usage.inputTokens - usage.cachedInputTokens)
  // Dollars for a million tokens are millionths of a dollar for one.
  const input = fresh * price.inputUsd + usage.cachedInputTokens * price.cachedInputUsd
  const output = usage.outputTokens * price.outputUsd
  const tokens = isLong ? input * LONG_INPUT_FACTOR + output * LONG_OUTPUT_FACTOR : input + output
  return Math.ceil((tokens + usage.searchCalls * SEARCH_MICRO_USD) * GBP_PER_USD)
}

/**
 * The most an answer can cost, in millionths of a pound: every byte of the request a token (there is no token without
 * a byte), every allowed search made and each filling its room, every output token used.
 */
export const maxCostMicroPounds = (
  price: ModelPrice,
  bounds: { requestBytes: number; maxOutputTokens: number; maxSearchCalls: number },
): number =>
  costMicroPounds(price, {
    inputTokens: Math.min(
      MOST_INPUT_TOKENS,
      bounds.requestBytes + WRAPPING_TOKENS + bounds.maxSearchCalls * SEARCH_CONTENT_TOKENS,
    ),
    cachedInputTokens: 0,
    outputTokens: bounds.maxOutputTokens,
    searchCalls: bounds.maxSearchCalls,
  })
