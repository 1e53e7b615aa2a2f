import type { ZodType } from 'zod'
import type { OutsideAnswer } from '../ports/outside-call.ts'
import type { KeyCheck, KeyVendor, Quota } from '../ports/vendor-key.ts'
import { credentialKey, requestKey } from './call-key.ts'
import { keyRefused, outOfOrder, rateLimited, requestRefused } from './classify.ts'
import type { Http } from './http.ts'
import { readJson } from './read-json.ts'

// Somebody waits in front of a form.
const TIMEOUT_MS = 8_000
const MAX_BYTES = 2_000_000

/** Where a vendor is and how it is reached. */
export type KeyCheckOptions = { baseUrl: string; http: Http }

/** The call that proves a vendor's key. */
type Question<Answer> = {
  vendor: KeyVendor
  /** As people know the vendor. */
  name: string
  /** The environment's variable for the installation's own key. */
  variable: string
  method: 'GET' | 'POST'
  url: string
  body?: string
  /** The key stands here and nowhere else: headers are never recorded. */
  headers: (apiKey: string) => Record<string, string>
  isRefusal: (answer: OutsideAnswer) => boolean
  isTooFast?: (answer: OutsideAnswer) => boolean
  schema: ZodType<Answer>
  quota?: (answer: Answer) => Quota | null
}

const OPERATION = 'key check'

/** The check that asks one question of one vendor. The answer's body is not kept: accounts name people. */
export const createKeyCheck =
  <Answer>(http: Http, question: Question<Answer>): KeyCheck =>
  async (apiKey, gate) => {
    const { vendor, method, url, body } = question
    const request = { method, url, ...(body === undefined ? {} : { body }) }
    const answer = await gate.call({
      vendor,
      operation: 'key-check',
      requestKey: requestKey(method, url, body),
      limitKey: credentialKey(vendor, apiKey),
      request,
      maxCostMicroPounds: 0,
      mayKeepBody: false,
      send: async (signal) =>
        classified(
          question,
          await http.send(
            {
              ...request,
              headers: {
                accept: 'application/json',
                ...(body === undefined ? {} : { 'content-type': 'application/json' }),
                ...question.headers(apiKey),
              },
            },
            { timeoutMs: TIMEOUT_MS, maxBytes: MAX_BYTES, signal },
          ),
        ),
    })
    const read = readJson(answer, question.schema, question.name, OPERATION)
    return question.quota?.(read) ?? null
  }

const classified = <Answer>(question: Question<Answer>, answer: OutsideAnswer): OutsideAnswer => {
  const { status } = answer
  const { name } = question
  if (status === 200) return answer
  if (question.isRefusal(answer)) throw keyRefused(name, status, question.variable)
  if (status === 429 || question.isTooFast?.(answer)) throw rateLimited(name, answer)
  if (status >= 500 || status === 403 || status === 408) throw outOfOrder(name, status)
  throw requestRefused(name, OPERATION, status)
}
