import type { SearchStep } from '../../../src/campaigns/search-step.ts'
import type {
  BegunSearch,
  PlannedSearch,
  SearchKeys,
  SettledSearch,
} from '../../../src/campaigns/steering.ts'
import type { Sql } from '../sql.ts'

/** The searches of a campaign as steering looks at them. */
export type Searches = {
  /** In the order in which they ended. */
  settled: SettledSearch[]
  planned: PlannedSearch[]
  /** The source of each search under way. */
  open: string[]
  /** Those made and those under way. */
  begun: BegunSearch[]
}

type Row = {
  id: string
  ordinal: number
  source: string
  state: 'planned' | 'open' | 'done'
  /** Null for sources whose searches have no keys. */
  step: SearchStep | null
  leads: number
  real: number
  checking: number
}

/**
 * The searches of a campaign that were made, are under way or planned, but those of unusable sources. A company counts for the
 * search that brought it first, and as real when it is one in the area, whatever became of it. `keysOf` tells what searches have in common.
 */
export const searchesOf = async (
  sql: Sql,
  portalId: number,
  campaignId: string,
  unusableSources: string[],
  keysOf: (step: SearchStep) => SearchKeys,
): Promise<Searches> => {
  const rows = await sql.query<Row>(
    // Counted before it is joined: the database expects one search, and would go through all companies for each of hundreds.
    `with company as (
       select distinct on (k.id) k.id, f.search_step_id as step_id, k.outcome,
              k.outcome = 'lead' or k.outcome = 'surplus' and k.examination is not null as is_lead
         from search_step s join finding f on f.search_step_id = s.id join candidate k on k.id = f.candidate_id
        where s.portal_id = $1 and s.campaign_id = $2 order by k.id, s.settled_at, s.ordinal),
     brought as materialized (
       select step_id, count(*) filter (where is_lead) as leads,
              count(*) filter (where outcome not in ('unverified', 'outOfArea', 'merged')) as real,
              count(*) filter (where outcome is null) as checking
         from company group by step_id)
     select s.id, s.ordinal, s.source, s.state,
            case when s.source in ('web-search', 'google-places') then s.step end as step,
            coalesce(b.leads, 0)::int as leads, coalesce(b.real, 0)::int as real, coalesce(b.checking, 0)::int as checking
       from search_step s left join brought b on b.step_id = s.id
      where s.portal_id = $1 and s.campaign_id = $2 and s.state in ('planned', 'open', 'done')
        and (s.state <> 'planned' or s.source <> all ($3))
      order by s.settled_at, s.ordinal`,
    [portalId, campaignId, unusableSources],
  )
  return {
    settled: rows
      .filter(({ state }) => state === 'done')
      .map((row) => asSettled(row, row.step && keysOf(row.step))),
    planned: rows
      .filter(({ state }) => state === 'planned')
      .map(({ id, ordinal, source, step }) => ({ id, ordinal, source, keys: step && keysOf(step) })),
    open: rows.filter(({ state }) => state === 'open').map(({ source }) => source),
    begun: rows
      .filter(({ state }) => state !== 'planned')
      .map(({ ordinal, source }) => ({ ordinal, source })),
  }
}

const asSettled = ({ source, leads, real, checking }: Row, keys: SearchKeys): SettledSearch => ({
  source,
  keys,
  leads,
  real,
  open: checking,
})
