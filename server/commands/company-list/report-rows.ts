import { isFinal } from '../../../src/campaigns/campaign.ts'
import { ROWS_A_STEP } from '../../../src/campaigns/company-list/rows-a-step.ts'
import { AppError } from '../../../src/errors.ts'
import { companyNameKey } from '../../../src/normalise/company-name.ts'
import type { RowVerdict } from '../../app/company-list.ts'
import { type CampaignRow, findCampaign } from '../../db/repositories/campaigns.ts'
import { type ExclusionRow, exclusionsOf } from '../../db/repositories/exclusions.ts'
import { type ListReportRow, listReportRows } from '../../db/repositories/list-report.ts'
import type { Sql } from '../../db/sql.ts'

const LIST_CHECK = 'competitor-verification'

/** A line with its verdict, its exclusion where it has one, and the earlier line that is the same company. */
export type JudgedRow = ListReportRow & {
  verdict: RowVerdict
  sameAsLine: number | null
  exclusion: ExclusionRow | null
}

/** The campaign that checks a list. Throws `not_found` for any other. */
export const listCampaign = async (sql: Sql, portalId: number, campaignId: string): Promise<CampaignRow> => {
  const campaign = await findCampaign(sql, portalId, campaignId)
  if (campaign?.type === LIST_CHECK) return campaign
  throw new AppError('not_found', 'There is no such check of a list in this portal.', {
    hint: 'Only campaigns that check a list of companies have a report.',
    fields: [{ field: 'id', message: 'names no check of a list of this portal' }],
  })
}

/** All lines of a campaign's list, in its order, each with its verdict. */
export const judgedRows = async (sql: Sql, campaign: CampaignRow): Promise<JudgedRow[]> => {
  const rows = await listReportRows(sql, campaign.portalId, campaign.id, ROWS_A_STEP)
  const exclusions = await exclusionsOf(sql, campaign.portalId, {
    numbers: rows.flatMap(({ lead }) => lead?.companyNumber ?? []),
    nameKeys: rows.flatMap(({ name }) => companyNameKey(name) ?? []),
  })
  const firstLines = new Map<string, number>()
  return rows.map((row) => {
    const number = row.lead?.companyNumber ?? null
    const earlier = number === null ? undefined : firstLines.get(number)
    if (number !== null && earlier === undefined) firstLines.set(number, row.line)
    const verdict = earlier === undefined ? verdictOf(row, campaign) : 'same-company'
    return { ...row, verdict, sameAsLine: earlier ?? null, exclusion: exclusionOf(row, exclusions) }
  })
}

const verdictOf = ({ lead, outcome, failure }: ListReportRow, { status }: CampaignRow): RowVerdict => {
  if (lead !== null && outcome === 'lead')
    return isTrading(lead.facts.companyStatus) ? 'trading' : 'not-trading'
  if (outcome === 'unverified') return 'not-found'
  if (outcome === 'failed' || (outcome === null && failure !== null)) return 'failed'
  return outcome === null && !isFinal(status) ? 'checking' : 'not-checked'
}

/** An entry without a state, such as a royal charter, trades. */
const isTrading = (status: string | null): boolean =>
  status === null || status === 'active' || status === 'open'

/** By its number; a line that was not found by its name alone. */
const exclusionOf = ({ lead, name }: ListReportRow, exclusions: ExclusionRow[]): ExclusionRow | null => {
  const key = companyNameKey(name)
  const same = exclusions.find((one) =>
    lead === null
      ? one.companyNumber === null && key !== null && one.nameKey === key
      : one.companyNumber === lead.companyNumber,
  )
  return same ?? null
}
