import type { SearchStep } from '../../../src/campaigns/search-step.ts'
import { firstRow, type Sql } from '../sql.ts'

/** A planned search as stored; its id is the id of its job. */
export type SearchStepRow = {
  id: string
  ordinal: number
  source: string
  label: string
  step: SearchStep
  state: 'planned' | 'open' | 'done' | 'failed' | 'skipped'
}

/** How far a source has come in one campaign. */
export type SourceProgress = {
  source: string
  stepsPlanned: number
  stepsDone: number
  stepsFailed: number
  stepsSkipped: number
  findings: number
}

const columns = 'id, ordinal, source, label, step, state'

/** Saves the plan of a campaign, in order. Ids are the caller's, so that a repeat changes nothing. */
export const insertSteps = async (
  sql: Sql,
  portalId: number,
  campaignId: string,
  steps: { id: string; ordinal: number; step: SearchStep }[],
): Promise<void> => {
  await sql.query(
    `insert into search_step (id, portal_id, campaign_id, ordinal, source, label, step)
     select (row->>'id')::uuid, $1, $2, (row->>'ordinal')::int, row->'step'->>'source', row->'step'->>'label', row->'step'
       from jsonb_array_elements($3::jsonb) as row on conflict do nothing`,
    [portalId, campaignId, JSON.stringify(steps)],
  )
}

/** The place behind all searches of a campaign, whose row must be locked. */
export const nextOrdinal = async (sql: Sql, portalId: number, campaignId: string): Promise<number> => {
  const [row] = await sql.query<{ next: number }>(
    `select coalesce(max(ordinal), -1) + 1 as next from search_step where portal_id = $1 and campaign_id = $2`,
    [portalId, campaignId],
  )
  return row?.next ?? 0
}

/** Opens planned steps. The campaign row must be locked. */
export const openSteps = async (sql: Sql, portalId: number, ids: string[]): Promise<void> => {
  await sql.query(
    `update search_step set state = 'open', opened_at = now() where portal_id = $1 and id = any ($2) and state = 'planned'`,
    [portalId, ids],
  )
}

/** The step while it is open, or null when it was settled or cancelled meanwhile. */
export const findOpenStep = async (sql: Sql, portalId: number, id: string): Promise<SearchStepRow | null> =>
  firstRow(
    await sql.query<SearchStepRow>(
      `select ${columns} from search_step where portal_id = $1 and id = $2 and state = 'open'`,
      [portalId, id],
    ),
  )

/** Settles an open step. False when it was settled already: the caller's work is then void. */
export const settleStep = async (
  sql: Sql,
  portalId: number,
  id: string,
  end: { state: 'done' | 'failed'; findings: number; newCandidates: number; failure: string | null },
): Promise<boolean> => {
  const rows = await sql.query(
    `update search_step set state = $3, findings = $4, new_candidates = $5, failure = $6, settled_at = now()
      where portal_id = $1 and id = $2 and state = 'open' returning id`,
    [portalId, id, end.state, end.findings, end.newCandidates, end.failure],
  )
  return rows.length > 0
}

/** Skips all planned and open steps of a campaign (of one source when given); ids of those that were open. */
export const skipSteps = async (
  sql: Sql,
  portalId: number,
  campaignId: string,
  reason: string,
  plannedOnlyOf: string | null = null,
): Promise<string[]> => {
  const rows = await sql.query<{ id: string; was: string }>(
    `update search_step s set state = 'skipped', failure = $3, settled_at = now()
       from (select id, state as was from search_step
              where portal_id = $1 and campaign_id = $2
                and case when $4::text is null then state in ('planned', 'open') else state = 'planned' and source = $4 end
              order by ordinal for update) old
      where s.id = old.id returning s.id, old.was`,
    [portalId, campaignId, reason, plannedOnlyOf],
  )
  return rows.filter((row) => row.was === 'open').map((row) => row.id)
}

/** Progress of each source of one campaign, in the order of the plan. */
export const sourceProgress = async (
  sql: Sql,
  portalId: number,
  campaignId: string,
): Promise<SourceProgress[]> => (await sourceProgressOf(sql, portalId, [campaignId])).get(campaignId) ?? []

/** Progress of each source of several campaigns, by campaign, in the order of its plan. */
export const sourceProgressOf = async (
  sql: Sql,
  portalId: number,
  campaignIds: string[],
): Promise<Map<string, SourceProgress[]>> => {
  const rows = await sql.query<SourceProgress & { campaignId: string }>(
    `select campaign_id as "campaignId", source, count(*)::int as "stepsPlanned",
            count(*) filter (where state = 'done')::int as "stepsDone",
            count(*) filter (where state = 'failed')::int as "stepsFailed",
            count(*) filter (where state = 'skipped')::int as "stepsSkipped", sum(findings)::int as findings
       from search_step where portal_id = $1 and campaign_id = any ($2) group by campaign_id, source order by min(ordinal)`,
    [portalId, campaignIds],
  )
  const progress = new Map<string, SourceProgress[]>()
  for (const { campaignId, ...source } of rows)
    progress.set(campaignId, [...(progress.get(campaignId) ?? []), source])
  return progress
}

/**
 * Takes up the searches of a campaign that failed: they are open again (their ids are given), and what was skipped because
 * its source had become unusable is planned again. `sources`: those that are used again.
 */
export const reopenFailedSteps = async (
  sql: Sql,
  portalId: number,
  campaignId: string,
): Promise<{ openIds: string[]; sources: string[] }> => {
  const rows = await sql.query<{ id: string; source: string; state: string }>(
    `update search_step s
        set state = case when s.state = 'failed' then 'open' else 'planned' end, failure = null, settled_at = null,
            opened_at = case when s.state = 'failed' then now() end
       from campaign c
      where s.portal_id = $1 and s.campaign_id = $2 and c.id = s.campaign_id
        and (s.state = 'failed' or s.state = 'skipped' and s.failure in
              (select unusable->>'reason' from jsonb_array_elements(c.unusable_sources) as unusable))
      returning s.id, s.source, s.state`,
    [portalId, campaignId],
  )
  return {
    openIds: rows.filter(({ state }) => state === 'open').map(({ id }) => id),
    sources: [...new Set(rows.map(({ source }) => source))],
  }
}

/** Ids of open steps, for sweeps. */
export const openStepIds = async (sql: Sql, portalId: number, campaignId: string): Promise<string[]> =>
  (
    await sql.query<{ id: string }>(
      `select id from search_step where portal_id = $1 and campaign_id = $2 and state = 'open'`,
      [portalId, campaignId],
    )
  ).map((row) => row.id)

/** Fixes the names that a step may leave out at its first attempt; a repeat gets the same ones. */
export const fixAlreadyFound = async (
  sql: Sql,
  portalId: number,
  id: string,
  names: string[],
): Promise<string[]> =>
  firstRow(
    await sql.query<{ names: string[] }>(
      `update search_step set already_found = coalesce(already_found, $3::jsonb)
        where portal_id = $1 and id = $2 returning already_found as names`,
      [portalId, id, JSON.stringify(names)],
    ),
  )?.names ?? names
