import { countsFrom } from '../../src/campaigns/campaign.ts'
import { campaignTypes } from '../../src/campaigns/catalogue/index.ts'
import { type CampaignRow, findCampaign, listCampaigns } from '../db/repositories/campaigns.ts'
import { outcomeCounts } from '../db/repositories/candidates.ts'
import { findLimits } from '../db/repositories/money-limits.ts'
import { costsOf } from '../db/repositories/outside-calls.ts'
import { type SourceProgress, sourceProgress } from '../db/repositories/search-steps.ts'
import type { Sql } from '../db/sql.ts'

/** A campaign with where its candidates went, how far its sources are and what it has cost. */
export type CampaignReport = ReturnType<typeof report>

/** The campaign of a portal with this id, or null. */
export const readCampaign = async (
  sql: Sql,
  portalId: number,
  id: string,
): Promise<CampaignReport | null> => {
  const row = await findCampaign(sql, portalId, id)
  return row === null ? null : ((await reports(sql, portalId, [row]))[0] ?? null)
}

/** One page of a portal's campaigns, newest first. */
export const readCampaigns = async (
  sql: Sql,
  portalId: number,
  page: {
    status: string | null
    limit: number
    after: string | null
    launchedFromCompanyId?: string | undefined
  },
): Promise<{ items: CampaignReport[]; nextAfter: string | null }> => {
  const rows = await listCampaigns(sql, portalId, { ...page, limit: page.limit + 1 })
  const shown = rows.slice(0, page.limit)
  return {
    items: await reports(sql, portalId, shown),
    nextAfter: rows.length > page.limit ? (shown.at(-1)?.id ?? null) : null,
  }
}

/** What a form needs to know of every campaign type. */
export const readCampaignTypes = () =>
  campaignTypes.map(({ id, title, formText, description, defaults, inputTexts, examples }) => ({
    id,
    title,
    formText,
    description,
    defaults,
    inputs: inputTexts,
    examples,
  }))

const reports = async (sql: Sql, portalId: number, rows: CampaignRow[]): Promise<CampaignReport[]> => {
  const ids = rows.map((row) => row.id)
  if (rows.length === 0) return []
  const [outcomes, costs, limits, progress] = await Promise.all([
    outcomeCounts(sql, portalId, ids),
    costsOf(sql, portalId, ids),
    findLimits(sql, portalId),
    Promise.all(ids.map((id) => sourceProgress(sql, portalId, id))),
  ])
  return rows.map((row, index) =>
    report(
      row,
      outcomes.filter((outcome) => outcome.campaignId === row.id),
      progress[index] ?? [],
      costs.get(row.id) ?? 0,
      limits.campaignMicroPounds,
    ),
  )
}

const report = (
  row: CampaignRow,
  outcomes: { outcome: string | null; count: number }[],
  sources: SourceProgress[],
  costMicroPounds: number,
  portalLimit: number,
) => ({
  id: row.id,
  portalId: row.portalId,
  type: row.type,
  name: row.name,
  status: row.status,
  statusReason: row.statusReason,
  isSandbox: row.isSandbox,
  brief: row.brief as Record<string, unknown>,
  counts: countsFrom(outcomes),
  sources,
  costMicroPounds,
  budget: budgetOf(row.brief.budget, portalLimit, costMicroPounds),
  createdAt: row.createdAt,
  startedAt: row.startedAt,
  finishedAt: row.finishedAt,
})

const budgetOf = (own: number | undefined, portalLimit: number, cost: number) => {
  const limitMicroPounds = Math.min(
    own === undefined ? portalLimit : Math.round(own * 1_000_000),
    portalLimit,
  )
  return { limitMicroPounds, leftMicroPounds: Math.max(0, limitMicroPounds - cost) }
}
