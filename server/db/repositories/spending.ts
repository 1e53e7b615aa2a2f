import type { LimitState } from '../../../src/campaigns/budget.ts'
import type { Sql } from '../sql.ts'

/** Whose money is looked at: null leaves that limit out. */
type Spender = { portalId: number; campaignId: string | null; userId: number | null }

/** How each limit stands that money of this campaign, person and portal falls under, at a moment (its month, in the portal's time zone). */
export const limitStates = (sql: Sql, spender: Spender, at: Date): Promise<LimitState[]> =>
  sql.query<LimitState>(
    `select k.named, k.most, coalesce(s.spent_micro_pounds, 0) as spent, coalesce(s.reserved_micro_pounds, 0) as held
       from portal p
      cross join lateral money_counters(p.id, $2, $3, month_at($4, p.time_zone)) k
       left join spending s on s.portal_id = p.id and s.kind = k.kind and s.subject = k.subject and s.month = k.month
      where p.id = $1 order by k.kind`,
    [spender.portalId, spender.campaignId, spender.userId, at],
  )

/** What a campaign spent on one source, or on checking what was found (`checking`), or on getting ready: places and the brief (`preparing`). */
export type SourceSpending = { source: string; calls: number; microPounds: number }

/** What a campaign has spent, by what it was spent on, dearest first; calls that were not answered cost what is held for them. */
export const spendingBySource = (sql: Sql, portalId: number, campaignId: string): Promise<SourceSpending[]> =>
  sql.query<SourceSpending>(
    `select coalesce(s.source, case when o.item_id is null then 'preparing' else 'checking' end) as source,
            count(*)::int as calls,
            sum(case when o.state = 'answered' then o.cost_micro_pounds else o.reserved_micro_pounds end)::bigint as "microPounds"
       from outside_call o left join search_step s on s.id = o.item_id
      where o.portal_id = $1 and o.campaign_id = $2
      group by 1 order by 3 desc, 1`,
    [portalId, campaignId],
  )

/** What campaigns have cost so far, in millionths of a pound, by campaign; what is reserved for calls under way counts in full. */
export const costsOf = async (
  sql: Sql,
  portalId: number,
  campaignIds: string[],
): Promise<Map<string, number>> => {
  const rows = await sql.query<{ campaignId: string; cost: number }>(
    `select subject as "campaignId", reserved_micro_pounds + spent_micro_pounds as cost from spending
      where portal_id = $1 and kind = 'campaign' and month = '' and subject = any ($2)`,
    [portalId, campaignIds],
  )
  return new Map(rows.map((row) => [row.campaignId, row.cost]))
}
