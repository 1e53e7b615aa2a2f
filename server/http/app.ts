import express, { type Express } from 'express'
import helmet from 'helmet'
import type { App } from '../app.ts'
import type { Log } from '../observability/log.ts'
import { sendErrors, unknownRoute } from './middleware/errors.ts'
import { identify } from './middleware/identity.ts'
import { observeRequests } from './middleware/observe.ts'
import { assignRequestId } from './middleware/request-id.ts'
import { activityRoutes } from './routes/activity.ts'
import { beforeLaunchRoutes } from './routes/before-launch.ts'
import { campaignRoutes } from './routes/campaigns.ts'
import { companyListRoutes } from './routes/company-list.ts'
import { connectionRoutes } from './routes/connection.ts'
import { contactRoutes } from './routes/contacts.ts'
import { googleRoutes } from './routes/google.ts'
import { healthRoutes } from './routes/health.ts'
import { homeRoutes } from './routes/home.ts'
import { leadEditRoutes } from './routes/lead-edits.ts'
import { leadListRoutes } from './routes/lead-list.ts'
import { leadViewRoutes } from './routes/lead-views.ts'
import { leadRoutes } from './routes/leads.ts'
import { matchRoutes } from './routes/matches.ts'
import { mirrorRoutes } from './routes/mirror.ts'
import { moneyRoutes } from './routes/money.ts'
import { notificationRoutes } from './routes/notifications.ts'
import { oauthRoutes } from './routes/oauth.ts'
import { planRoutes } from './routes/plans.ts'
import { prepareRoutes } from './routes/prepare.ts'
import { recordRoutes } from './routes/records.ts'
import { sandboxPageRoutes } from './routes/sandbox-page.ts'
import { settingsRoutes } from './routes/settings.ts'
import { stageRoutes } from './routes/stages.ts'
import { startRoutes } from './routes/start.ts'
import { webhookRoutes } from './routes/webhooks.ts'
import { workflowActionRoutes } from './routes/workflow-actions.ts'

/** What the web part needs from outside. */
export type HttpOptions = {
  app: App
  log: Log
  /** The address that people use when it is not this machine's own, for example `https://leads.example.org`. */
  publicBaseUrl: string | null
}

// The API and health answers need nothing from a browser; pages set their own, narrower policy.
const securityHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  },
  strictTransportSecurity: false,
})

/** The whole web part as one express application. It listens nowhere and starts nothing. */
export const createHttpApp = ({ app, log, publicBaseUrl }: HttpOptions): Express => {
  const publicHost = publicBaseUrl === null ? null : new URL(publicBaseUrl).host
  const http = express()
  http.disable('x-powered-by')
  http.disable('etag')
  http.use(assignRequestId, observeRequests(log), securityHeaders)
  const check = { signing: app.connection.signing, now: () => new Date(), log }
  http.use(healthRoutes(app), oauthRoutes({ connection: app.connection, log }))
  http.use(webhookRoutes({ webhooks: app.webhooks, check }))
  http.use(workflowActionRoutes({ workflow: app.workflow, check }))
  http.use(startRoutes(app), sandboxPageRoutes({ app, publicHost }))
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
  http.use(leadListRoutes(app.review), leadViewRoutes(app.review), leadEditRoutes(app))
  http.use(
    prepareRoutes(app),
    beforeLaunchRoutes(app),
    campaignRoutes(app),
    leadRoutes(app),
    settingsRoutes(app),
  )
  http.use(companyListRoutes(app.lists), matchRoutes(app.matches), contactRoutes(app))
  http.use(recordRoutes(app), planRoutes(app.plans))
  http.use(moneyRoutes(app), notificationRoutes(app), stageRoutes(app.stages))
  http.use(homeRoutes(app), activityRoutes(app), googleRoutes(app.google))
  http.use(unknownRoute)
  http.use(sendErrors(log))
  return http
}
