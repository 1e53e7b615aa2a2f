import { Router } from 'express'
import type { App } from '../../app.ts'
import { renderMetrics } from '../../observability/metrics.ts'
import { onlyMethods } from '../middleware/errors.ts'

/** For machines that watch: `/healthz` (the process answers), `/readyz` (all that it needs does too), `/metrics`. */
export const healthRoutes = (app: App): Router => {
  const router = Router()
  router
    .route('/healthz')
    .get((_request, response) => void response.json({ ok: true }))
    .all(onlyMethods('GET'))
  router
    .route('/readyz')
    .get(async (_request, response) => {
      const health = await app.health.ready()
      response.status(health.ok ? 200 : 503).json(health)
    })
    .all(onlyMethods('GET'))
  router
    .route('/metrics')
    .get(async (_request, response) => {
      const { contentType, body } = await renderMetrics()
      response.set('content-type', contentType).send(body)
    })
    .all(onlyMethods('GET'))
  return router
}
