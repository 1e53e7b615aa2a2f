import type { CompanyFacts } from '../../../src/company/company.ts'
import { firstRow, type Sql } from '../sql.ts'

/** A person of a lead, or a role box. `expiresAt`: when its address is deleted. */
export type ContactRow = {
  kind: 'person' | 'role-box'
  name: string | null
  role: string | null
  source: 'own-website' | 'register' | 'finder'
  sourceUrl: string | null
  seenAt: Date
  email: string | null
  emailOrigin: 'own-website' | 'finder' | 'guessed' | null
  emailConfidence: number | null
  emailIsChecked: boolean
  emailUrl: string | null
  emailReason: string | null
  retention: string
  expiresAt: Date | null
  isSandbox: boolean
}

/** How a lead's people were gathered. */
export type ContactSearchRow = { lookedFurther: boolean; objectors: number; notes: string[]; at: Date }

/** What it takes to gather a lead's people. */
export type LeadToGather = {
  campaignId: string
  candidateId: string
  campaignStatus: string
  facts: CompanyFacts
  isSandbox: boolean
  /** Whether the portal lets addresses be looked for. */
  looksForEmails: boolean
}

/** Null: there is no such lead any more. */
export const findLeadToGather = async (
  sql: Sql,
  portalId: number,
  leadId: string,
): Promise<LeadToGather | null> =>
  firstRow(
    await sql.query<LeadToGather>(
      `select l.campaign_id as "campaignId", l.candidate_id as "candidateId", c.status as "campaignStatus", l.facts,
              l.is_sandbox as "isSandbox", p.looks_for_emails as "looksForEmails"
         from lead l join campaign c on c.portal_id = l.portal_id and c.id = l.campaign_id join portal p on p.id = l.portal_id
        where l.portal_id = $1 and l.id = $2`,
      [portalId, leadId],
    ),
  )

/** Puts these people in the place of those that a lead had, and says how they were gathered. */
export const replaceContacts = async (
  tx: Sql,
  portalId: number,
  leadId: string,
  rows: ContactRow[],
  search: ContactSearchRow,
): Promise<void> => {
  await tx.query('delete from lead_contact where portal_id = $1 and lead_id = $2', [portalId, leadId])
  await tx.query(
    `insert into lead_contact (portal_id, lead_id, ordinal, kind, name, role, source, source_url, seen_at, email, email_origin,
       email_confidence, email_is_checked, email_url, email_reason, retention, expires_at, is_sandbox)
     select $1, $2, n, r->>'kind', r->>'name', r->>'role', r->>'source', r->>'sourceUrl', (r->>'seenAt')::timestamptz, r->>'email',
            r->>'emailOrigin', (r->>'emailConfidence')::real, (r->>'emailIsChecked')::boolean, r->>'emailUrl', r->>'emailReason',
            r->>'retention', (r->>'expiresAt')::timestamptz, (r->>'isSandbox')::boolean
       from jsonb_array_elements($3::jsonb) with ordinality as a (r, n)`,
    [portalId, leadId, JSON.stringify(rows)],
  )
  await tx.query(
    `insert into contact_search (portal_id, lead_id, looked_further, objectors, notes, at) values ($1, $2, $3, $4, $5, $6)
     on conflict (lead_id) do update set looked_further = excluded.looked_further, objectors = excluded.objectors,
       notes = excluded.notes, at = excluded.at`,
    [portalId, leadId, search.lookedFurther, search.objectors, JSON.stringify(search.notes), search.at],
  )
}

/** Says why a lead's people could not be gathered; those that were gathered before stay. */
export const noteNotGathered = async (
  tx: Sql,
  portalId: number,
  leadId: string,
  note: string,
  at: Date,
): Promise<void> => {
  await tx.query(
    `insert into contact_search (portal_id, lead_id, looked_further, objectors, notes, at)
     select portal_id, id, false, 0, $3, $4 from lead where portal_id = $1 and id = $2
     on conflict (lead_id) do update set notes = excluded.notes`,
    [portalId, leadId, JSON.stringify([note]), at],
  )
}

/** A lead's people as they stand. `search` null: they were never gathered; null: there is no such lead. */
export const contactsOfLead = async (
  sql: Sql,
  portalId: number,
  leadId: string,
): Promise<{
  facts: CompanyFacts
  search: ContactSearchRow | null
  rows: ContactRow[]
  looksForEmails: boolean
} | null> => {
  const lead = await findLeadToGather(sql, portalId, leadId)
  if (lead === null) return null
  const [search, rows] = await Promise.all([
    sql.query<ContactSearchRow>(
      `select looked_further as "lookedFurther", objectors, notes, at from contact_search where portal_id = $1 and lead_id = $2`,
      [portalId, leadId],
    ),
    sql.query<ContactRow>(
      `select kind, name, role, source, source_url as "sourceUrl", seen_at as "seenAt", email, email_origin as "emailOrigin",
              email_confidence as "emailConfidence", email_is_checked as "emailIsChecked", email_url as "emailUrl",
              email_reason as "emailReason", retention, expires_at as "expiresAt", is_sandbox as "isSandbox"
         from lead_contact where portal_id = $1 and lead_id = $2 order by ordinal`,
      [portalId, leadId],
    ),
  ])
  return { facts: lead.facts, looksForEmails: lead.looksForEmails, search: firstRow(search), rows }
}

/** Takes claims of people who objected out of a lead, and what it showed of them. */
export const forgetClaims = async (
  tx: Sql,
  portalId: number,
  leadId: string,
  claimIds: string[],
  facts: Pick<CompanyFacts, 'email' | 'people'>,
): Promise<void> => {
  await tx.query('delete from claim where portal_id = $1 and lead_id = $2 and id = any ($3)', [
    portalId,
    leadId,
    claimIds,
  ])
  await tx.query('update lead set facts = facts || $3::jsonb where portal_id = $1 and id = $2', [
    portalId,
    leadId,
    JSON.stringify(facts),
  ])
}

/**
 * Deletes, of every portal, the addresses whose time is over, and the people whom only a finder named; each lead concerned says so
 * in `note`.
 */
export const purgeContacts = async (sql: Sql, now: Date, note: string): Promise<void> => {
  await sql.query(
    `with deleted as (
       delete from lead_contact where expires_at <= $1 and source = 'finder' returning lead_id),
     cleared as (
       update lead_contact set email = null, email_origin = null, email_confidence = null, email_is_checked = false, email_url = null,
              email_reason = null, expires_at = null, retention = case source when 'register' then 'public-register' else source end
        where expires_at <= $1 and source <> 'finder' returning lead_id),
     gone as (select lead_id from deleted union all select lead_id from cleared)
     update contact_search set notes = notes || to_jsonb($2::text)
      where lead_id in (select lead_id from gone) and not notes ? $2`,
    [now, note],
  )
}

/** Whether a portal lets people's addresses be looked for; false for an unknown portal. */
export const looksForEmails = async (sql: Sql, portalId: number): Promise<boolean> =>
  firstRow(
    await sql.query<{ looks: boolean }>('select looks_for_emails as looks from portal where id = $1', [
      portalId,
    ]),
  )?.looks ?? false

/** Switches the looking for addresses on or off. */
export const setLooksForEmails = async (sql: Sql, portalId: number, looks: boolean): Promise<void> => {
  await sql.query('update portal set looks_for_emails = $2 where id = $1', [portalId, looks])
}
