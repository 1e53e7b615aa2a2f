import type { CampaignView, LeadView } from '../app.ts'

const campaignOf = (campaign: CampaignView) => ({
  id: campaign.id,
  type: campaign.type,
  name: campaign.name,
  status: campaign.status,
  statusReason: campaign.statusReason,
  isSandbox: campaign.isSandbox,
  counts: campaign.counts,
  siteCount: campaign.siteCount,
  costMicroPounds: campaign.costMicroPounds,
  budget: campaign.budget,
  createdAt: campaign.createdAt.toISOString(),
  startedAt: campaign.startedAt?.toISOString() ?? null,
  finishedAt: campaign.finishedAt?.toISOString() ?? null,
})

const leadOf = (lead: LeadView) => ({
  id: lead.id,
  name: lead.name,
  companyNumber: lead.companyNumber,
  website: lead.website,
  address: lead.address,
  postcode: lead.postcode,
  distanceMiles: lead.distanceMiles,
  sites: lead.sites,
  sicCodes: lead.sicCodes.map((sic) => sic.code),
  stage: lead.stage,
  hubspotStage: lead.hubspotStage,
  score: lead.score,
  verification: lead.verification,
  reasons: lead.reasons,
  isSandbox: lead.isSandbox,
  evidence: lead.evidence.map((evidence) => ({
    field: evidence.field,
    value: evidence.value,
    source: evidence.source,
    url: evidence.url,
    retrievedAt: evidence.retrievedAt.toISOString(),
    excerpt: evidence.excerpt,
    retrievedUrl: evidence.retrievedUrl,
    contentHash: evidence.contentHash,
    isShown: evidence.isShown,
    isSandbox: evidence.isSandbox,
  })),
})

/** What `--json` prints of one campaign: `{"campaign": …, "leads": […]}`; programs rely on it. */
export const campaignJson = (campaign: CampaignView, leads: LeadView[]): string =>
  JSON.stringify({ campaign: campaignOf(campaign), leads: leads.map(leadOf) }, null, 2)

/** What `campaign list --json` prints. */
export const campaignsJson = (campaigns: CampaignView[]): string =>
  JSON.stringify({ campaigns: campaigns.map(campaignOf) }, null, 2)
