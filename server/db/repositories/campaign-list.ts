import type { Sql } from '../sql.ts'
import { type CampaignRow, campaignColumns } from './campaigns.ts'
import { MOST_COUNTED } from './lead-list.ts'

/** In which order: newest, first by name, most leads or highest cost before the others. */
export type CampaignSort = 'newest' | 'name' | 'leads' | 'cost'

/** Which campaigns are meant; what is left out does not narrow. Checks of single companies are never meant. */
export type CampaignFilter = {
  statuses?: readonly string[] | undefined
  /** A part of the name; case does not matter. */
  search?: string | undefined
  /** Only those that were launched from the record of this HubSpot company, alone or among others. */
  launchedFromCompanyId?: string | undefined
}

/** Where a page ends: the last campaign, and its number of leads or cost, which may change meanwhile; null for the other sorts. */
export type CampaignPlace = { key: number | null; id: string }

const costed = `select campaign.*, coalesce(s.reserved_micro_pounds + s.spent_micro_pounds, 0) as cost
  from campaign left join spending s on s.portal_id = campaign.portal_id and s.kind = 'campaign' and s.subject = campaign.id::text and s.month = ''`

/** What `filterValues` fills. */
const chosen = `portal_id = $1 and type <> 'company-check' and ($2::text[] is null or status = any ($2))
  and ($3::text is null or name ilike $3) and ($4::text is null or brief -> 'launchedFromCompanyIds' ? $4)`

const filterValues = (portalId: number, filter: CampaignFilter): unknown[] => [
  portalId,
  filter.statuses ?? null,
  filter.search === undefined ? null : `%${filter.search.replace(/[\\%_]/g, '\\$&')}%`,
  filter.launchedFromCompanyId ?? null,
]

const page = (after: string, order: string): string =>
  `select ${campaignColumns} from (${costed} where campaign.portal_id = $1) c
    where ${chosen} and ($6::uuid is null or ${after}) order by ${order} limit $5`

const lastSeen = '(select %, id from campaign where portal_id = $1 and id = $6)'

const pages: Record<CampaignSort, string> = {
  newest: page(`(created_at, id) < ${lastSeen.replace('%', 'created_at')}`, 'created_at desc, id desc'),
  name: page(`(lower(name), id) > ${lastSeen.replace('%', 'lower(name)')}`, 'lower(name), id'),
  leads: page('(lead_count, id) < ($7::int, $6)', 'lead_count desc, id desc'),
  cost: page('(cost, id) < ($7::bigint, $6)', 'cost desc, id desc'),
}

/** A page of a portal's campaigns in this order, those behind `after`. */
export const listCampaigns = (
  sql: Sql,
  portalId: number,
  filter: CampaignFilter,
  { sort, limit, after }: { sort: CampaignSort; limit: number; after: CampaignPlace | null },
): Promise<CampaignRow[]> => {
  const hasKey = sort === 'leads' || sort === 'cost'
  return sql.query<CampaignRow>(pages[sort], [
    ...filterValues(portalId, filter),
    limit,
    after?.id ?? null,
    ...(hasKey ? [after?.key ?? null] : []),
  ])
}

/** The number of campaigns by status, for those that the filter means. */
export const countCampaigns = (
  sql: Sql,
  portalId: number,
  filter: CampaignFilter,
): Promise<{ status: string; count: number }[]> =>
  sql.query(
    `select status, count(*)::int as count from campaign where ${chosen} group by status`,
    filterValues(portalId, filter),
  )

/** How many leads of each of these campaigns wait for a decision, each counted up to `MOST_COUNTED`. */
export const countToReview = async (
  sql: Sql,
  portalId: number,
  ids: readonly string[],
): Promise<Map<string, number>> => {
  const rows = await sql.query<{ id: string; count: number }>(
    `select c.id, (select count(*)::int from (
                     select 1 from listed_lead l
                      where l.campaign_id = c.id and l.portal_id = $1 and l.review = 'to-review'
                      limit ${MOST_COUNTED}) waiting) as count
       from unnest($2::uuid[]) as c (id)`,
    [portalId, ids],
  )
  return new Map(rows.map(({ id, count }) => [id, count]))
}
