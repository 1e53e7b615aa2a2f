import { AppError } from '../../errors.ts'
import { normalisePostcode } from '../../normalise/postcode.ts'
import type { GeoPoint } from '../../ports/geocoder.ts'
import type { OutsideAnswer, ScopedGate } from '../../ports/outside-call.ts'
import { credentialKey, requestKey } from '../call-key.ts'
import { nonsense } from '../classify.ts'
import type { Http } from '../http.ts'
import { readJson } from '../read-json.ts'
import { fromAnswer, NAME } from './api-errors.ts'
import { TEXT_SEARCH_MICRO_POUNDS } from './prices.ts'
import { FIELD_MASK, searchTextSchema } from './schema.ts'

const OPERATION = 'text-search'
const TIMEOUT_MS = 20_000
/** A page of 20 places with these fields is about 15 kB. */
const MAX_BYTES = 1_000_000
const PAGE_SIZE = 20
const MOST_PAGES = 3
/** The widest circle that the API takes. */
const MOST_RADIUS_METRES = 50_000
/** Tries of one page. Earlier pages may not be kept, so that a job that starts again pays for them again. */
const MOST_TRIES = 3

/** A query never gives more than this many places: three pages of 20. */
export const MOST_HITS_OF_A_QUERY = PAGE_SIZE * MOST_PAGES

/** What is looked for, and the circle that hits shall come from; some come from outside it all the same. */
export type TextSearch = {
  query: string
  /** One of the types of Google's Table A; null: any. */
  placeType: string | null
  circle: { centre: GeoPoint; radiusMetres: number }
}

/**
 * A place as Google lists it. Of all this only `id` may ever be kept (terms of the Google Maps Platform): the rest lives as
 * long as the job that asked.
 */
export type PlaceHit = {
  id: string
  name: string
  postcode: string | null
  /** Null for firms that come to their customers. */
  point: GeoPoint | null
  website: string | null
  /** For good or for a time. */
  isClosed: boolean
}

/**
 * Text Search of the Places API (New). Throws SourceUnusable for a refused key or a used-up quota, retryable errors when it is
 * out of order or asks us to slow down, ItemFailed for one bad answer, `budget_reached` from the gate.
 */
export type GooglePlaces = {
  /** The pages of a search as they come, at most three of 20 places. Each costs {@link TEXT_SEARCH_MICRO_POUNDS}, also the second time. */
  pages(search: TextSearch): AsyncGenerator<PlaceHit[], void, void>
}

type Options = { baseUrl: string; apiKey: string; gate: ScopedGate; http: Http }

/** The client for one scope. `baseUrl` without a slash at the end: `https://places.googleapis.com/v1`. */
export const createGooglePlaces = (options: Options): GooglePlaces => ({
  pages: async function* (search) {
    let token: string | undefined
    for (let page = 1; page <= MOST_PAGES; page++) {
      const { places, nextPageToken } = await triedPage(options, search, page, token)
      yield places.map(hitOf)
      if (nextPageToken === undefined || nextPageToken === '') return
      token = nextPageToken
    }
  },
})

/** The gate leaves repeating what costs money to the queue; it paces our tries, also after a 429. */
const triedPage = async (options: Options, search: TextSearch, page: number, token: string | undefined) => {
  for (let tries = 1; ; tries++) {
    try {
      return await askPage(options, search, page, token)
    } catch (error) {
      if (!(error instanceof AppError) || !error.isRetryable || tries === MOST_TRIES) throw error
    }
  }
}

const askPage = async (
  { baseUrl, apiKey, gate, http }: Options,
  search: TextSearch,
  page: number,
  token: string | undefined,
) => {
  const url = `${baseUrl}/places:searchText`
  const asked = bodyOf(search)
  // With a token every other field must be as it was. The token is nothing to keep: the record names the page instead.
  const body = JSON.stringify(token === undefined ? asked : { ...asked, pageToken: token })
  const kept = JSON.stringify({ ...asked, page })
  const answer = await gate.call({
    vendor: 'google-places',
    operation: OPERATION,
    requestKey: requestKey('POST', url, kept),
    limitKey: credentialKey('google-places', apiKey),
    request: { method: 'POST', url, body: kept },
    maxCostMicroPounds: TEXT_SEARCH_MICRO_POUNDS,
    costMicroPounds: () => TEXT_SEARCH_MICRO_POUNDS,
    mayKeepBody: false,
    send: async (signal) => {
      const headers = {
        'content-type': 'application/json',
        'x-goog-api-key': apiKey,
        'x-goog-fieldmask': FIELD_MASK,
      }
      const limits = { timeoutMs: TIMEOUT_MS, maxBytes: MAX_BYTES, signal }
      const received = await http.send({ method: 'POST', url, headers, body }, limits)
      if (received.status !== 200) throw fromAnswer(OPERATION, received)
      return received
    },
  })
  return readPage(answer)
}

/** Of an answer that can't be read no piece may be passed on in an error: it may hold what may not be kept. */
const readPage = (answer: OutsideAnswer) => {
  try {
    return readJson(answer, searchTextSchema, NAME, OPERATION)
  } catch {
    throw nonsense(NAME, OPERATION)
  }
}

const bodyOf = ({ query, placeType, circle }: TextSearch) => ({
  textQuery: query,
  ...(placeType === null ? {} : { includedType: placeType, strictTypeFiltering: true }),
  languageCode: 'en-GB',
  regionCode: 'GB',
  // A circle may only lean the search (a restriction must be a rectangle).
  locationBias: {
    circle: { center: circle.centre, radius: Math.min(MOST_RADIUS_METRES, Math.round(circle.radiusMetres)) },
  },
  pageSize: PAGE_SIZE,
})

type WirePlace = ReturnType<typeof readPage>['places'][number]

const hitOf = (place: WirePlace): PlaceHit => ({
  id: place.id,
  name: place.displayName?.text ?? '',
  postcode: normalisePostcode(place.postalAddress?.postalCode ?? ''),
  point: place.location ?? null,
  website: place.websiteUri ?? null,
  isClosed: place.businessStatus === 'CLOSED_PERMANENTLY' || place.businessStatus === 'CLOSED_TEMPORARILY',
})
