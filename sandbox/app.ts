import express, { type ErrorRequestHandler, type Express, type Router } from 'express'
import type { AppParts } from './app-parts.ts'
import { documentRouter, filesPath, filesRouter } from './companies-house/document-router.ts'
import { companiesHouseRouter } from './companies-house/router.ts'
import type { SandboxContext, Vendor } from './context.ts'
import { controlRouter } from './control.ts'
import { googlePlacesRouter } from './google-places/router.ts'
import { oauthRouter } from './hubspot/oauth/token-router.ts'
import { pagesPath } from './hubspot/pages/layout.ts'
import { pagesRouter } from './hubspot/pages/router.ts'
import { hubspotRouter } from './hubspot/router.ts'
import { hunterRouter } from './hunter/router.ts'
import { openaiRouter } from './openai/router.ts'
import { planningRouter } from './planning/router.ts'
import { postcodesIoRouter } from './postcodes-io/router.ts'
import { previewRouter } from './preview/router.ts'
import { ownProject, previewWorld } from './preview-world.ts'
import { webRouter } from './web/router.ts'

const bodyLimit = '4mb'

/** Bodies that are no JSON, and mistakes of the sandbox itself: a plain answer, never a stack trace. */
const answerErrors: ErrorRequestHandler = (error, _request, response, _next) => {
  const status = typeof error?.status === 'number' ? error.status : 500
  if (response.headersSent) response.socket?.destroy()
  else response.status(status).json({ error: error instanceof Error ? error.message : 'unknown error' })
}

/**
 * All make-believe vendors under their mounts, each behind its journal, latency and faults; `/control`, HubSpot's
 * pages for people and the preview of our extensions behind none.
 */
export const createApp = (context: SandboxContext, parts: AppParts): Express => {
  const app = express()
  app.disable('x-powered-by')
  // It reads bodies by its own limits, which are HubSpot's.
  app.use('/preview', previewRouter(previewWorld(parts.crm, parts.oauth.registration), ownProject))
  app.use(express.json({ limit: bodyLimit }))
  const mount = (path: string, vendor: Vendor, router: Router): void => {
    const { journal, latency, faults } = context
    app.use(path, journal.middleware(vendor), latency.middleware(vendor), faults.middleware(vendor), router)
  }
  mount('/openai/v1', 'openai', openaiRouter(context))
  mount('/web', 'web', webRouter(context))
  mount('/companies-house', 'companies-house', companiesHouseRouter(context))
  mount('/companies-house-documents', 'companies-house-documents', documentRouter(context))
  mount(filesPath, 'companies-house-documents', filesRouter(context))
  mount('/google-places/v1', 'google-places', googlePlacesRouter(context))
  mount('/planning', 'planning', planningRouter(context))
  mount('/hunter/v2', 'hunter', hunterRouter(context))
  mount('/postcodes-io', 'postcodes-io', postcodesIoRouter(context))
  // OAuth comes first: its calls carry the app's secret, and no bearer token yet.
  const hubspot = express
    .Router()
    .use(oauthRouter(parts.oauth), hubspotRouter(context, parts.crm, parts.oauth.grants))
  mount('/hubspot', 'hubspot', hubspot)
  app.use(pagesPath, pagesRouter(parts.crm, parts.oauth))
  app.use('/control', controlRouter(context, parts))
  app.use(answerErrors)
  return app
}
