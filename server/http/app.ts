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
import { connectionRoutes } from './routes/connection.ts'
import { healthRoutes } from './routes/health.ts'
import { leadRoutes } from './routes/leads.ts'
import { mirrorRoutes } from './routes/mirror.ts'
import { moneyRoutes } from './routes/money.ts'
import { notificationRoutes } from './routes/notifications.ts'
import { oauthRoutes } from './routes/oauth.ts'
import { sandboxPageRoutes } from './routes/sandbox-page.ts'
import { settingsRoutes } from './routes/settings.ts'
import { stageRoutes } from './routes/stages.ts'
import { statusRoutes } from './routes/status.ts'
import { webhookRoutes } from './routes/webhooks.ts'

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
  const check = { signing: app.connection.signing, now: () => new Date(), log }
  http.use(healthRoutes(app), oauthRoutes({ connection: app.connection, log }))
  http.use(webhookRoutes({ webhooks: app.webhooks, check }))
  http.use(statusRoutes({ app, notice, publicHost }), sandboxPageRoutes({ app, publicHost }))
  http.use(
    '/api',
    identify({
      mode: app.mode,
      publicHost,
      defaultPortalId: () => app.reads.defaultPortalId(),
      admit: app.connection.admit,
      check,
    }),
  )
  http.use(connectionRoutes(app), mirrorRoutes(app.mirror))
  http.use(beforeLaunchRoutes(app), campaignRoutes(app), leadRoutes(app), settingsRoutes(app))
  http.use(moneyRoutes(app), notificationRoutes(app), stageRoutes(app.stages))
  http.use(unknownRoute)
  http.use(sendErrors(log))
  return http
}
