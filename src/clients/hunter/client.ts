import { createHash } from 'node:crypto'
import type { ZodType } from 'zod'
import { AppError } from '../../errors.ts'
import type { ContactFinder } from '../../ports/contact-finder.ts'
import type { OutsideAnswer, ScopedGate } from '../../ports/outside-call.ts'
import { credentialKey, requestKey } from '../call-key.ts'
import { nonsense } from '../classify.ts'
import type { Http } from '../http.ts'
import { readJson } from '../read-json.ts'
import { fromAnswer, NAME } from './api-errors.ts'
import { checkedFromWire, foundFromWire, peopleFromWire } from './found.ts'
import { CREDIT_MICRO_POUNDS } from './prices.ts'
import { domainSearchSchema, emailFinderSchema, emailVerifierSchema } from './schema.ts'

const TIMEOUT_MS = 25_000
/** A hundred addresses with twenty sources each are about 400 kB. */
const MAX_BYTES = 2_000_000
/** Tries of one call: answers may not be kept, so that a job that starts again pays for those it had. */
const MOST_TRIES = 3
/** How long a verification that still runs (202) is left alone. */
const PAUSE_MS = 2_000

/** What the client is made of. `baseUrl` without a slash at the end: `https://api.hunter.io/v2`. `pause` waits between tries. */
type HunterOptions = {
  baseUrl: string
  apiKey: string
  gate: ScopedGate
  http: Http
  pause: (ms: number) => Promise<void>
}

/**
 * The client for one scope. An answer that holds something costs one credit, any other none; 451 is given as `objected`, never
 * asked for again.
 */
export const createHunter = (options: HunterOptions): ContactFinder => ({
  domainSearch: async (domain, limit) => {
    const parameters = { domain, limit: String(Math.min(100, Math.max(1, limit))) }
    const answer = await tried(options, {
      operation: 'domain-search',
      parameters,
      isPersonal: false,
      isCharged: (received) =>
        received.status === 200 && (parsed(received, domainSearchSchema)?.data.emails.length ?? 0) > 0,
    })
    return isObjection(answer)
      ? { kind: 'objected' }
      : peopleFromWire(read(answer, domainSearchSchema, 'domain-search').data)
  },
  findEmail: async ({ domain, firstName, lastName }) => {
    const answer = await tried(options, {
      operation: 'email-finder',
      parameters: { domain, first_name: firstName, last_name: lastName },
      isPersonal: true,
      accepts: 404,
      isCharged: (received) =>
        received.status === 200 && Boolean(parsed(received, emailFinderSchema)?.data.email),
    })
    if (isObjection(answer)) return { kind: 'objected' }
    if (answer.status === 404) return { kind: 'not-found' }
    return foundFromWire(read(answer, emailFinderSchema, 'email-finder').data)
  },
  verifyEmail: async (address) => {
    const answer = await tried(options, {
      operation: 'email-verifier',
      parameters: { email: address },
      isPersonal: true,
      // Half a credit on newer plans, one on older: reckoned as one, so that a budget is never understated.
      isCharged: (received) => received.status === 200,
    })
    return isObjection(answer)
      ? { kind: 'objected' }
      : checkedFromWire(read(answer, emailVerifierSchema, 'email-verifier').data)
  },
})

type Question = {
  operation: string
  parameters: Record<string, string>
  /** The parameters name a person: the record shows a hash in their place. */
  isPersonal: boolean
  /** A status beside 200 and 451 that the caller reads. */
  accepts?: number
  isCharged: (answer: OutsideAnswer) => boolean
}

/** The gate leaves repeating what costs money to the queue; it paces our tries after an answer that we are too fast. */
const tried = async (options: HunterOptions, question: Question): Promise<OutsideAnswer> => {
  for (let tries = 1; ; tries++) {
    try {
      const answer = await ask(options, question)
      if (isUnfinished(answer)) throw fromAnswer(question.operation, answer)
      return answer
    } catch (error) {
      if (!(error instanceof AppError) || !error.isRetryable || tries === MOST_TRIES) throw error
      await options.pause(PAUSE_MS)
    }
  }
}

const ask = ({ baseUrl, apiKey, gate, http }: HunterOptions, question: Question): Promise<OutsideAnswer> => {
  const { operation, parameters, isPersonal, accepts, isCharged } = question
  const url = `${baseUrl}/${operation}?${new URLSearchParams(parameters)}`
  const shownUrl = isPersonal ? `${baseUrl}/${operation}?person=${hashOf(url)}` : url
  return gate.call({
    vendor: 'hunter',
    operation,
    requestKey: requestKey('GET', shownUrl),
    limitKey: credentialKey('hunter', apiKey),
    request: { method: 'GET', url: shownUrl },
    maxCostMicroPounds: CREDIT_MICRO_POUNDS,
    costMicroPounds: (answer) => (isCharged(answer) ? CREDIT_MICRO_POUNDS : 0),
    // Personal data that a person may ask to be erased at any time: it lives in claims, where it can be found again.
    mayKeepBody: false,
    send: async (signal) => {
      const request = { method: 'GET', url, headers: { 'x-api-key': apiKey, accept: 'application/json' } }
      const answer = await http.send(request, { timeoutMs: TIMEOUT_MS, maxBytes: MAX_BYTES, signal })
      const isReadable = answer.status === 200 || answer.status === accepts
      if (!isReadable && !isObjection(answer) && !isUnfinished(answer)) throw fromAnswer(operation, answer)
      // An answer is found again by its body's hash: that of an unfinished one, `{}`, may be some other call's that is kept.
      return { ...answer, body: isUnfinished(answer) ? 'unfinished' : answer.body, finalUrl: shownUrl }
    },
  })
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 24)

const isObjection = ({ status }: OutsideAnswer): boolean => status === 451

/** Passed through the gate as an answer that cost nothing: as an error the gate would take its price for spent. */
const isUnfinished = ({ status }: OutsideAnswer): boolean => status === 202 || status === 222

/** Of an answer that can't be read no piece may be passed on in an error: it may name a person. */
const read = <T>(answer: OutsideAnswer, schema: ZodType<T>, operation: string): T => {
  const data = parsed(answer, schema)
  if (data === null) throw nonsense(NAME, operation)
  return data
}

const parsed = <T>(answer: OutsideAnswer, schema: ZodType<T>): T | null => {
  try {
    return readJson(answer, schema, NAME, 'answer')
  } catch {
    return null
  }
}
