import { type RequestHandler, type Response, Router } from 'express'
import { isRefusedKey } from '../refused-key.ts'

/** An error as Hunter words it (`{errors: [{id, code, details}]}`). */
const fail = (response: Response, status: number, id: string, details: string): void => {
  response.status(status).json({ errors: [{ id, code: status, details }] })
}

const withKey: RequestHandler = (request, response, next) => {
  const bearer = /^Bearer (\S+)$/.exec(request.get('authorization') ?? '')?.[1]
  const query = typeof request.query.api_key === 'string' ? request.query.api_key : undefined
  const key = request.get('x-api-key') ?? bearer ?? query
  if (key === undefined || key === '') fail(response, 401, 'authentication_failed', 'No API key was supplied')
  else if (isRefusedKey(key))
    fail(response, 401, 'authentication_failed', 'No user found for the API key supplied')
  else next()
}

const USED = 380
const AVAILABLE = 2000

// A plan with one bucket of credits, as new accounts have it; searches and verifications stand beside it as before.
const account = {
  first_name: 'Sandbox',
  last_name: 'Account',
  email: 'account@hunter.example',
  plan_name: 'Starter',
  plan_level: 1,
  reset_date: '2026-12-01',
  team_id: 1,
  requests: {
    credits: { used: USED, available: AVAILABLE },
    searches: { used: USED, available: AVAILABLE },
    verifications: { used: 0, available: AVAILABLE * 2 },
  },
}

/** The make-believe Hunter: `GET /account`, with its authentication and errors (hunter.io/api-documentation/v2). */
export const hunterRouter = (): Router => {
  const router = Router()
  router.use(withKey)
  router.get('/account', (_request, response) => {
    response.json({ data: account })
  })
  router.use((_request, response) => fail(response, 404, 'not_found', 'The requested resource was not found'))
  return router
}
