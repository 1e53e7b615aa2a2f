import type { Brief } from '../../../src/campaigns/brief.ts'
import type { Outcome } from '../../../src/campaigns/campaign.ts'
import type { Finding } from '../../../src/discovery/source.ts'
import type { ProvedCompany } from '../../../src/pipeline/examination.ts'
import type { PostcodePlace } from '../../../src/ports/geocoder.ts'
import { firstRow, onlyRow, type Sql } from '../sql.ts'
import { type CampaignRow, campaignColumns } from './campaigns.ts'

/** A finding with the keys that say which candidate it belongs to. Ids are the caller's, so that a repeat changes nothing. */
export type NewFinding = {
  candidateId: string
  findingId: string
  ordinal: number
  findingKey: string
  finding: Finding
}

/** Saves candidates that are new by their finding key, in one order (no deadlocks); ids of the new ones. */
export const insertCandidates = async (
  sql: Sql,
  portalId: number,
  campaignId: string,
  findings: NewFinding[],
): Promise<string[]> => {
  const rows = await sql.query<{ id: string }>(
    `insert into candidate (id, portal_id, campaign_id, finding_key, name)
     select (row->>'candidateId')::uuid, $1, $2, row->>'findingKey', row->'finding'->>'name'
       from jsonb_array_elements($3::jsonb) as row order by row->>'findingKey', (row->>'ordinal')::int
     on conflict (campaign_id, finding_key) do nothing returning id`,
    [portalId, campaignId, JSON.stringify(findings)],
  )
  return rows.map((row) => row.id)
}

/** Saves what the source said, each under the candidate that holds its finding key. */
export const insertFindings = async (
  sql: Sql,
  portalId: number,
  campaignId: string,
  searchStepId: string,
  findings: NewFinding[],
): Promise<void> => {
  await sql.query(
    `insert into finding (id, portal_id, campaign_id, candidate_id, search_step_id, ordinal, finding)
     select (row->>'findingId')::uuid, $1, $2, c.id, $3, (row->>'ordinal')::int, row->'finding'
       from jsonb_array_elements($4::jsonb) as row
       join candidate c on c.campaign_id = $2 and c.finding_key = row->>'findingKey'
     on conflict do nothing`,
    [portalId, campaignId, searchStepId, JSON.stringify(findings)],
  )
}

/** The names of those candidates that are under way, by id. */
export const namesOfOpen = async (
  sql: Sql,
  portalId: number,
  candidateIds: string[],
): Promise<Map<string, string>> => {
  const rows = await sql.query<{ id: string; name: string }>(
    `select id, name from candidate where portal_id = $1 and id = any ($2) and outcome is null`,
    [portalId, candidateIds],
  )
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** What an examine job works on. */
export type ExaminationTask = {
  name: string
  brief: Brief
  /** Null: no area is searched. */
  centre: PostcodePlace | null
  /** Further points around which is searched. */
  points: PostcodePlace[]
  /** The record that is checked. */
  checkedCompanyId: string | null
  findings: Finding[]
}

/** The candidate with its campaign's brief and all that the sources said, oldest first; null when either is not open any more. */
export const examinationTask = async (
  sql: Sql,
  ids: { portalId: number; campaignId: string; candidateId: string },
): Promise<ExaminationTask | null> =>
  firstRow(
    await sql.query<ExaminationTask>(
      `select k.name, c.brief, c.centre, c.points, c.checked_company_id as "checkedCompanyId",
              coalesce((select jsonb_agg(f.finding order by s.ordinal, f.ordinal)
                          from finding f join search_step s on s.id = f.search_step_id where f.candidate_id = k.id), '[]') as findings
         from campaign c join candidate k on k.campaign_id = c.id
        where c.portal_id = $1 and c.id = $2 and k.id = $3 and c.status = 'running' and k.outcome is null`,
      [ids.portalId, ids.campaignId, ids.candidateId],
    ),
  )

/** Who holds which identity among the settled candidates of a campaign. */
export const identityHolders = async (
  sql: Sql,
  portalId: number,
  campaignId: string,
  identityKeys: string[],
): Promise<Map<string, { id: string; outcome: Outcome }>> => {
  const rows = await sql.query<{ identityKey: string; id: string; outcome: Outcome }>(
    `select identity_key as "identityKey", id, outcome from candidate
      where portal_id = $1 and campaign_id = $2 and identity_key = any ($3) and outcome is not null and outcome <> 'merged'`,
    [portalId, campaignId, identityKeys],
  )
  return new Map(rows.map(({ identityKey, ...holder }) => [identityKey, holder]))
}

/** How a candidate ended. Of two with the same identity the better outcome stays, the other is merged into it. */
export type CandidateEnd = {
  candidateId: string
  outcome: Outcome
  reason: string
  companyNumber: string | null
  identityKey: string
  matched: unknown
}

/**
 * Settles candidates in the order given and counts them in their campaign's row, which stays locked; those settled already
 * are passed over. The campaign as it is then, or null when it is not running: then nothing was done.
 */
export const settleCandidates = async (
  sql: Sql,
  portalId: number,
  campaignId: string,
  ends: CandidateEnd[],
): Promise<CampaignRow | null> =>
  firstRow(
    await sql.query<CampaignRow>(`select ${campaignColumns} from settle_candidates($1, $2, $3)`, [
      portalId,
      campaignId,
      JSON.stringify(ends),
    ]),
  )

/** Keeps results of examinations until their publish jobs settle them; ids of those that were still under way. */
export const saveExaminations = async (
  sql: Sql,
  portalId: number,
  examinations: { candidateId: string; company: ProvedCompany }[],
): Promise<string[]> => {
  const rows = await sql.query<{ id: string }>(
    `update candidate k set examination = row->'company'
       from jsonb_array_elements($2::jsonb) as row
      where k.portal_id = $1 and k.id = (row->>'candidateId')::uuid and k.outcome is null returning k.id`,
    [portalId, JSON.stringify(examinations)],
  )
  return rows.map((row) => row.id)
}

/** The saved examinations of those candidates that are under way. */
export const examinationsOf = (
  sql: Sql,
  portalId: number,
  candidateIds: string[],
): Promise<{ candidateId: string; company: ProvedCompany }[]> =>
  sql.query(
    `select id as "candidateId", examination as company from candidate
      where portal_id = $1 and id = any ($2) and outcome is null and examination is not null order by created_at, id`,
    [portalId, candidateIds],
  )

/** How many candidates under way are proved and only wait to be published. */
export const provedWaiting = async (sql: Sql, portalId: number, campaignId: string): Promise<number> =>
  onlyRow(
    await sql.query<{ count: number }>(
      `select count(*)::int as count from candidate
        where portal_id = $1 and campaign_id = $2 and outcome is null and examination is not null`,
      [portalId, campaignId],
    ),
  ).count

/** Settles every candidate that is still under way; their ids. */
export const settleOpenCandidates = async (
  sql: Sql,
  portalId: number,
  campaignId: string,
  outcome: Outcome,
  reason: string,
): Promise<string[]> => {
  const rows = await sql.query<{ id: string }>(
    `update candidate set outcome = $3, outcome_reason = $4, settled_at = now()
      where id in (select id from candidate where portal_id = $1 and campaign_id = $2 and outcome is null order by id for update)
      returning id`,
    [portalId, campaignId, outcome, reason],
  )
  return rows.map((row) => row.id)
}

/** Takes up the candidates of a campaign that failed; their ids. Those whose examination is kept only wait to be published. */
export const reopenFailedCandidates = async (
  sql: Sql,
  portalId: number,
  campaignId: string,
): Promise<string[]> => {
  const rows = await sql.query<{ id: string }>(
    `update candidate set outcome = null, outcome_reason = null, identity_key = null, settled_at = null
      where portal_id = $1 and campaign_id = $2 and outcome = 'failed' returning id`,
    [portalId, campaignId],
  )
  return rows.map(({ id }) => id)
}

/** Candidates by outcome (null: under way), `merged` included. */
export const outcomeCounts = (
  sql: Sql,
  portalId: number,
  campaignIds: string[],
): Promise<{ campaignId: string; outcome: string | null; count: number }[]> =>
  sql.query(
    `select campaign_id as "campaignId", outcome, count(*)::int as count from candidate
      where portal_id = $1 and campaign_id = any ($2) group by campaign_id, outcome`,
    [portalId, campaignIds],
  )

/**
 * Names that this campaign found by itself in this source and that are nobody's whom the portal knows: all that a prompt may
 * exclude. Newest first. What other sources found is not excluded, so that how far sources agree tells how complete they are.
 */
export const namesFound = async (
  sql: Sql,
  portalId: number,
  campaignId: string,
  source: string,
  limit: number,
): Promise<string[]> =>
  (
    await sql.query<{ name: string }>(
      `select name from candidate where portal_id = $1 and campaign_id = $2
          and (outcome is null or outcome not in ('known', 'related', 'unsure', 'suppressed', 'merged'))
          and exists (select 1 from finding f where f.candidate_id = candidate.id and f.finding->>'source' = $3)
        order by created_at desc, id limit $4`,
      [portalId, campaignId, source, limit],
    )
  ).map((row) => row.name)

/** Ids of candidates under way, for sweeps; `isExamined` tells which job they wait for. */
export const openCandidates = (
  sql: Sql,
  portalId: number,
  campaignId: string,
): Promise<{ id: string; isExamined: boolean }[]> =>
  sql.query(
    `select id, examination is not null as "isExamined" from candidate where portal_id = $1 and campaign_id = $2 and outcome is null`,
    [portalId, campaignId],
  )
