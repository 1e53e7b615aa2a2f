import { Router } from 'express'
import { z } from 'zod'
import { readControlBody } from '../../control-body.ts'
import type { CrmStore } from '../crm-store.ts'
import type { AppRegistration } from '../oauth/app-registration.ts'
import { burst } from './burst.ts'
import type { Delivery } from './delivery.ts'

const settingsSchema = z.strictObject({
  duplicateRate: z.number().min(0).max(1).optional(),
  isShuffled: z.boolean().optional(),
  isPaused: z.boolean().optional(),
  delayMs: z.number().int().min(0).max(3_600_000).optional(),
})
const burstSchema = z.object({ portalId: z.number().int(), count: z.number().int().min(1).max(1_000_000) })

type Parts = { crm: CrmStore; registration: AppRegistration; delivery: Delivery }

const subscribedProperties = ({ registration }: Parts): string[] =>
  (registration.config().webhooks?.subscriptions ?? [])
    .filter(({ active, objectType }) => active && objectType === 'company')
    .flatMap(({ propertyName }) => propertyName ?? [])

/**
 * Under `/control/hubspot`: `GET /webhooks` (counts and settings), `PUT /webhooks` (settings, any of them), and
 * `POST /webhooks/burst` (many property changes at once).
 */
export const webhooksControlRouter = (parts: Parts): Router => {
  const { crm, delivery } = parts
  const router = Router()
  const state = () => ({ ...delivery.counts(), settings: delivery.settings })
  router.get('/webhooks', (_request, response) => {
    response.json(state())
  })
  router.put('/webhooks', (request, response) => {
    const body = readControlBody(settingsSchema, request.body, response)
    if (!body) return
    delivery.change(body)
    response.json(state())
  })
  router.post('/webhooks/burst', (request, response) => {
    const body = readControlBody(burstSchema, request.body, response)
    if (!body) return
    const portal = crm.portalById(body.portalId)
    if (!portal) response.status(404).json({ error: `No portal has the id ${body.portalId}.` })
    else {
      const subscribed = subscribedProperties(parts)
      response.json({ changes: burst(crm, portal, { count: body.count, subscribed }) })
    }
  })
  return router
}
