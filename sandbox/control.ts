import { Router } from 'express'
import { z } from 'zod'
import type { AppParts } from './app-parts.ts'
import { type SandboxContext, vendors } from './context.ts'
import { readControlBody } from './control-body.ts'
import { truthRouter } from './control-truth.ts'
import { crmControlRouter } from './hubspot/control-crm.ts'
import type { CrmStore } from './hubspot/crm-store.ts'
import { oauthControlRouter } from './hubspot/oauth/control-oauth.ts'
import { webhooksControlRouter } from './hubspot/webhooks/control-webhooks.ts'
import { workflowsControlRouter } from './hubspot/workflows/control-workflows.ts'
import type { Leases } from './lease.ts'

const scaleSchema = z.object({ scale: z.number().min(0).max(1) })
const ceilingSchema = z.object({ mostServed: z.number().int().min(1).max(10_000) })
const clientSchema = z.object({ client: z.string().min(1).max(200) })
const faultSchema = z.object({
  vendor: z.enum(vendors),
  kind: z.enum(['status', 'timeout', 'cut', 'nonsense', 'empty']),
  status: z.number().int().min(400).max(599).optional(),
  rate: z.number().min(0).max(1),
  count: z.number().int().positive().optional(),
})
const scaleRoutes = (router: Router, name: string, target: { scale: number }): void => {
  router.get(`/${name}`, (_request, response) => {
    response.json({ scale: target.scale })
  })
  router.put(`/${name}`, (request, response) => {
    const body = readControlBody(scaleSchema, request.body, response)
    if (!body) return
    target.scale = body.scale
    response.json(body)
  })
}

const ceilingRoute = (router: Router, { registerCeiling }: SandboxContext): void => {
  router.put('/register-ceiling', (request, response) => {
    const body = readControlBody(ceilingSchema, request.body, response)
    if (!body) return
    registerCeiling.mostServed = body.mostServed
    response.json(body)
  })
}

const leaseRoutes = (router: Router, leases: Leases): void => {
  router.post('/lease', (request, response) => {
    const body = readControlBody(clientSchema, request.body, response)
    if (!body) return
    leases.renew(body.client)
    response.json({ clients: leases.clients() })
  })
  router.post('/leave', (request, response) => {
    const body = readControlBody(clientSchema, request.body, response)
    if (!body) return
    // The answer goes out before the sandbox may end.
    response.once('finish', () => leases.leave(body.client))
    response.json({})
  })
}

const faultRoutes = (router: Router, context: SandboxContext): void => {
  router.get('/faults', (_request, response) => {
    response.json({ faults: context.faults.list() })
  })
  router.put('/faults', (request, response) => {
    const body = readControlBody(faultSchema, request.body, response)
    if (!body) return
    const { vendor, kind, rate, status, count } = body
    context.faults.set({ vendor, kind, rate, ...(status ? { status } : {}), ...(count ? { count } : {}) })
    response.json({ faults: context.faults.list() })
  })
  router.delete('/faults', (_request, response) => {
    context.faults.clear()
    response.json({ faults: [] })
  })
}

const journalRoutes = (router: Router, context: SandboxContext): void => {
  router.get('/journal', (request, response) => {
    const vendor = z.enum(vendors).optional().safeParse(request.query.vendor)
    if (!vendor.success) {
      response.status(400).json({ error: `vendor must be one of ${vendors.join(', ')}, or left out.` })
    } else response.json({ entries: context.journal.entries(vendor.data) })
  })
  router.delete('/journal', (_request, response) => {
    context.journal.clear()
    response.json({})
  })
}

const portalRoutes = (router: Router, crm: CrmStore): void => {
  router.get('/portals', (_request, response) => {
    const portals = crm
      .portals()
      .map(({ id, name, accessToken, users }) => ({ id, name, accessToken, users }))
    response.json({ portals })
  })
}

/**
 * What tests and the product's own start-up use of the sandbox, never part of a vendor: lease, latency, limits, the register's ceiling,
 * faults, journal, portals, HubSpot's app with its webhooks and workflows, and the ground truth.
 */
export const controlRouter = (context: SandboxContext, parts: AppParts): Router => {
  const router = Router()
  scaleRoutes(router, 'latency', context.latency)
  scaleRoutes(router, 'limits', context.limits)
  ceilingRoute(router, context)
  leaseRoutes(router, parts.leases)
  faultRoutes(router, context)
  journalRoutes(router, context)
  portalRoutes(router, parts.crm)
  router.use(crmControlRouter(parts.crm))
  const { registration } = parts.oauth
  const webhookParts = { crm: parts.crm, registration, delivery: parts.webhooks }
  router.use('/hubspot', oauthControlRouter(parts.oauth), webhooksControlRouter(webhookParts))
  router.use(workflowsControlRouter({ crm: parts.crm, registration }))
  router.use('/truth', truthRouter(context))
  router.use((request, response) => {
    response.status(404).json({ error: `The sandbox has no control ${request.method} ${request.path}.` })
  })
  return router
}
