import express, { type ErrorRequestHandler, type Express, type Router } from 'express'
import { companiesHouseRouter } from './companies-house/router.ts'
import type { SandboxContext, Vendor } from './context.ts'
import { controlRouter } from './control.ts'
import type { CrmStore } from './hubspot/crm-store.ts'
import { hubspotRouter } from './hubspot/router.ts'
import type { Leases } from './lease.ts'
import { openaiRouter } from './openai/router.ts'
import { postcodesIoRouter } from './postcodes-io/router.ts'
import { webRouter } from './web/router.ts'

const bodyLimit = '4mb'

/** Bodies that are no JSON, and mistakes of the sandbox itself: a plain answer, never a stack trace. */
const answerErrors: ErrorRequestHandler = (error, _request, response, _next) => {
  const status = typeof error?.status === 'number' ? error.status : 500
  if (response.headersSent) response.socket?.destroy()
  else response.status(status).json({ error: error instanceof Error ? error.message : 'unknown error' })
}

/** All make-believe vendors under their mounts, each behind its journal, latency and faults; `/control` behind none. */
export const createApp = (context: SandboxContext, parts: { crm: CrmStore; leases: Leases }): Express => {
  const app = express()
  app.disable('x-powered-by')
  app.use(express.json({ limit: bodyLimit }))
  const mount = (path: string, vendor: Vendor, router: Router): void => {
    const { journal, latency, faults } = context
    app.use(path, journal.middleware(vendor), latency.middleware(vendor), faults.middleware(vendor), router)
  }
  mount('/openai/v1', 'openai', openaiRouter(context))
  mount('/web', 'web', webRouter(context))
  mount('/companies-house', 'companies-house', companiesHouseRouter(context))
  mount('/postcodes-io', 'postcodes-io', postcodesIoRouter(context))
  mount('/hubspot', 'hubspot', hubspotRouter(context, parts.crm))
  app.use('/control', controlRouter(context, parts))
  app.use(answerErrors)
  return app
}
