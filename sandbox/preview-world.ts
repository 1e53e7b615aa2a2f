import { join } from 'node:path'
import type { CrmRecord, CrmStore } from './hubspot/crm-store.ts'
import type { AppRegistration } from './hubspot/oauth/app-registration.ts'
import type { PreviewCompany, PreviewWorld } from './preview/preview-world.ts'
import { readProject } from './preview/project/read-project.ts'
import type { PreviewOptions } from './preview/router.ts'

/** The project's own extensions, as its profile for staging deploys them. */
export const ownProject: PreviewOptions = {
  source: join(import.meta.dirname, '..', 'hubspot-app'),
  profile: 'staging',
}

const asCompany = ({ id, properties }: CrmRecord): PreviewCompany => ({ id, properties })

/** The first records that have a postcode, since most of what can be done begins with one. */
const withPostcode = (records: readonly CrmRecord[], limit: number): CrmRecord[] => {
  const found: CrmRecord[] = []
  for (const record of records) {
    if (found.length === limit) break
    if (record.properties.zip) found.push(record)
  }
  return found
}

/**
 * The preview over the make-believe HubSpot: its accounts, its records, the app as it was uploaded. The product's server
 * is where the uploaded app wants its webhooks.
 */
export const previewWorld = (crm: CrmStore, registration: AppRegistration): PreviewWorld => ({
  app: () => ({
    appId: registration.appId,
    clientSecret: registration.clientSecret(),
    permittedOrigins: readProject(ownProject.source, ownProject.profile).permittedOrigins,
  }),
  backendUrl: () => {
    const target = registration.config().webhooks?.targetUrl
    return target === undefined ? null : new URL(target).origin
  },
  portals: () => crm.portals(),
  portal: (id) => crm.portalById(id),
  companies: (portalId, limit) => {
    const portal = crm.portalById(portalId)
    return portal ? withPostcode(crm.records(portal, 'companies'), limit).map(asCompany) : []
  },
  company: (portalId, id) => {
    const portal = crm.portalById(portalId)
    const record = portal && crm.record(portal, 'companies', id)
    return record ? asCompany(record) : null
  },
})
