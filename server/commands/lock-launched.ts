import { COMPANY_CHECK } from '../../src/campaigns/company-check.ts'
import { AppError } from '../../src/errors.ts'
import { type CampaignRow, lockCampaign } from '../db/repositories/campaigns.ts'
import type { Sql } from '../db/sql.ts'

/**
 * A campaign that somebody launched, locked until the transaction ends. Throws `not_found` for an unknown one, one of another
 * portal, and the check of a company: nobody steers that.
 */
export const lockLaunched = async (sql: Sql, portalId: number, campaignId: string): Promise<CampaignRow> => {
  const campaign = await lockCampaign(sql, portalId, campaignId)
  if (campaign === null || campaign.type === COMPANY_CHECK)
    throw new AppError('not_found', `There is no campaign ${campaignId}.`)
  return campaign
}
