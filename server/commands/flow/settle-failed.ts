import { leftOut } from '../../../src/pipeline/examination.ts'
import type { CampaignRow } from '../../db/repositories/campaigns.ts'
import { namesOfOpen } from '../../db/repositories/candidates.ts'
import type { Sql } from '../../db/sql.ts'
import { settleLeftOut } from './settle-left-out.ts'

/** Settles candidates that failed for good, with the reason in words; those settled already are passed over. */
export const settleFailed = async (
  sql: Sql,
  ids: { portalId: number; campaignId: string },
  candidateIds: string[],
  reason: string,
): Promise<CampaignRow | null> => {
  const names = await namesOfOpen(sql, ids.portalId, candidateIds)
  const failed = [...names].map(([candidateId, name]) => ({
    candidateId,
    name,
    leftOut: leftOut('failed', reason),
  }))
  return settleLeftOut(sql, ids, failed)
}
