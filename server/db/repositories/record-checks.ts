import type { Brief } from '../../../src/campaigns/brief.ts'
import type { Finding } from '../../../src/discovery/source.ts'
import type { PostcodePlace } from '../../../src/ports/geocoder.ts'
import { firstRow, onlyRow, type Sql } from '../sql.ts'
import { stableId } from '../stable-id.ts'

/** A check to be started. `checkedBy` is for people to read. */
type NewCheck = {
  id: string
  portalId: number
  checkKey: string
  hubspotCompanyId: string
  finding: Finding
  brief: Brief
  checkedBy: string
  isSandbox: boolean
}

/** A check as it stands. `outcome` null: its company is being examined. */
export type CheckRow = {
  id: string
  outcome: string | null
  outcomeReason: string | null
  startedAt: Date
  finishedAt: Date | null
}

/** The one candidate of a check. */
export const checkCandidateId = (checkId: string): string => stableId('candidate', checkId, 'record')

/**
 * Saves a running check: a campaign without a centre, and the record as the one thing that was found. Nobody is its launcher:
 * it counts towards no person's money, and nobody is told by a task. False when this key was used, or while the record is
 * being checked: nothing was written then.
 */
export const insertCheck = async (sql: Sql, check: NewCheck): Promise<boolean> => {
  const { id, brief, finding } = check
  const saved = await sql.query(
    `insert into campaign (id, portal_id, launch_key, type, name, brief, max_results, status, status_reason, is_sandbox, launched_by,
                           started_at, open_candidates, checked_company_id)
     values ($1, $2, $3, $4, $5, $6, $7, 'running', 'Checking.', $8, $9, now(), 1, $10)
     on conflict do nothing returning id`,
    [
      id,
      check.portalId,
      check.checkKey,
      brief.type,
      brief.name,
      JSON.stringify(brief),
      brief.maxResults,
      check.isSandbox,
      check.checkedBy,
      check.hubspotCompanyId,
    ],
  )
  if (saved.length === 0) return false
  const [stepId, candidateId] = [stableId('step', id, 0), checkCandidateId(id)]
  await sql.query(
    `insert into search_step (id, portal_id, campaign_id, ordinal, source, label, step, state, findings, new_candidates, settled_at)
     values ($1, $2, $3, 0, 'hubspot', 'The record in HubSpot', '{}', 'done', 1, 1, now())`,
    [stepId, check.portalId, id],
  )
  await sql.query(
    `insert into candidate (id, portal_id, campaign_id, finding_key, name) values ($1, $2, $3, 'record', $4)`,
    [candidateId, check.portalId, id, finding.name],
  )
  await sql.query(
    `insert into finding (id, portal_id, campaign_id, candidate_id, search_step_id, ordinal, finding) values ($1, $2, $3, $4, $5, 0, $6)`,
    [stableId('finding', stepId, 0), check.portalId, id, candidateId, stepId, JSON.stringify(finding)],
  )
  return true
}

const newestCheck = `select c.id, k.outcome, k.outcome_reason as "outcomeReason",
        c.created_at as "startedAt", c.finished_at as "finishedAt"
   from campaign c join candidate k on k.campaign_id = c.id
  where c.portal_id = $1 and c.checked_company_id = $2`

/** The newest check of a record, or null. */
export const findNewestCheck = async (
  sql: Sql,
  portalId: number,
  hubspotCompanyId: string,
): Promise<CheckRow | null> =>
  firstRow(
    await sql.query<CheckRow>(`${newestCheck} order by c.created_at desc, c.id desc limit 1`, [
      portalId,
      hubspotCompanyId,
    ]),
  )

/** True when this key has started a check of this record already. */
export const isCheckKeyUsed = async (
  sql: Sql,
  portalId: number,
  hubspotCompanyId: string,
  checkKey: string,
): Promise<boolean> =>
  (
    await sql.query(
      'select 1 from campaign where portal_id = $1 and checked_company_id = $2 and launch_key = $3',
      [portalId, hubspotCompanyId, checkKey],
    )
  ).length > 0

/** Checks of a portal: how many are running, and how many began since then. */
export const countChecks = async (
  sql: Sql,
  portalId: number,
  since: Date,
): Promise<{ running: number; started: number }> =>
  onlyRow(
    await sql.query<{ running: number; started: number }>(
      `select count(*) filter (where status in ('queued', 'running'))::int as running,
              count(*) filter (where created_at > $2)::int as started
         from campaign
        where portal_id = $1 and checked_company_id is not null
          and (created_at > $2 or status in ('queued', 'running'))`,
      [portalId, since],
    ),
  )

/** The brief and centre of the campaign that has the company of this number as its lead; null: none has. */
export const briefOfLead = async (
  sql: Sql,
  portalId: number,
  companyNumber: string,
): Promise<{ brief: Brief; centre: PostcodePlace; points: PostcodePlace[] } | null> =>
  firstRow(
    await sql.query<{ brief: Brief; centre: PostcodePlace; points: PostcodePlace[] }>(
      `select c.brief, c.centre, c.points from lead l join campaign c on c.id = l.campaign_id
        where l.portal_id = $1 and l.company_number = $2 and l.origin = 'campaign' and c.centre is not null`,
      [portalId, companyNumber],
    ),
  )
