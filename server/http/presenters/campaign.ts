import type { Campaign } from '@leadwright/contract'
import type { CampaignView } from '../../app.ts'
import { campaignSummary, progressShare } from './campaign-summary.ts'

/** A campaign as the contract has it: moments as ISO text, counts in words and progress added, the portal left out. */
export const presentCampaign = (campaign: CampaignView): Campaign => ({
  id: campaign.id,
  type: campaign.type,
  name: campaign.name,
  status: campaign.status,
  statusReason: campaign.statusReason,
  progress: progressShare(campaign),
  summary: campaignSummary(campaign),
  isSandbox: campaign.isSandbox,
  launchedBy: campaign.launchedBy,
  mayRetry: campaign.mayRetry,
  brief: campaign.brief,
  counts: campaign.counts,
  completeness: campaign.completeness,
  siteCount: campaign.siteCount,
  toReview: campaign.toReview,
  sources: campaign.sources,
  costMicroPounds: campaign.costMicroPounds,
  budget: campaign.budget,
  createdAt: campaign.createdAt.toISOString(),
  startedAt: campaign.startedAt?.toISOString() ?? null,
  finishedAt: campaign.finishedAt?.toISOString() ?? null,
})
