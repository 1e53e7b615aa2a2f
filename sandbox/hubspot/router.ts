import { Router } from 'express'
import type { SandboxContext } from '../context.ts'
import { addAccountRoutes } from './crm/account.ts'
import { addAssociationRoutes } from './crm/associations.ts'
import { addBatchReadRoutes } from './crm/batch-read.ts'
import { addBatchWriteRoutes } from './crm/batch-write.ts'
import { addMergeAndEraseRoutes } from './crm/merge-and-erase.ts'
import { addObjectRoutes } from './crm/objects.ts'
import { addOwnerRoutes } from './crm/owners.ts'
import { addPropertyRoutes } from './crm/properties.ts'
import { addPropertyGroupRoutes } from './crm/property-groups.ts'
import { addSearchRoutes } from './crm/search.ts'
import type { CrmStore } from './crm-store.ts'
import { failWith, notFound } from './errors.ts'
import { tokenAndLimits, troubleOf } from './gate.ts'
import type { Grants } from './oauth/grants.ts'

/**
 * HubSpot's CRM as the product uses it: companies, contacts, notes and tasks with search, batches and merges,
 * properties, associations, owners and account facts; dated paths, limits and error bodies as its documentation has them.
 */
export const hubspotRouter = (
  context: SandboxContext,
  store: CrmStore,
  grants: Pick<Grants, 'callerOf'>,
): Router => {
  const router = Router()
  router.use(tokenAndLimits(grants, context.limits), troubleOf(store))
  addObjectRoutes(router, store)
  addSearchRoutes(router, store)
  addBatchReadRoutes(router, store)
  addBatchWriteRoutes(router, store)
  addMergeAndEraseRoutes(router, store)
  addPropertyGroupRoutes(router, store)
  addPropertyRoutes(router, store)
  addAssociationRoutes(router, store)
  addOwnerRoutes(router)
  addAccountRoutes(router, store)
  router.use((_request, response) => failWith(response, notFound))
  return router
}
