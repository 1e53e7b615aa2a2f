import { randomUUID } from 'node:crypto'
import type { Sql } from '../../../server/db/sql.ts'

/** Leads of one finished campaign, by their names; gives their ids. */
export const insertLeads = async (sql: Sql, portalId: number, names: string[]): Promise<string[]> => {
  const campaignId = randomUUID()
  await sql.query(
    `insert into campaign (id, portal_id, launch_key, type, name, brief, centre, max_results, status, is_sandbox, launched_by)
     values ($1::uuid, $2, $1::text, 'education', 'A campaign', '{}', '{}', 1, 'completed', true, 'a test')`,
    [campaignId, portalId],
  )
  const leads = names.map((name) => ({ id: randomUUID(), name }))
  for (const { id, name } of leads) {
    await sql.query(
      `insert into candidate (id, portal_id, campaign_id, finding_key, name) values ($1::uuid, $2, $3, $1::text, $4)`,
      [id, portalId, campaignId, name],
    )
    await sql.query(
      `insert into lead (id, portal_id, campaign_id, candidate_id, company_number, name, facts, verification,
         verification_reasons, distance_miles, score, evidence_quality, factors, reasons, is_sandbox)
       values ($1::uuid, $2, $3, $1, left($1::text, 8), $4, '{"officers": [], "sicCodes": [], "size": null, "phone": null}', 'verified', '[]', 1, 50, 50, '[]', '[]', true)`,
      [id, portalId, campaignId, name],
    )
  }
  return leads.map(({ id }) => id)
}
