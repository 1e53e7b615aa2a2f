import type { App, CampaignView, LeadView } from '../app.ts'

const pageSize = 100

/** Every lead of a campaign (at most some hundreds), best fit first. */
export const readAllLeads = async (app: App, campaign: CampaignView): Promise<LeadView[]> => {
  const leads: LeadView[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<App['reads']['leads']>> = await app.reads.leads(
      campaign.portalId,
      campaign.id,
      {
        limit: pageSize,
        after,
      },
    )
    leads.push(...page.items)
    after = page.nextAfter
  } while (after !== null)
  return leads
}
