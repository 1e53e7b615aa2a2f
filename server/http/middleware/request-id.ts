import { randomUUID } from 'node:crypto'
import type { RequestHandler, Response } from 'express'

/** Gives every request an id (the caller's own when it is plain), and says it in the header `x-request-id`. */
export const assignRequestId: RequestHandler = (request, response, next) => {
  const given = request.get('x-request-id') ?? ''
  const requestId = /^[\w-]{8,64}$/.test(given) ? given : randomUUID()
  response.locals.requestId = requestId
  response.set('x-request-id', requestId)
  next()
}

/** The id of the request that is being answered. */
export const requestIdOf = (response: Response): string => String(response.locals.requestId ?? 'unknown')
