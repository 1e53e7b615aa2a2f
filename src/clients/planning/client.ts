import type { GeoPoint } from '../../ports/geocoder.ts'
import type { OutsideAnswer, ScopedGate } from '../../ports/outside-call.ts'
import type { KeptAnswer, PlanningAnswers } from '../../ports/planning-answers.ts'
import { requestKey } from '../call-key.ts'
import { nonsense, outOfOrder, rateLimited, requestRefused } from '../classify.ts'
import type { Http } from '../http.ts'
import { readJson } from '../read-json.ts'
import { applicationOf, type PlanningApplication } from './application.ts'
import { applicationsSchema } from './schema.ts'

const NAME = 'PlanIt'
const OPERATION = 'applications'
/** Its server gives up after 45 s. */
const TIMEOUT_MS = 60_000
const MAX_BYTES = 8_000_000
const PAGE_SIZE = 100

/** What is asked for; `state` is one of PlanIt's words, null for any. */
export type ApplicationsQuery = {
  centre: GeoPoint
  radiusKm: number
  daysBack: number
  state: 'Undecided' | 'Permitted' | 'Conditions' | null
}

/** A page of applications with the answer that it was read from. `total`: of all pages. */
export type ApplicationsPage = { applications: PlanningApplication[]; total: number; answer: KeptAnswer }

/**
 * Planning applications of all UK councils by place and day (www.planit.org.uk: one request a minute, no key). Throws ItemFailed
 * `vendor_nonsense` or `vendor_refused` for one bad answer, retryable errors when it is out of order or asks us to slow down.
 */
export type Planning = {
  /** The pages of a search as they come, newest applications first, at most `mostPages` of 100. */
  pages(query: ApplicationsQuery, mostPages: number): AsyncGenerator<ApplicationsPage, void, void>
}

type Options = { baseUrl: string; gate: ScopedGate; http: Http; answers: PlanningAnswers }

/** The client for one scope. `baseUrl` without a slash at the end: `https://www.planit.org.uk`. Answers of the last 24 hours are not asked for again. */
export const createPlanning = (options: Options): Planning => ({
  pages: async function* (query, mostPages) {
    for (let page = 1; page <= mostPages; page++) {
      const url = urlOf(options.baseUrl, query, page)
      const kept = await options.answers.fresh(url)
      const answer = kept ?? (await ask(options, url))
      const { records, total } = readJson(asAnswer(answer), applicationsSchema, NAME, OPERATION)
      if (kept === null) await options.answers.keep(answer)
      yield { applications: records.map(applicationOf), total: total ?? records.length, answer }
      if (records.length < PAGE_SIZE) return
    }
  },
})

const urlOf = (baseUrl: string, { centre, radiusKm, daysBack, state }: ApplicationsQuery, page: number) => {
  const parameters = new URLSearchParams({
    lat: centre.latitude.toFixed(4),
    lng: centre.longitude.toFixed(4),
    krad: radiusKm.toFixed(1),
    recent: String(daysBack),
    ...(state === null ? {} : { app_state: state }),
    sort: '-start_date',
    pg_sz: String(PAGE_SIZE),
    page: String(page),
  })
  return `${baseUrl.replace(/\/$/u, '')}/api/applics/json?${parameters}`
}

const ask = async ({ gate, http }: Options, url: string): Promise<KeptAnswer> => {
  const { body, contentHash, retrievedAt } = await gate.call({
    vendor: 'planning',
    operation: OPERATION,
    requestKey: requestKey('GET', url),
    limitKey: 'planning',
    request: { method: 'GET', url },
    maxCostMicroPounds: 0,
    send: async (signal) => {
      const request = { method: 'GET', url, headers: { accept: 'application/json' } }
      const limits = { timeoutMs: TIMEOUT_MS, maxBytes: MAX_BYTES, signal }
      return classified(await http.send(request, limits))
    },
  })
  return { url, body, contentHash, retrievedAt }
}

const classified = (answer: OutsideAnswer): OutsideAnswer => {
  const { status } = answer
  if (status === 200) return answer
  if (status === 429) throw rateLimited(NAME, answer)
  if (status >= 500 || status === 408) throw outOfOrder(NAME, status)
  if (status >= 400) throw requestRefused(NAME, OPERATION, status)
  throw nonsense(NAME, OPERATION)
}

const asAnswer = ({ url, body }: KeptAnswer): OutsideAnswer => ({
  status: 200,
  headers: {},
  body,
  finalUrl: url,
})
