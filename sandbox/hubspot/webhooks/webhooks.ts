import type { SandboxContext } from '../../context.ts'
import type { CrmStore } from '../crm-store.ts'
import type { AppRegistration } from '../oauth/app-registration.ts'
import type { Grants } from '../oauth/grants.ts'
import { createDelivery, type Delivery } from './delivery.ts'
import { eventsOf } from './events.ts'

/**
 * Turns the CRM's changes into webhooks for the app: of accounts that have it installed (and shortly after they
 * uninstalled it), for its active subscriptions only.
 */
export const startWebhooks = (
  context: Pick<SandboxContext, 'latency' | 'random'>,
  parts: { crm: CrmStore; registration: AppRegistration; grants: Grants },
): Delivery => {
  const { crm, registration, grants } = parts
  const target = () => {
    const config = registration.config().webhooks
    if (!config) return null
    const { targetUrl, maxConcurrentRequests } = config
    return { url: targetUrl, secret: registration.clientSecret(), maximumRequests: maxConcurrentRequests }
  }
  const delivery = createDelivery(target, () => context.latency.scale, context.random('hubspot-webhooks'))
  crm.onChange((change) => {
    const config = registration.config().webhooks
    if (!config || !grants.hearsWebhooks(change.portalId)) return
    delivery.enqueue(eventsOf(change, config, registration.appId))
  })
  return delivery
}
