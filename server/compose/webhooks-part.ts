import type { WebhooksPart } from '../app/webhooks.ts'
import type { Flow } from '../commands/flow/flow.ts'
import { storeDelivery } from '../hubspot/webhook-events-store.ts'

/** The part of the application that HubSpot's webhooks come in by. */
export const webhooksPart = ({ flow }: { flow: Flow }): WebhooksPart => ({
  receive: (body) => flow.inTransaction((tx) => storeDelivery(tx, flow.queue, body)),
})
