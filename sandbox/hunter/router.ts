import { Router } from 'express'
import type { SandboxContext } from '../context.ts'
import { fail } from './fail.ts'
import { paced, withKey } from './gate.ts'
import { domainSearch, emailFinder, emailVerifier } from './lookups.ts'

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

/**
 * The make-believe Hunter (hunter.io/api-documentation/v2): account, domain search, finder and verifier over the people of the
 * world's firms, with keys, limits (403), credits (429), objections (451) and checks that take their time (202).
 */
export const hunterRouter = ({ world, limits }: SandboxContext): Router => {
  const router = Router()
  router.use(withKey)
  router.get('/account', (_request, response) => {
    response.json({ data: account })
  })
  router.get('/domain-search', paced(limits, 15, 500), domainSearch(world))
  router.get('/email-finder', paced(limits, 15, 500), emailFinder(world))
  router.get('/email-verifier', paced(limits, 10, 300), emailVerifier(world))
  router.use((_request, response) => fail(response, 404, 'not_found', 'The requested resource was not found'))
  return router
}
