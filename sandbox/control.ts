import { type Response, Router } from 'express'
import { z } from 'zod'
import { type SandboxContext, vendors } from './context.ts'
import { truthRouter } from './control-truth.ts'
import type { CrmStore } from './hubspot/crm-store.ts'
import type { Leases } from './lease.ts'

const scaleSchema = z.object({ scale: z.number().min(0).max(1) })
const clientSchema = z.object({ client: z.string().min(1).max(200) })
const faultSchema = z.object({
  vendor: z.enum(vendors),
  kind: z.enum(['status', 'timeout', 'cut', 'nonsense', 'empty']),
  status: z.number().int().min(400).max(599).optional(),
  rate: z.number().min(0).max(1),
  count: z.number().int().positive().optional(),
})
const companySchema = z.object({
  id: z.string().regex(/^\d+$/).optional(),
  properties: z.record(z.string(), z.string().nullable()),
})

/** The body in the schema's shape, or null after a 400 that names what is wrong. */
const read = <T>(schema: z.ZodType<T>, body: unknown, response: Response): T | null => {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  response.status(400).json({
    error: parsed.error.issues
      .map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`)
      .join('; '),
  })
  return null
}

const scaleRoutes = (router: Router, name: string, target: { scale: number }): void => {
  router.get(`/${name}`, (_request, response) => {
    response.json({ scale: target.scale })
  })
  router.put(`/${name}`, (request, response) => {
    const body = read(scaleSchema, request.body, response)
    if (!body) return
    target.scale = body.scale
    response.json(body)
  })
}

const leaseRoutes = (router: Router, leases: Leases): void => {
  router.post('/lease', (request, response) => {
    const body = read(clientSchema, request.body, response)
    if (!body) return
    leases.renew(body.client)
    response.json({ clients: leases.clients() })
  })
  router.post('/leave', (request, response) => {
    const body = read(clientSchema, request.body, response)
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
    const body = read(faultSchema, request.body, response)
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
    const portals = crm.portals().map(({ id, name, accessToken }) => ({ id, name, accessToken }))
    response.json({ portals })
  })
  router.put('/portals/:id/companies', (request, response) => {
    const portal = crm.portalById(Number(request.params.id))
    if (!portal) {
      response
        .status(404)
        .json({ error: `No portal has the id ${request.params.id}: GET /control/portals lists them.` })
      return
    }
    const body = read(companySchema, request.body, response)
    if (body) response.json(crm.put(portal, body.properties, body.id))
  })
}

/**
 * What tests and the product's own start-up use of the sandbox, never part of a vendor: lease, latency, limits,
 * faults, journal, portals and the ground truth.
 */
export const controlRouter = (context: SandboxContext, parts: { crm: CrmStore; leases: Leases }): Router => {
  const router = Router()
  scaleRoutes(router, 'latency', context.latency)
  scaleRoutes(router, 'limits', context.limits)
  leaseRoutes(router, parts.leases)
  faultRoutes(router, context)
  journalRoutes(router, context)
  portalRoutes(router, parts.crm)
  router.use('/truth', truthRouter(context.world))
  router.use((request, response) => {
    response.status(404).json({ error: `The sandbox has no control ${request.method} ${request.path}.` })
  })
  return router
}
