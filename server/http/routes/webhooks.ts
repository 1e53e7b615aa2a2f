import { type RequestHandler, Router } from 'express'
import type { WebhooksPart } from '../../app/webhooks.ts'
import { onlyMethods } from '../middleware/errors.ts'
import { onlySigned, rawBodyOf, type SignatureCheck } from '../middleware/signed-request.ts'

const receive =
  (webhooks: WebhooksPart): RequestHandler =>
  async (_request, response) => {
    await webhooks.receive(rawBodyOf(response) ?? Buffer.alloc(0))
    response.status(204).end()
  }

/**
 * HubSpot's webhooks: signed (v3, over the very bytes), stored, answered with 204. HubSpot waits 5 s and repeats what is not
 * answered with 2xx for a day, so that everything which is signed is taken, whatever its shape.
 */
export const webhookRoutes = (parts: { webhooks: WebhooksPart; check: SignatureCheck }): Router => {
  const router = Router()
  router
    .route('/webhooks/hubspot')
    .post(onlySigned(parts.check, { mayBeV2: false }), receive(parts.webhooks))
    .all(onlyMethods('POST'))
  return router
}
