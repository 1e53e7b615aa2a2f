import type { Verdict } from '../../../src/matching/verdict.ts'
import type { Sql } from '../sql.ts'

/** Why a found company became no lead. */
type LeftOutOutcomeName =
  | 'known'
  | 'related'
  | 'outOfArea'
  | 'wrongSize'
  | 'excluded'
  | 'notTrading'
  | 'unverified'
  | 'suppressed'
  | 'unsure'
  | 'surplus'
  | 'failed'

/** A candidate that became no lead. `settledAt` is exact to the microsecond, for the place in the list. */
type LeftOutRow = {
  id: string
  name: string
  companyNumber: string | null
  outcome: LeftOutOutcomeName
  reason: string
  matched: Verdict | null
  settledAt: string
}

/** Candidates of a campaign that became no lead, the last settled first. `after`: the last one seen. */
export const listLeftOut = (
  sql: Sql,
  portalId: number,
  campaignId: string,
  page: { outcome: string | null; limit: number; after: { settledAt: string; id: string } | null },
): Promise<LeftOutRow[]> =>
  sql.query<LeftOutRow>(
    `select id, name, company_number as "companyNumber", outcome, coalesce(outcome_reason, '') as reason, matched,
            coalesce(settled_at, created_at)::text as "settledAt"
       from candidate
      where portal_id = $1 and campaign_id = $2 and outcome not in ('lead', 'merged') and ($3::text is null or outcome = $3)
        and (coalesce(settled_at, created_at), id) < ($4::timestamptz, $5::uuid)
      order by coalesce(settled_at, created_at) desc, id desc limit $6`,
    [
      portalId,
      campaignId,
      page.outcome,
      page.after?.settledAt ?? 'infinity',
      page.after?.id ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff',
      page.limit,
    ],
  )
