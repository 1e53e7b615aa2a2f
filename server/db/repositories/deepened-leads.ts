import type { CompanyFacts, NumberedClaim } from '../../../src/company/company.ts'
import { firstRow, type Sql } from '../sql.ts'

/**
 * Of these leads, those that this very transaction has saved or improved and that are to be read in the register in depth: a
 * campaign's finds, and whatever was read so before. A company that was only checked is not.
 */
export const leadsToDeepen = (
  sql: Sql,
  portalId: number,
  leadIds: string[],
): Promise<{ id: string; companyNumber: string }[]> =>
  sql.query(
    `select id, company_number as "companyNumber" from lead
      where portal_id = $1 and id = any ($2) and checked_at = now() and (origin = 'campaign' or deepened_at is not null)
      order by id`,
    [portalId, leadIds],
  )

/** What it takes to ask for a lead as its examination did. */
export type LeadToDeepen = {
  companyNumber: string
  campaignId: string
  candidateId: string
  campaignStatus: string
}

/** Null: there is no such lead any more. */
export const findLeadToDeepen = async (
  sql: Sql,
  portalId: number,
  leadId: string,
): Promise<LeadToDeepen | null> =>
  firstRow(
    await sql.query<LeadToDeepen>(
      `select l.company_number as "companyNumber", l.campaign_id as "campaignId", l.candidate_id as "candidateId",
              c.status as "campaignStatus"
         from lead l join campaign c on c.portal_id = l.portal_id and c.id = l.campaign_id
        where l.portal_id = $1 and l.id = $2`,
      [portalId, leadId],
    ),
  )

/** Locks a lead until the transaction ends; false: there is none. Whoever improves it at the same time comes before or after. */
export const lockLead = async (tx: Sql, portalId: number, leadId: string): Promise<boolean> =>
  (await tx.query('select 1 from lead where portal_id = $1 and id = $2 for update', [portalId, leadId]))
    .length > 0

/** Puts the claims of a deepening in the place of those of the one before; which of all claims are shown is set apart. */
export const replaceDeepened = async (
  tx: Sql,
  portalId: number,
  leadId: string,
  claims: NumberedClaim[],
): Promise<void> => {
  await tx.query(`delete from claim where portal_id = $1 and lead_id = $2 and gathered_by = 'deepening'`, [
    portalId,
    leadId,
  ])
  await tx.query(
    `insert into claim (id, portal_id, lead_id, field, value, source, url, retrieved_url, excerpt, content_hash, retrieved_at,
       method, confidence, retention, is_sandbox, is_shown, gathered_by)
     select (row->>'id')::uuid, $1, $2, row->>'field', row->>'value', row->>'source', row->>'url', row->>'retrievedUrl',
            row->>'excerpt', row->>'contentHash', (row->>'retrievedAt')::timestamptz, row->>'method',
            (row->>'confidence')::real, row->>'retention', (row->>'isSandbox')::boolean, false, 'deepening'
       from jsonb_array_elements($3::jsonb) as row on conflict (id) do nothing`,
    [portalId, leadId, JSON.stringify(claims)],
  )
}

/** Shows these claims of a lead, and no others. */
export const showClaims = async (
  tx: Sql,
  portalId: number,
  leadId: string,
  shownIds: string[],
): Promise<void> => {
  await tx.query(
    `update claim set is_shown = id = any ($3) where portal_id = $1 and lead_id = $2 and is_shown <> (id = any ($3))`,
    [portalId, leadId, shownIds],
  )
}

/** Adds to a lead's facts what the register told, and what it did not. */
export const noteDeepened = async (
  tx: Sql,
  portalId: number,
  leadId: string,
  {
    facts,
    notes,
    at,
  }: { facts: Partial<Pick<CompanyFacts, 'officers' | 'size'>>; notes: string[]; at: Date },
): Promise<void> => {
  await tx.query(
    `update lead set facts = facts || $3::jsonb, register_notes = $4, deepened_at = $5 where portal_id = $1 and id = $2`,
    [portalId, leadId, JSON.stringify(facts), JSON.stringify(notes), at],
  )
}

/** Says why a lead could not be read in depth; what was read before stays. */
export const noteNotDeepened = async (
  tx: Sql,
  portalId: number,
  leadId: string,
  note: string,
): Promise<void> => {
  await tx.query('update lead set register_notes = $3 where portal_id = $1 and id = $2', [
    portalId,
    leadId,
    JSON.stringify([note]),
  ])
}
