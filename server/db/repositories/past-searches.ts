import type { PastSearches } from '../../../src/campaigns/forecast/learning.ts'
import type { Sql } from '../sql.ts'

/** Enough to know how campaigns of a type go, and recent enough to be true. */
const MOST_CAMPAIGNS = 10

/**
 * What the searches of each source brought in a portal's latest campaigns of a type that ended, a row for each campaign and
 * source. A company counts for the search that brought it first, as for steering (`search-results.ts`).
 */
export const pastSearches = (sql: Sql, portalId: number, type: string): Promise<PastSearches[]> =>
  sql.query<PastSearches>(
    `with past as (
       select id from campaign
        where portal_id = $1 and type = $2 and status in ('completed', 'partly_completed')
        order by created_at desc limit ${MOST_CAMPAIGNS}),
     brought as (
       select distinct on (k.id) k.id, k.outcome, f.search_step_id as step_id,
              k.outcome = 'lead' or k.outcome = 'surplus' and k.examination is not null as is_lead
         from search_step s join past on past.id = s.campaign_id
         join finding f on f.search_step_id = s.id join candidate k on k.id = f.candidate_id
        where s.portal_id = $1 order by k.id, s.settled_at, s.ordinal),
     by_step as (
       select step_id, count(*) filter (where is_lead) as leads,
              count(*) filter (where not is_lead and outcome not in ('unverified', 'outOfArea', 'merged')) as others
         from brought group by 1)
     select s.source,
            sum(coalesce((s.step->>'wanted')::float8,
                         jsonb_array_length(coalesce(s.step->'locations', s.step->'outcodes', s.step->'companies')), 1)) as parts,
            coalesce(sum(b.leads), 0)::int as leads, coalesce(sum(b.others), 0)::int as others
       from search_step s join past on past.id = s.campaign_id left join by_step b on b.step_id = s.id
      where s.portal_id = $1 and s.state = 'done' group by s.campaign_id, s.source`,
    [portalId, type],
  )
