import { COMPANY_CHECK } from '../../../src/campaigns/company-check.ts'
import { AppError } from '../../../src/errors.ts'
import type { Verdict } from '../../../src/matching/verdict.ts'
import type { LeftOutOutcome, LeftOutView } from '../../app/review.ts'
import { findCampaign } from '../../db/repositories/campaigns.ts'
import { listLeftOut } from '../../db/repositories/left-out.ts'
import type { Sql } from '../../db/sql.ts'
import { isMoment, placeText, readPlace } from './list-place.ts'

const order = 'left-out'

/** See `ReviewPart.leftOut`. */
export const readLeftOut = async (
  sql: Sql,
  portalId: number,
  campaignId: string,
  page: { outcome: LeftOutOutcome | null; limit: number; after: string | null },
): Promise<{ items: LeftOutView[]; nextAfter: string | null }> => {
  const place = readPlace(page.after, order, isMoment)
  const campaign = await findCampaign(sql, portalId, campaignId)
  if (campaign === null || campaign.type === COMPANY_CHECK)
    throw new AppError('not_found', 'There is no such campaign in this portal.', {
      hint: 'Take the id from the list of campaigns.',
      fields: [{ field: 'id', message: 'names no campaign of this portal' }],
    })
  const rows = await listLeftOut(sql, portalId, campaignId, {
    outcome: page.outcome,
    limit: page.limit + 1,
    after: place && { settledAt: place.key, id: place.id },
  })
  const shown = rows.slice(0, page.limit)
  const last = rows.length > page.limit ? shown.at(-1) : undefined
  return {
    items: shown.map(({ settledAt: _, matched, ...row }) => ({ ...row, matched: matchedOf(matched) })),
    nextAfter: last === undefined ? null : placeText(order, last.settledAt, last.id),
  }
}

const matchedOf = (verdict: Verdict | null): LeftOutView['matched'] =>
  verdict === null
    ? null
    : {
        kind: verdict.known.kind === 'lead' ? 'lead' : 'hubspot-company',
        id: verdict.known.id,
        name: verdict.known.name,
        because: verdict.because,
      }
