import express, { type RequestHandler } from 'express'
import { invalidInput } from '../../../src/errors.ts'
import { HttpProblem } from '../http-problem.ts'
import { unstorableText } from '../storable-text.ts'
import { rawBodyOf } from './signed-request.ts'

const parseStream = express.json({ limit: '1mb', type: () => true })

/** The fault as the stream's own parser reports it. */
const notJson = (cause: unknown): Error =>
  Object.assign(new SyntaxError('not valid JSON', { cause }), { status: 400, type: 'entity.parse.failed' })

const parsed = (raw: Buffer): unknown => {
  if (raw.length === 0) return {}
  try {
    const value: unknown = JSON.parse(raw.toString('utf8'))
    if (value !== null && typeof value === 'object') return value
  } catch (error) {
    throw notJson(error)
  }
  throw notJson(null)
}

/** A signed request's bytes were read already, to prove it. */
const parse: RequestHandler = (request, response, next) => {
  const raw = rawBodyOf(response)
  if (raw === null) return parseStream(request, response, next)
  request.body = parsed(raw)
  next()
}

const hasBody = (request: Parameters<RequestHandler>[0]): boolean =>
  request.get('transfer-encoding') !== undefined || Number(request.get('content-length') ?? 0) > 0

const refuseOtherTypes: RequestHandler = (request, _response, next) => {
  if (!hasBody(request) || request.is('application/json')) return next()
  throw new HttpProblem(415, 'unsupported_media_type', 'The body must be sent as application/json.', {
    hint: 'Set the header content-type: application/json.',
    fields: [{ field: 'content-type', message: 'must be application/json' }],
  })
}

const refuseOtherShapes: RequestHandler = (request, _response, next) => {
  request.body ??= {}
  if (Array.isArray(request.body))
    throw invalidInput([{ field: 'body', message: 'must be one JSON object, not a list' }])
  const faults = unstorableText(request.body)
  if (faults.length > 0) throw invalidInput(faults.slice(0, 50))
  next()
}

/** Reads a JSON object of at most 1 MB into `request.body`; no body is an empty object. 400, 413, 415 otherwise. */
export const jsonObject: RequestHandler[] = [refuseOtherTypes, parse, refuseOtherShapes]
