import { normaliseCompanyNumber } from '../../normalise/company-number.ts'
import type { OutsideAnswer, RecordedAnswer, ScopedGate } from '../../ports/outside-call.ts'
import { credentialKey, requestKey } from '../call-key.ts'
import { keyRefused, nonsense, outOfOrder, rateLimited, requestRefused } from '../classify.ts'
import type { Http } from '../http.ts'
import { readJson } from '../read-json.ts'
import {
  hitFromAdvancedSearch,
  hitFromSearch,
  officerFromWire,
  profileFromWire,
  type RegisterHit,
  type RegisterOfficer,
  type RegisterProfile,
} from './register-company.ts'
import { advancedSearchSchema, officersSchema, profileSchema, searchSchema } from './schema.ts'

/** The vendor's name, as people know it. */
export const NAME = 'Companies House'
const TIMEOUT_MS = 20_000
/** A page of 5,000 companies is about 4 MB. */
const MAX_BYTES = 16_000_000

/** What an advanced search asks for; what is left out is not filtered by. */
export type AdvancedQuery = {
  /** Every word must occur in the registered office's address: an outcode or town, never a radius. */
  location?: string
  /** Five-digit codes; a company with any of them is a hit. */
  sicCodes?: readonly string[]
  status?: 'active'
  /** Every word must occur in the name. */
  nameIncludes?: string
  /** `YYYY-MM-DD`, inclusive. */
  incorporatedFrom?: string
  incorporatedTo?: string
  /** Hits a page, 1..5000. Default 100. */
  size?: number
  /** Plus `size` at most 10,000, or the search fails. Default 0. */
  startIndex?: number
}

/**
 * The register. Throws ItemFailed `vendor_nonsense` or `vendor_refused` for one bad answer, SourceUnusable for a refused
 * key, retryable errors when it is out of order or asks us to slow down (600 calls in 5 minutes for each key).
 */
export type CompaniesHouse = {
  /** A company's entry, or null when there is none under that number (or the text is no company number). */
  profile(number: string): Promise<{ company: RegisterProfile; answer: RecordedAnswer } | null>
  /** Companies by name, best first; `limit` 2..100. */
  searchByName(
    name: string,
    options: { limit: number },
  ): Promise<{ items: RegisterHit[]; answer: RecordedAnswer }>
  /** Companies by place, trade and age, in no order. `hits` counts all, also beyond this page. */
  advancedSearch(
    query: AdvancedQuery,
  ): Promise<{ hits: number; items: RegisterHit[]; answer: RecordedAnswer }>
  /** The first 100 officers, resigned ones included; none when the register lists none. Null when the text is no company number. */
  officers(number: string): Promise<{ officers: RegisterOfficer[]; answer: RecordedAnswer } | null>
}

/** Gives the answer when it can be read (200, 404), else throws what its status means. */
export const classified = (operation: string, answer: OutsideAnswer): OutsideAnswer => {
  const { status } = answer
  if (status === 200 || status === 404) return answer
  if (status === 429) throw rateLimited(NAME, answer)
  if (status === 401) throw keyRefused(NAME, status, 'COMPANIES_HOUSE_API_KEY')
  // Bursts of 403 come and go with a good key (developer forum); a key that is really refused gets 401.
  if (status >= 500 || status === 403 || status === 408) throw outOfOrder(NAME, status)
  if (status >= 400) throw requestRefused(NAME, operation, status)
  throw nonsense(NAME, operation)
}

const advancedParameters = (query: AdvancedQuery): Record<string, string | undefined> => ({
  location: query.location,
  sic_codes: query.sicCodes?.length ? query.sicCodes.join(',') : undefined,
  company_status: query.status,
  company_name_includes: query.nameIncludes,
  incorporated_from: query.incorporatedFrom,
  incorporated_to: query.incorporatedTo,
  size: String(query.size ?? 100),
  start_index: String(query.startIndex ?? 0),
})

/** What a client of the register is made of. */
export type RegisterOptions = { baseUrl: string; apiKey: string; gate: ScopedGate; http: Http }

/** Asks the register one question through the gate; gives answers of 200 and 404, throws for the others as `CompaniesHouse` says. */
export const asker = ({ baseUrl, apiKey, gate, http }: RegisterOptions) => {
  const authorization = `Basic ${Buffer.from(`${apiKey}:`).toString('base64')}`
  return (operation: string, path: string, parameters: Record<string, string | undefined> = {}) => {
    const given = Object.entries(parameters).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    )
    const query = new URLSearchParams(given).toString()
    const url = `${baseUrl.replace(/\/$/u, '')}${path}${query && `?${query}`}`
    return gate.call({
      vendor: 'companies-house',
      operation,
      requestKey: requestKey('GET', url),
      limitKey: credentialKey('companies-house', apiKey),
      request: { method: 'GET', url },
      maxCostMicroPounds: 0,
      send: async (signal) => {
        const request = { method: 'GET', url, headers: { authorization, accept: 'application/json' } }
        return classified(
          operation,
          await http.send(request, { timeoutMs: TIMEOUT_MS, maxBytes: MAX_BYTES, signal }),
        )
      },
    })
  }
}

/** The register's client for one scope. `baseUrl` without a slash at the end, for example `https://api.company-information.service.gov.uk`. */
export const createCompaniesHouse = (options: RegisterOptions): CompaniesHouse => {
  const ask = asker(options)
  return {
    profile: async (text) => {
      // A number that is too long gets 500 from the register, so it is never asked.
      const number = normaliseCompanyNumber(text)
      if (number === null) return null
      const answer = await ask('company-profile', `/company/${number}`)
      if (answer.status === 404) return null
      return { company: profileFromWire(readJson(answer, profileSchema, NAME, 'company-profile')), answer }
    },
    searchByName: async (name, { limit }) => {
      // items_per_page=1 gives the wrong company or none (developer forum).
      const perPage = Math.min(100, Math.max(2, limit))
      const answer = await ask('company-search', '/search/companies', {
        q: name,
        items_per_page: String(perPage),
      })
      if (answer.status === 404) return { items: [], answer }
      const { items } = readJson(answer, searchSchema, NAME, 'company-search')
      return { items: items.slice(0, limit).map(hitFromSearch), answer }
    },
    advancedSearch: async (query) => {
      const answer = await ask('advanced-search', '/advanced-search/companies', advancedParameters(query))
      // No hits is 404 with an empty body (Companies House's own search code).
      if (answer.status === 404) return { hits: 0, items: [], answer }
      const { hits, items } = readJson(answer, advancedSearchSchema, NAME, 'advanced-search')
      return { hits, items: items.map(hitFromAdvancedSearch), answer }
    },
    officers: async (text) => {
      const number = normaliseCompanyNumber(text)
      if (number === null) return null
      const answer = await ask('officers', `/company/${number}/officers`, { items_per_page: '100' })
      if (answer.status === 404) return { officers: [], answer }
      const { items } = readJson(answer, officersSchema, NAME, 'officers')
      return { officers: items.map(officerFromWire), answer }
    },
  }
}
