import { Router } from 'express'
import { z } from 'zod'
import { readControlBody } from '../../control-body.ts'
import type { AppRegistration } from './app-registration.ts'
import { approve, faultOfAuthorize } from './authorization.ts'
import { injectableFailures } from './failures.ts'
import { allScopes } from './scope-words.ts'
import type { OAuthParts } from './token-router.ts'

const webhooksSchema = z.object({
  targetUrl: z.url({ protocol: /^https?$/ }),
  // HubSpot wants more than five; template value 10.
  maxConcurrentRequests: z.number().int().min(6).max(100).default(10),
  subscriptions: z
    .array(
      z.object({
        subscriptionType: z.string().regex(/^object\./),
        objectType: z.string().min(1),
        propertyName: z.string().min(1).optional(),
        active: z.boolean(),
      }),
    )
    .default([]),
  hubEvents: z.array(z.object({ subscriptionType: z.string().min(1), active: z.boolean() })).default([]),
})
const appSchema = z.object({
  name: z.string().min(1).max(200).default('Leadwright'),
  redirectUrls: z.array(z.url({ protocol: /^https?$/ })).min(1),
  requiredScopes: z.array(z.enum(allScopes, { error: 'this scope could not be recognized' })).min(1),
  webhooks: webhooksSchema.nullable().default(null),
})
const faultSchema = z.object({ class: z.enum(injectableFailures), count: z.number().int().min(0) })
const timesSchema = z.object({
  accessTokenSeconds: z.number().positive().max(86_400).optional(),
  codeSeconds: z.number().positive().max(3600).optional(),
  webhooksAfterUninstallMs: z.number().min(0).optional(),
})
const authorizeSchema = z.object({
  portalId: z.number().int(),
  userId: z.number().int().optional(),
  redirectUri: z.string(),
  scope: z.string(),
  state: z.string().optional(),
})

const appInWords = (registration: AppRegistration): object => ({
  appId: registration.appId,
  clientId: registration.clientId,
  clientSecret: registration.clientSecret(),
  ...registration.config(),
})

const appRoutes = (router: Router, { registration, grants, portals }: OAuthParts): void => {
  router.get('/app', (_request, response) => {
    response.json(appInWords(registration))
  })
  router.put('/app', (request, response) => {
    const body = readControlBody(appSchema, request.body, response)
    if (!body) return
    registration.upload(body)
    response.json(appInWords(registration))
  })
  router.post('/app/rotate-secret', (_request, response) => {
    registration.rotateSecret()
    response.json(appInWords(registration))
  })
  router.get('/installs', (_request, response) => {
    response.json({ installs: portals.flatMap(({ id }) => grants.installOf(id) ?? []) })
  })
}

const oauthRoutes = (router: Router, { calls, grants }: OAuthParts): void => {
  router.get('/oauth-calls', (_request, response) => {
    response.json({ calls: calls.counts() })
  })
  router.delete('/oauth-calls', (_request, response) => {
    calls.clear()
    response.json({ calls: [] })
  })
  router.put('/oauth-fault', (request, response) => {
    const body = readControlBody(faultSchema, request.body, response)
    if (!body) return
    calls.setFault(body)
    response.json(body)
  })
  router.put('/oauth-times', (request, response) => {
    const body = readControlBody(timesSchema, request.body, response)
    if (!body) return
    Object.assign(grants.times, JSON.parse(JSON.stringify(body)))
    response.json(grants.times)
  })
}

const authorizeRoute = (router: Router, parts: OAuthParts): void => {
  router.post('/authorize', (request, response) => {
    const body = readControlBody(authorizeSchema, request.body, response)
    if (!body) return
    const portal = parts.portals.find(({ id }) => id === body.portalId)
    const user = portal?.users.find(({ userId, isSuperAdmin }) =>
      body.userId === undefined ? isSuperAdmin : userId === body.userId,
    )
    const asked = { ...body, clientId: parts.registration.clientId }
    const fault = faultOfAuthorize(asked, parts.registration)
    if (!portal || !user) {
      response.status(404).json({ error: 'No portal has this id, or the portal has no such user.' })
    } else if (fault || !user.isSuperAdmin) {
      response.status(400).json({ error: fault ?? 'Only a super admin can install an app.' })
    } else response.json({ redirectTo: approve(asked, { portal, userId: user.userId }, parts) })
  })
}

/**
 * Under `/control/hubspot`: the upload of the app (`PUT /app`), its ids and secret (`GET /app`), `POST /app/rotate-secret`,
 * who installed it (`GET /installs`), `GET|DELETE /oauth-calls`, `PUT /oauth-fault`, lifetimes (`PUT /oauth-times`), and
 * `POST /authorize`, which approves as a super admin would and says where the browser would go.
 */
export const oauthControlRouter = (parts: OAuthParts): Router => {
  const router = Router()
  appRoutes(router, parts)
  oauthRoutes(router, parts)
  authorizeRoute(router, parts)
  return router
}
