import OpenAI from 'openai'
import type { LanguageModel, ModelQuestion } from '../../ports/language-model.ts'
import type { OutsideAnswer, OutsideCall, ScopedGate } from '../../ports/outside-call.ts'
import { credentialKey, requestKey } from '../call-key.ts'
import { decodeBody, readCapped } from '../read-body.ts'
import { fromApiError, fromFailedResponse } from './api-errors.ts'
import { costMicroPounds, maxCostMicroPounds, priceOf } from './prices.ts'
import { MAX_OUTPUT_TOKENS, requestBody } from './request.ts'
import { readResponse, sortAnswer, usageOf } from './sort-answer.ts'

/** Below the 300 seconds at which Node's own fetch gives up waiting for headers. */
const TIMEOUT_MS = 240_000
const MAX_BYTES = 16_000_000

/** What a model is asked with. */
export type ModelOptions = { baseUrl: string; apiKey: string; model: string; gate: ScopedGate }

const asOutsideAnswer = async (response: Response, url: string): Promise<OutsideAnswer> => {
  const headers = Object.fromEntries([...response.headers])
  const bytes = await readCapped(response.body, new URL(url).host, MAX_BYTES)
  return {
    status: response.status,
    headers,
    body: decodeBody(bytes, headers['content-type'] ?? ''),
    finalUrl: url,
  }
}

const sender =
  (sdk: OpenAI, url: string, operation: string, body: ReturnType<typeof requestBody>): OutsideCall['send'] =>
  async (signal) => {
    try {
      // Never `parse`: on a cut answer it throws away the id, the usage and the text that were paid for.
      const response = await sdk.responses.create(body, { signal }).asResponse()
      const answer = await asOutsideAnswer(response, url)
      const read = readResponse(answer)
      const failure = read?.status === 'failed' ? fromFailedResponse(read.error?.code) : null
      if (failure) throw failure
      return answer
    } catch (error) {
      throw fromApiError(error, { model: String(body.model), operation, timeoutMs: TIMEOUT_MS, signal })
    }
  }

/** The call as the gate takes it: bounded before, counted after. */
const describeCall = (options: ModelOptions, sdk: OpenAI, question: ModelQuestion<unknown>): OutsideCall => {
  const url = `${options.baseUrl.replace(/\/$/u, '')}/responses`
  const body = requestBody(options.model, question)
  const text = JSON.stringify(body)
  const price = priceOf(options.model)
  const maxCost = maxCostMicroPounds(price, {
    requestBytes: Buffer.byteLength(text),
    maxOutputTokens: MAX_OUTPUT_TOKENS,
    maxSearchCalls: question.webSearch?.maxCalls ?? 0,
  })
  return {
    vendor: 'openai',
    operation: question.operation,
    requestKey: requestKey('POST', url, text),
    limitKey: credentialKey('openai', options.apiKey),
    request: { method: 'POST', url, body: text },
    maxCostMicroPounds: maxCost,
    costMicroPounds: (answer) => {
      const read = readResponse(answer)
      const usage = read && usageOf(read)
      // An answer that does not say what it used was paid for all the same: count it in full.
      return usage ? costMicroPounds(price, usage) : maxCost
    },
    send: sender(sdk, url, question.operation, body),
  }
}

/**
 * The language model over OpenAI's Responses API for one scope. `baseUrl` with its version, for example
 * `https://api.openai.com/v1`. Throws `not_configured` at once for a model whose price is unknown.
 */
export const createOpenAiModel = (options: ModelOptions): LanguageModel => {
  priceOf(options.model)
  const { apiKey, baseUrl } = options
  // Own retries and idempotency are the gate's: the package would pay three times for a slow answer.
  const sdk = new OpenAI({
    apiKey,
    baseURL: baseUrl,
    maxRetries: 0,
    timeout: TIMEOUT_MS,
    // Said outright, so that the package does not read them from the environment or write to the console.
    organization: null,
    project: null,
    logLevel: 'off',
  })
  return {
    ask: async (question) => {
      const answer = await options.gate.call(describeCall(options, sdk, question))
      return { ...sortAnswer(readResponse(answer), question.schema), answer }
    },
  }
}
