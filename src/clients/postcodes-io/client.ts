import type { z } from 'zod'
import { AppError } from '../../errors.ts'
import type { GeoPoint, OutcodePlace, PostcodePlace } from '../../ports/geocoder.ts'
import type { OutsideAnswer, ScopedGate } from '../../ports/outside-call.ts'
import { requestKey } from '../call-key.ts'
import { keyRefused, nonsense, outOfOrder, rateLimited, requestRefused } from '../classify.ts'
import type { Http } from '../http.ts'
import { readJson } from '../read-json.ts'
import {
  bulkAnswerSchema,
  nearestAnswerSchema,
  outcodeAnswerSchema,
  type outcodeSchema,
  postcodeAnswerSchema,
  type postcodeSchema,
} from './schema.ts'

const NAME = 'postcodes.io'
const TIMEOUT_MS = 15_000
const MAX_BYTES = 4_000_000

/** Most postcodes in one bulk look-up (vendor's limit). */
export const BULK_LIMIT = 100

/** Most outcodes in one disc look-up (vendor's limit); that many means the disc may hold more. */
export const NEAREST_LIMIT = 100

/**
 * postcodes.io. Places without a position (Channel Islands, Isle of Man) count as missing. Throws ItemFailed for one bad
 * answer, retryable errors when it is out of order.
 */
export type PostcodesIo = {
  /** One full, normalised postcode, or null when it does not exist (any more). */
  postcode(postcode: string): Promise<PostcodePlace | null>
  /** Up to 100 full, normalised postcodes; missing ones are left out. Throws `internal` for more. */
  postcodes(postcodes: string[]): Promise<PostcodePlace[]>
  /** One outward code, or null when there is none. */
  outcode(outcode: string): Promise<(OutcodePlace & { country: string | null }) | null>
  /** Outcodes with their centroid in the disc, nearest first, at most 100. `radiusKm` at most 25. */
  outcodesNear(centre: GeoPoint, radiusKm: number): Promise<OutcodePlace[]>
}

const classified = (operation: string, answer: OutsideAnswer): OutsideAnswer => {
  const { status } = answer
  if (status === 200 || status === 404) return answer
  if (status === 429) throw rateLimited(NAME, answer)
  if (status === 401 || status === 403) throw keyRefused(NAME, status, 'POSTCODES_IO_BASE_URL')
  if (status >= 500 || status === 408) throw outOfOrder(NAME, status)
  if (status >= 400) throw requestRefused(NAME, operation, status)
  throw nonsense(NAME, operation)
}

const positionOf = (wire: { latitude?: number | null; longitude?: number | null }): GeoPoint | null =>
  typeof wire.latitude === 'number' && typeof wire.longitude === 'number'
    ? { latitude: wire.latitude, longitude: wire.longitude }
    : null

const placeOf = (wire: z.infer<typeof postcodeSchema>): PostcodePlace | null => {
  const position = positionOf(wire)
  if (position === null) return null
  return {
    ...position,
    postcode: wire.postcode,
    outcode: wire.outcode,
    adminDistrict: wire.admin_district ?? null,
    region: wire.region ?? null,
    country: wire.country ?? null,
  }
}

const outcodeOf = (wire: z.infer<typeof outcodeSchema>): OutcodePlace | null => {
  const position = positionOf(wire)
  return position && { ...position, outcode: wire.outcode, adminDistrict: wire.admin_district?.[0] ?? null }
}

const isPresent = <T>(value: T | null): value is T => value !== null

type Options = { baseUrl: string; gate: ScopedGate; http: Http }

const asker = ({ baseUrl, gate, http }: Options) => {
  const base = baseUrl.replace(/\/$/u, '')
  return (operation: string, method: 'GET' | 'POST', path: string, body?: string) => {
    const url = base + path
    const headers = {
      accept: 'application/json',
      ...(body !== undefined && { 'content-type': 'application/json' }),
    }
    const request = { method, url, ...(body !== undefined && { body }) }
    return gate.call({
      vendor: 'postcodes-io',
      operation,
      requestKey: requestKey(method, url, body),
      limitKey: 'postcodes-io',
      request,
      maxCostMicroPounds: 0,
      send: async (signal) => {
        const limits = { timeoutMs: TIMEOUT_MS, maxBytes: MAX_BYTES, signal }
        return classified(operation, await http.send({ ...request, headers }, limits))
      },
    })
  }
}

const assertBulk = (count: number): void => {
  if (count > BULK_LIMIT)
    throw new AppError('internal', `${count} postcodes in one look-up; at most ${BULK_LIMIT} are allowed.`, {
      hint: 'Split the list before asking.',
    })
}

/** The client of postcodes.io for one scope; no key. `baseUrl` for example `https://api.postcodes.io`. */
export const createPostcodesIo = (options: Options): PostcodesIo => {
  const ask = asker(options)
  return {
    postcode: async (postcode) => {
      const answer = await ask('postcode', 'GET', `/postcodes/${encodeURIComponent(postcode)}`)
      return answer.status === 404
        ? null
        : placeOf(readJson(answer, postcodeAnswerSchema, NAME, 'postcode').result)
    },
    postcodes: async (postcodes) => {
      assertBulk(postcodes.length)
      const answer = await ask('postcodes', 'POST', '/postcodes', JSON.stringify({ postcodes }))
      const { result } = readJson(answer, bulkAnswerSchema, NAME, 'postcodes')
      return result.map((entry) => entry.result && placeOf(entry.result)).filter(isPresent)
    },
    outcode: async (outcode) => {
      const answer = await ask('outcode', 'GET', `/outcodes/${encodeURIComponent(outcode)}`)
      if (answer.status === 404) return null
      const { result } = readJson(answer, outcodeAnswerSchema, NAME, 'outcode')
      const place = outcodeOf(result)
      return place && { ...place, country: result.country?.[0] ?? null }
    },
    outcodesNear: async (centre, radiusKm) => {
      const radius = Math.min(25_000, Math.ceil(radiusKm * 1000))
      const path = `/outcodes?lon=${centre.longitude}&lat=${centre.latitude}&radius=${radius}&limit=${NEAREST_LIMIT}`
      const answer = await ask('outcodes-near', 'GET', path)
      if (answer.status === 404) return []
      const { result } = readJson(answer, nearestAnswerSchema, NAME, 'outcodes-near')
      return (result ?? []).map(outcodeOf).filter(isPresent)
    },
  }
}
