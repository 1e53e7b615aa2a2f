import express, { type Express } from 'express'
import helmet from 'helmet'
import type { App } from '../app.ts'
import type { Log } from '../observability/log.ts'
import { sendErrors, unknownRoute } from './middleware/errors.ts'
import { identify } from './middleware/identity.ts'
import { observeRequests } from './middleware/observe.ts'
import { assignRequestId } from './middleware/request-id.ts'
import { beforeLaunchRoutes } from './routes/before-launch.ts'
import { campaignRoutes } from './routes/campaigns.ts'
import { healthRoutes } from './routes/health.ts'
import { leadRoutes } from './routes/leads.ts'
import { sandboxPageRoutes } from './routes/sandbox-page.ts'
import { statusRoutes } from './routes/status.ts'

/** What the web part needs from outside. */
export type HttpOptions = {
  app: App
  log: Log
  /** The address that people use when it is not this machine's own, for example `https://leads.example.org`. */
  publicBaseUrl: string | null
  /** Shown on top of the status page: what is make-believe here; empty in live mode. */
  notice: string
}

// The API and health answers need nothing from a browser; the status page sets its own, narrower policy.
const securityHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  },
  strictTransportSecurity: false,
})

/** The whole web part as one express application. It listens nowhere and starts nothing. */
export const createHttpApp = ({ app, log, publicBaseUrl, notice }: HttpOptions): Express => {
  const publicHost = publicBaseUrl === null ? null : new URL(publicBaseUrl).host
  const http = express()
  http.disable('x-powered-by')
  http.disable('etag')
  http.use(assignRequestId, observeRequests(log), securityHeaders)
  http.use(healthRoutes(app))
  http.use(statusRoutes({ app, notice, publicHost }), sandboxPageRoutes({ app, publicHost }))
  http.use(
    '/api',
    identify({ mode: app.mode, publicHost, defaultPortalId: () => app.reads.defaultPortalId() }),
  )
  http.use(beforeLaunchRoutes(app), campaignRoutes(app), leadRoutes(app))
  http.use(unknownRoute)
  http.use(sendErrors(log))
  return http
}
