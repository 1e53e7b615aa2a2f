import type { Brief } from '../../../src/campaigns/brief.ts'
import type { Outcome } from '../../../src/campaigns/campaign.ts'
import type { Finding } from '../../../src/discovery/source.ts'
import type { PostcodePlace } from '../../../src/ports/geocoder.ts'
import { firstRow, type Sql } from '../sql.ts'

/** A company-to-be as stored; its id is the id of its examine job. `outcome` null: under way. */
export type CandidateRow = {
  id: string
  name: string
  outcome: Outcome | 'merged' | null
  outcomeReason: string | null
  companyNumber: string | null
  identityKey: string | null
}

const columns = `id, name, outcome, outcome_reason as "outcomeReason", company_number as "companyNumber", identity_key as "identityKey"`

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

/** The candidate while it is under way, or null when it was settled meanwhile. */
export const findOpenCandidate = async (
  sql: Sql,
  portalId: number,
  id: string,
): Promise<CandidateRow | null> =>
  firstRow(
    await sql.query<CandidateRow>(
      `select ${columns} from candidate where portal_id = $1 and id = $2 and outcome is null`,
      [portalId, id],
    ),
  )

/** What an examine job works on. */
export type ExaminationTask = { name: string; brief: Brief; centre: PostcodePlace; findings: Finding[] }

/** The candidate with its campaign's brief and all that the sources said, oldest first; null when either is not open any more. */
export const examinationTask = async (
  sql: Sql,
  ids: { portalId: number; campaignId: string; candidateId: string },
): Promise<ExaminationTask | null> =>
  firstRow(
    await sql.query<ExaminationTask>(
      `select k.name, c.brief, c.centre,
              coalesce((select jsonb_agg(f.finding order by s.ordinal, f.ordinal)
                          from finding f join search_step s on s.id = f.search_step_id where f.candidate_id = k.id), '[]') as findings
         from campaign c join candidate k on k.campaign_id = c.id
        where c.portal_id = $1 and c.id = $2 and k.id = $3 and c.status = 'running' and k.outcome is null`,
      [ids.portalId, ids.campaignId, ids.candidateId],
    ),
  )

/** The settled candidate of a campaign that holds this identity, or null. */
export const findByIdentity = async (
  sql: Sql,
  portalId: number,
  campaignId: string,
  identityKey: string,
): Promise<CandidateRow | null> =>
  firstRow(
    await sql.query<CandidateRow>(
      `select ${columns} from candidate
        where portal_id = $1 and campaign_id = $2 and identity_key = $3 and outcome is not null and outcome <> 'merged'`,
      [portalId, campaignId, identityKey],
    ),
  )

/** How a candidate ended. */
export type CandidateEnd = {
  outcome: Outcome | 'merged'
  reason: string
  companyNumber: string | null
  identityKey: string | null
  mergedInto?: string | null
  matched?: unknown
}

/** Settles a candidate that is under way. False when it was settled already: the caller's work is then void. */
export const settleCandidate = async (
  sql: Sql,
  portalId: number,
  id: string,
  end: CandidateEnd,
): Promise<boolean> => {
  const rows = await sql.query(
    `update candidate set outcome = $3, outcome_reason = $4, company_number = $5, identity_key = $6, merged_into = $7,
            matched = $8, settled_at = now()
      where portal_id = $1 and id = $2 and outcome is null returning id`,
    [
      portalId,
      id,
      end.outcome,
      end.reason,
      end.companyNumber,
      end.identityKey,
      end.mergedInto ?? null,
      JSON.stringify(end.matched ?? null),
    ],
  )
  return rows.length > 0
}

/** Turns a settled candidate into one that was merged into another; its identity is free afterwards. */
export const mergeSettled = async (sql: Sql, portalId: number, id: string, into: string): Promise<void> => {
  await sql.query(
    `update candidate set outcome = 'merged', outcome_reason = 'the same company as another find', merged_into = $3
      where portal_id = $1 and id = $2`,
    [portalId, id, into],
  )
}

/** Keeps the result of an examination until its publish job settles it. */
export const saveExamination = async (
  sql: Sql,
  portalId: number,
  id: string,
  examination: unknown,
): Promise<boolean> => {
  const rows = await sql.query(
    `update candidate set examination = $3 where portal_id = $1 and id = $2 and outcome is null returning id`,
    [portalId, id, JSON.stringify(examination)],
  )
  return rows.length > 0
}

/** The saved examination of a candidate that is under way, or null. */
export const examinationOf = async <Kept>(sql: Sql, portalId: number, id: string): Promise<Kept | null> =>
  firstRow(
    await sql.query<{ examination: Kept }>(
      `select examination from candidate where portal_id = $1 and id = $2 and outcome is null and examination is not null`,
      [portalId, id],
    ),
  )?.examination ?? null

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
 * Names that this campaign found by itself and that are nobody's whom the portal knows: all that a prompt may exclude.
 * Newest first.
 */
export const namesFound = async (
  sql: Sql,
  portalId: number,
  campaignId: string,
  limit: number,
): Promise<string[]> =>
  (
    await sql.query<{ name: string }>(
      `select name from candidate where portal_id = $1 and campaign_id = $2
          and (outcome is null or outcome not in ('known', 'related', 'unsure', 'suppressed', 'merged'))
        order by created_at desc, id limit $3`,
      [portalId, campaignId, limit],
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
