import { type Request, type Response, Router } from 'express'
import type { SandboxContext } from '../context.ts'
import { readPostcode } from '../world/postcode-text.ts'
import { type Nearness, nearestOutcodes, outcodeAnswer, postcodeAnswer } from './answers.ts'

const bulkMaximum = 100
const radius = { usual: 5_000, maximum: 25_000 }
const limit = { usual: 10, maximum: 100 }

const ok = (response: Response, result: unknown): void => {
  response.json({ status: 200, result })
}
const fail = (response: Response, status: number, error: string): void => {
  response.status(status).json({ status, error })
}

const positive = (value: unknown, range: { usual: number; maximum: number }): number | null => {
  if (value === undefined) return range.usual
  const number = Number(value)
  return Number.isFinite(number) && number > 0 ? Math.min(range.maximum, number) : null
}

/** Radius and limit of a question, or the vendor's refusal. */
const nearnessOf = (request: Request): Nearness | string => {
  const radiusMetres = positive(request.query.radius, radius)
  if (radiusMetres === null) return 'Invalid lookup radius submitted'
  const count = positive(request.query.limit, limit)
  return count === null ? 'Invalid result limit submitted' : { radiusMetres, limit: Math.floor(count) }
}

const coordinate = (value: unknown, bound: number): number | null => {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN
  return Math.abs(number) <= bound ? number : null
}

const bulk = (request: Request, response: Response, context: SandboxContext): void => {
  const postcodes = (request.body as { postcodes?: unknown } | undefined)?.postcodes
  if (!Array.isArray(postcodes)) {
    fail(
      response,
      400,
      'Invalid JSON query submitted. \nYou need to submit a JSON object with an array of postcodes or geolocation objects.\nAlso ensure that Content-Type is set to application/json\n',
    )
  } else if (postcodes.length > bulkMaximum) {
    fail(
      response,
      400,
      `Too many postcodes submitted. Up to ${bulkMaximum} postcodes can be bulk requested at a time`,
    )
  } else {
    const texts = postcodes.filter((query) => typeof query === 'string')
    ok(
      response,
      texts.map((query) => ({ query, result: postcodeAnswer(query, context.world.geography) })),
    )
  }
}

/**
 * The make-believe postcodes.io: single and bulk look-up of postcodes, outward codes, outward codes near a point
 * or near another, with the envelope and refusals of postcodes.io 18 (MIT).
 */
export const postcodesIoRouter = (context: SandboxContext): Router => {
  const { geography } = context.world
  const router = Router()
  router.get('/postcodes/:postcode', (request, response) => {
    const answer = postcodeAnswer(request.params.postcode, geography)
    if (answer) ok(response, answer)
    else
      fail(response, 404, readPostcode(request.params.postcode) ? 'Postcode not found' : 'Invalid postcode')
  })
  router.post('/postcodes', (request, response) => bulk(request, response, context))
  router.get('/outcodes', (request, response) => {
    const longitude = coordinate(request.query.lon ?? request.query.longitude, 180)
    const latitude = coordinate(request.query.lat ?? request.query.latitude, 90)
    if (longitude === null || latitude === null)
      return fail(response, 400, 'Invalid longitude/latitude submitted')
    const nearness = nearnessOf(request)
    if (typeof nearness === 'string') return fail(response, 400, nearness)
    ok(response, nearestOutcodes({ longitude, latitude }, nearness, geography))
  })
  router.get('/outcodes/:outcode', (request, response) => {
    const outcode = geography.outcode(request.params.outcode)
    if (outcode) ok(response, outcodeAnswer(outcode))
    else fail(response, 404, 'Outcode not found')
  })
  router.get('/outcodes/:outcode/nearest', (request, response) => {
    const outcode = geography.outcode(request.params.outcode)
    if (!outcode) return fail(response, 404, 'Outcode not found')
    const nearness = nearnessOf(request)
    if (typeof nearness === 'string') return fail(response, 400, nearness)
    ok(response, nearestOutcodes(outcode, nearness, geography))
  })
  router.use((_request, response) => fail(response, 404, 'Resource not found'))
  return router
}
