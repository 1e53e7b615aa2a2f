import { costMicroPounds, priceOf } from './prices.ts'

/**
 * What a question with web search usually uses: two to four searches, each with about 10,000 tokens of what it read. Measured
 * by `npm run bench -- money`; a forecast goes by it, never a limit.
 */
const USUAL = { inputTokens: 30_000, cachedInputTokens: 0, outputTokens: 2_500, searchCalls: 3 }

/** What a question with web search costs on average with a model, in millionths of a pound. Throws `not_configured` for a model without a price. */
export const usualQuestionMicroPounds = (model: string): number => costMicroPounds(priceOf(model), USUAL)
