import type { NumberedClaim } from '../../../src/company/company.ts'
import type { ProvedCompany } from '../../../src/pipeline/examination.ts'
import { firstRow, type Sql } from '../sql.ts'

/** A lead as stored, without its evidence. */
export type LeadRow = {
  id: string
  campaignId: string
  candidateId: string
  stage: string
  companyNumber: string
  name: string
  facts: ProvedCompany['facts']
  verification: 'verified' | 'partly'
  verificationReasons: string[]
  distanceMiles: number
  score: number
  evidenceQuality: number
  factors: ProvedCompany['score']['factors']
  reasons: string[]
  hubspotCompanyId: string | null
  isSandbox: boolean
  createdAt: Date
}

/** A stored claim of a lead. */
export type ClaimRow = NumberedClaim & { leadId: string; isShown: boolean }

const columns = `id, campaign_id as "campaignId", candidate_id as "candidateId", stage, company_number as "companyNumber", name, facts,
  verification, verification_reasons as "verificationReasons", distance_miles as "distanceMiles", score,
  evidence_quality as "evidenceQuality", factors, reasons, hubspot_company_id as "hubspotCompanyId", is_sandbox as "isSandbox",
  created_at as "createdAt"`

type NewLead = {
  id: string
  portalId: number
  campaignId: string
  candidateId: string
  isSandbox: boolean
  company: ProvedCompany
}

/** Saves a lead at DISCOVERY. False when the portal has a lead with this company number: the database's last word on duplicates. */
export const insertLead = async (sql: Sql, lead: NewLead): Promise<boolean> => {
  const rows = await sql.query(
    `insert into lead (id, portal_id, campaign_id, candidate_id, is_sandbox, company_number, name, name_key, domain, postcode, facts,
       verification, verification_reasons, distance_miles, score, evidence_quality, factors, reasons, hubspot_company_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
     on conflict (portal_id, company_number) do nothing returning id`,
    [
      lead.id,
      lead.portalId,
      lead.campaignId,
      lead.candidateId,
      lead.isSandbox,
      ...companyValues(lead.company),
    ],
  )
  return rows.length > 0
}

/** Puts better findings of the same company into an existing lead; stage, id and history stay. */
export const updateLead = async (
  sql: Sql,
  portalId: number,
  id: string,
  company: ProvedCompany,
): Promise<void> => {
  await sql.query(
    `update lead set company_number = $3, name = $4, name_key = $5, domain = $6, postcode = $7, facts = $8, verification = $9,
            verification_reasons = $10, distance_miles = $11, score = $12, evidence_quality = $13, factors = $14, reasons = $15,
            hubspot_company_id = coalesce($16, hubspot_company_id)
      where portal_id = $1 and id = $2`,
    [portalId, id, ...companyValues(company)],
  )
}

const companyValues = (company: ProvedCompany): unknown[] => [
  company.facts.companyNumber,
  company.facts.name,
  company.nameKey,
  company.facts.domain,
  company.facts.postcode,
  JSON.stringify(company.facts),
  company.verification.verdict,
  JSON.stringify(company.verification.reasons),
  company.distanceMiles,
  company.score.total,
  company.score.evidenceQuality,
  JSON.stringify(company.score.factors),
  JSON.stringify(company.reasons),
  company.hubspotCompanyId,
]

/** Takes a lead's evidence away, to put better in its place. */
export const deleteClaims = async (sql: Sql, portalId: number, leadId: string): Promise<void> => {
  await sql.query('delete from claim where portal_id = $1 and lead_id = $2', [portalId, leadId])
}

/** Saves the evidence of a lead; the claims' ids are uuids by now. */
export const insertClaims = async (
  sql: Sql,
  portalId: number,
  leadId: string,
  company: ProvedCompany,
): Promise<void> => {
  const shown = new Set(company.shownClaimIds)
  const rows = company.claims.map((claim) => ({ ...claim, isShown: shown.has(claim.id) }))
  await sql.query(
    `insert into claim (id, portal_id, lead_id, field, value, source, url, retrieved_url, excerpt, content_hash, retrieved_at,
       method, confidence, retention, is_sandbox, is_shown)
     select (row->>'id')::uuid, $1, $2, row->>'field', row->>'value', row->>'source', row->>'url', row->>'retrievedUrl',
            row->>'excerpt', row->>'contentHash', (row->>'retrievedAt')::timestamptz, row->>'method',
            (row->>'confidence')::real, row->>'retention', (row->>'isSandbox')::boolean, (row->>'isShown')::boolean
       from jsonb_array_elements($3::jsonb) as row`,
    [portalId, leadId, JSON.stringify(rows)],
  )
}

/** The lead of a candidate, or null. */
export const findLeadOfCandidate = async (
  sql: Sql,
  portalId: number,
  candidateId: string,
): Promise<LeadRow | null> =>
  firstRow(
    await sql.query<LeadRow>(`select ${columns} from lead where portal_id = $1 and candidate_id = $2`, [
      portalId,
      candidateId,
    ]),
  )

/** The lead of a portal with this id, or null. */
export const findLead = async (sql: Sql, portalId: number, id: string): Promise<LeadRow | null> =>
  firstRow(
    await sql.query<LeadRow>(`select ${columns} from lead where portal_id = $1 and id = $2`, [portalId, id]),
  )

/** The portal's lead with this company number, or null. */
export const findLeadByNumber = async (
  sql: Sql,
  portalId: number,
  companyNumber: string,
): Promise<LeadRow | null> =>
  firstRow(
    await sql.query<LeadRow>(`select ${columns} from lead where portal_id = $1 and company_number = $2`, [
      portalId,
      companyNumber,
    ]),
  )

/** Leads of a campaign, best fit first; `after` is the id of the last one seen. */
export const listLeads = (
  sql: Sql,
  portalId: number,
  campaignId: string,
  page: { limit: number; after: string | null },
): Promise<LeadRow[]> =>
  sql.query<LeadRow>(
    `select ${columns} from lead
      where portal_id = $1 and campaign_id = $2
        and ($3::uuid is null or (-score, id) > (select -score, id from lead where portal_id = $1 and id = $3))
      order by score desc, id limit $4`,
    [portalId, campaignId, page.after, page.limit],
  )

/** The evidence of several leads, in the order of fields. */
export const claimsOf = (sql: Sql, portalId: number, leadIds: string[]): Promise<ClaimRow[]> =>
  sql.query<ClaimRow>(
    `select id, lead_id as "leadId", field, value, source, url, retrieved_url as "retrievedUrl", excerpt,
            content_hash as "contentHash", retrieved_at as "retrievedAt", method, confidence, retention,
            is_sandbox as "isSandbox", is_shown as "isShown"
       from claim where portal_id = $1 and lead_id = any ($2) order by lead_id, field, is_shown desc, id`,
    [portalId, leadIds],
  )
