import type { ErrorRequestHandler, RequestHandler } from 'express'
import type { Log } from '../../observability/log.ts'
import { errorAnswer } from '../error-answer.ts'
import { HttpProblem } from '../http-problem.ts'
import { requestIdOf } from './request-id.ts'

/** Answers what no route took: 404 in the shape of every other error. */
export const unknownRoute: RequestHandler = (request) => {
  throw new HttpProblem(404, 'not_found', `There is nothing at ${request.path.slice(0, 200)}.`, {
    hint: 'The API stands under /api/v1.',
    fields: [{ field: 'path', message: 'names no route' }],
  })
}

/** Answers a known address that was asked in another way than it allows: 405 with `Allow`. */
export const onlyMethods =
  (...allowed: string[]): RequestHandler =>
  (request) => {
    throw new HttpProblem(405, 'method_not_allowed', `${request.method} is not possible here.`, {
      hint: `Use ${allowed.join(' or ')}.`,
      fields: [{ field: 'method', message: `must be ${allowed.join(' or ')}` }],
      headers: { allow: allowed.join(', ') },
    })
  }

/** Sends every error in the contract's shape, and logs those that are not the caller's. */
export const sendErrors =
  (log: Log): ErrorRequestHandler =>
  (error, request, response, next) => {
    const requestId = requestIdOf(response)
    const answer = errorAnswer(error, requestId)
    if (answer.isOurFault)
      log.error({ err: error, requestId, method: request.method, path: request.path }, 'Request failed.')
    if (response.headersSent) return next(error)
    response.status(answer.status).set(answer.headers).json(answer.body)
  }
