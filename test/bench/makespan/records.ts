import type { Sql } from '../../../server/db/sql.ts'

/** A call that left the house for one item (a step or a candidate; null: for the campaign as a whole). */
export type CallRecord = {
  itemId: string | null
  vendor: string
  operation: string
  /** For a website its host, else empty. */
  host: string
  durationMs: number
  endedAt: Date
}

/** What a source said of a candidate, and which step brought it. */
export type FindingRecord = {
  stepId: string
  source: string
  companyNumber: string | null
  website: string | null
}

/** A candidate as it ended. */
export type CandidateRecord = {
  id: string
  name: string
  outcome: string
  companyNumber: string | null
  findings: FindingRecord[]
}

/** A search that was made. `places`: how many it asked about one by one (outward codes, of the register). Times in seconds after the launch. */
export type StepRecord = { id: string; source: string; places: number; openedAt: number; settledAt: number }

/** Every call of a campaign, in the order of their ends; duration as the gate measured it, without waiting for a turn. */
export const readCalls = (sql: Sql, campaignId: string): Promise<CallRecord[]> =>
  sql.query(
    `select item_id as "itemId", vendor, operation, coalesce(duration_ms, 0) as "durationMs", retrieved_at as "endedAt",
            case when vendor = 'website' then substring(request->>'url' from '^https?://([^/]+)') else '' end as host
       from outside_call where campaign_id = $1 and state = 'answered' order by retrieved_at`,
    [campaignId],
  )

/** Every candidate of a campaign with its findings, oldest first. */
export const readCandidates = (sql: Sql, campaignId: string): Promise<CandidateRecord[]> =>
  sql.query(
    `select c.id, c.name, coalesce(c.outcome, 'open') as outcome, c.company_number as "companyNumber",
            coalesce(jsonb_agg(jsonb_build_object('stepId', f.search_step_id, 'source', f.finding->>'source',
              'companyNumber', f.finding->>'companyNumber', 'website', f.finding->>'website') order by s.ordinal, f.ordinal)
              filter (where f.id is not null), '[]') as findings
       from candidate c left join finding f on f.candidate_id = c.id left join search_step s on s.id = f.search_step_id
      where c.campaign_id = $1 group by c.id`,
    [campaignId],
  )

/** Every search that was made, in the order of their opening. */
export const readSteps = (sql: Sql, campaignId: string): Promise<StepRecord[]> =>
  sql.query(
    `select s.id, s.source, coalesce(jsonb_array_length(s.step->'locations'), 1) as places,
            extract(epoch from s.opened_at - c.created_at)::float8 as "openedAt",
            extract(epoch from s.settled_at - c.created_at)::float8 as "settledAt"
       from search_step s join campaign c on c.id = s.campaign_id
      where c.id = $1 and s.state in ('done', 'failed') order by s.opened_at, s.ordinal`,
    [campaignId],
  )
