import { AppError } from '../../errors.ts'
import {
  CALL_PRICES_MICRO_USD,
  MODEL_PRICES,
  type ModelPrice,
  microPoundsOf,
} from '../../ports/price-list.ts'

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
  return microPoundsOf(tokens + usage.searchCalls * CALL_PRICES_MICRO_USD.webSearch)
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
