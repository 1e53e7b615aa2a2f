import type { App, PreviewUrls } from '../app.ts'
import { readCampaign, readCampaigns, readCampaignTypes } from '../commands/read-campaigns.ts'
import { readLead, readLeads } from '../commands/read-leads.ts'
import { listEvents } from '../db/repositories/campaign-events.ts'
import { spendingBySource } from '../db/repositories/spending.ts'
import type { Sql } from '../db/sql.ts'
import { openSandboxPage } from '../local-sandbox/open-page.ts'
import type { LocalSandbox } from '../local-sandbox.ts'

/** The part of the application that only reads. `sandbox` null: in live mode. */
export const readsOver = (sql: Sql, sandbox: LocalSandbox | null): App['reads'] => ({
  campaignTypes: readCampaignTypes,
  campaign: (portalId, id) => readCampaign(sql, portalId, id),
  campaigns: (portalId, page) => readCampaigns(sql, portalId, page),
  spending: (portalId, id) => spendingBySource(sql, portalId, id),
  events: (portalId, id, page) => listEvents(sql, portalId, id, page),
  leads: (portalId, id, page) => readLeads(sql, portalId, id, page),
  lead: (portalId, id) => readLead(sql, portalId, id),
  defaultPortalId: () => sandbox?.portals[0]?.id ?? 0,
  previewUrls: () => sandbox && previewUrls(sandbox),
  sandboxPage: (url) => openSandboxPage(sandbox?.urls.web ?? null, url),
})

const previewUrls = ({ urls, portals }: LocalSandbox): PreviewUrls => {
  const ofPortal = `${urls.preview}/${portals[0]?.id ?? 0}`
  return {
    start: urls.preview,
    record: `${ofPortal}/record/0-2`,
    pages: `${ofPortal}/app/`,
    crm: new URL('/hubspot-app/', urls.preview).href,
  }
}
