import type { RequestHandler } from 'express'
import type { Log } from '../../observability/log.ts'
import { recordHttpRequest } from '../../observability/metrics.ts'
import { requestIdOf } from './request-id.ts'

/**
 * Measures and (at level debug) logs every answered request by its route pattern. Routes stand with their full path:
 * the part that a nested router was mounted at is gone from the request once an error has left it.
 */
export const observeRequests =
  (log: Log): RequestHandler =>
  (request, response, next) => {
    const startedAtMs = performance.now()
    response.once('close', () => {
      const seconds = (performance.now() - startedAtMs) / 1000
      const pattern: unknown = request.route?.path
      const route = typeof pattern === 'string' ? pattern : 'unmatched'
      const { method } = request
      recordHttpRequest({ method, route, status: response.statusCode, seconds })
      log.debug(
        { requestId: requestIdOf(response), method, route, status: response.statusCode, seconds },
        'Request answered.',
      )
    })
    next()
  }
