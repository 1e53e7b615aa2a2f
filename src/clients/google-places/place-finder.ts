import type { ZodType, z } from 'zod'
import { normalisePostcode } from '../../normalise/postcode.ts'
import type { OutsideAnswer, ScopedGate } from '../../ports/outside-call.ts'
import type { ListedPlace, LivePlace, PlaceFinder, PlaceQuestion } from '../../ports/place-finder.ts'
import { credentialKey, requestKey } from '../call-key.ts'
import { nonsense } from '../classify.ts'
import type { Http } from '../http.ts'
import { readJson } from '../read-json.ts'
import { fromAnswer, NAME } from './api-errors.ts'
import { LIVE_MASK, livePlaceSchema, MATCH_MASK, matchSchema } from './place-schema.ts'
import { PLACE_DETAILS_MICRO_POUNDS, TEXT_SEARCH_MICRO_POUNDS } from './prices.ts'

/** A person waits for it: HubSpot itself gives up after 15 seconds. */
const TIMEOUT_MS = 6_000
const MAX_BYTES = 1_000_000
const PAGE_SIZE = 20
const IN_BRITISH = 'languageCode=en-GB&regionCode=GB'

type Options = { baseUrl: string; apiKey: string; gate: ScopedGate; http: Http }

/** The port over the Places API (New). `baseUrl` without a slash at the end: `https://places.googleapis.com/v1`. */
export const createPlaceFinder = (options: Options): PlaceFinder => ({
  find: async (question) => {
    const answer = await ask(options, {
      operation: 'find-place',
      method: 'POST',
      url: `${options.baseUrl}/places:searchText`,
      body: JSON.stringify(bodyOf(question)),
      mask: MATCH_MASK,
      price: TEXT_SEARCH_MICRO_POUNDS,
    })
    return read(answer, matchSchema, 'find-place').places.map(listed)
  },
  show: async (placeId) => {
    const answer = await ask(options, {
      operation: 'show-place',
      method: 'GET',
      url: `${options.baseUrl}/places/${encodeURIComponent(placeId)}?${IN_BRITISH}`,
      mask: LIVE_MASK,
      price: PLACE_DETAILS_MICRO_POUNDS,
    })
    // Google retires ids; nothing else of ours can be not found there.
    return answer.status === 404 ? null : live(read(answer, livePlaceSchema, 'show-place'))
  },
})

type Question = {
  operation: 'find-place' | 'show-place'
  method: 'GET' | 'POST'
  url: string
  body?: string
  mask: string
  price: number
}

const ask = (
  { apiKey, gate, http }: Options,
  { operation, method, url, body, mask, price }: Question,
): Promise<OutsideAnswer> =>
  gate.call({
    vendor: 'google-places',
    operation,
    requestKey: requestKey(method, url, body),
    limitKey: credentialKey('google-places', apiKey),
    request: { method, url, ...(body === undefined ? {} : { body }) },
    maxCostMicroPounds: price,
    costMicroPounds: () => price,
    mayKeepBody: false,
    send: async (signal) => {
      const headers = {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        'x-goog-api-key': apiKey,
        'x-goog-fieldmask': mask,
      }
      const limits = { timeoutMs: TIMEOUT_MS, maxBytes: MAX_BYTES, signal }
      const received = await http.send(
        { method, url, headers, ...(body === undefined ? {} : { body }) },
        limits,
      )
      const isRetired = operation === 'show-place' && received.status === 404
      if (received.status !== 200 && !isRetired) throw fromAnswer(operation, received)
      return received
    },
  })

const bodyOf = ({ name, near, radiusMetres }: PlaceQuestion) => ({
  textQuery: name,
  languageCode: 'en-GB',
  regionCode: 'GB',
  // A circle may only lean the search (a restriction must be a rectangle).
  locationBias: { circle: { center: near, radius: radiusMetres } },
  pageSize: PAGE_SIZE,
})

/** Of an answer that can't be read no piece may be passed on in an error: it may hold what may not be kept. */
const read = <T>(answer: OutsideAnswer, schema: ZodType<T>, operation: string): T => {
  try {
    return readJson(answer, schema, NAME, operation)
  } catch {
    throw nonsense(NAME, operation)
  }
}

const listed = (place: z.output<typeof matchSchema>['places'][number]): ListedPlace => ({
  id: place.id,
  name: place.displayName?.text ?? '',
  postcode: normalisePostcode(place.postalAddress?.postalCode ?? ''),
  point: place.location ?? null,
  website: place.websiteUri ?? null,
  phone: place.nationalPhoneNumber ?? null,
  isClosed: place.businessStatus === 'CLOSED_PERMANENTLY' || place.businessStatus === 'CLOSED_TEMPORARILY',
})

const states: Record<string, LivePlace['state']> = {
  OPERATIONAL: 'open',
  CLOSED_TEMPORARILY: 'closed-for-now',
  CLOSED_PERMANENTLY: 'closed-for-good',
  FUTURE_OPENING: 'opening-soon',
}

const live = (place: z.output<typeof livePlaceSchema>): LivePlace => ({
  id: place.id,
  name: place.displayName?.text ?? '',
  state: states[place.businessStatus ?? ''] ?? null,
  rating: place.rating ?? null,
  ratingCount: place.userRatingCount ?? null,
  isOpenNow: place.currentOpeningHours?.openNow ?? null,
  hours: place.regularOpeningHours?.weekdayDescriptions ?? [],
  mapsUrl: place.googleMapsUri?.startsWith('https://') ? place.googleMapsUri : null,
  providers: place.attributions.map(({ provider, providerUri }) => ({
    name: provider,
    url: providerUri ?? null,
  })),
})
