import type { CrmStore } from './hubspot/crm-store.ts'
import type { OAuthParts } from './hubspot/oauth/token-router.ts'
import type { Delivery } from './hubspot/webhooks/delivery.ts'
import type { Leases } from './lease.ts'

/** What keeps its state while the sandbox runs, beside the world itself. */
export type AppParts = { crm: CrmStore; oauth: OAuthParts; webhooks: Delivery; leases: Leases }
