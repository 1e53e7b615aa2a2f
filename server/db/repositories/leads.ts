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
  /** Id of the lifecycle stage of its HubSpot company, as the lead has followed it. */
  hubspotStage: string | null
  isSandbox: boolean
  createdAt: Date
}

/** A stored claim of a lead. */
export type ClaimRow = NumberedClaim & { leadId: string; isShown: boolean }

const columns = `id, campaign_id as "campaignId", candidate_id as "candidateId", stage, company_number as "companyNumber", name, facts,
  verification, verification_reasons as "verificationReasons", distance_miles as "distanceMiles", score,
  evidence_quality as "evidenceQuality", factors, reasons, hubspot_company_id as "hubspotCompanyId",
  hubspot_stage as "hubspotStage", is_sandbox as "isSandbox", created_at as "createdAt"`

/** A lead to be saved; ids are the caller's, so that a repeat changes nothing. */
export type NewLead = { id: string; candidateId: string; company: ProvedCompany }

/**
 * Saves leads at DISCOVERY with their evidence; ids of those saved. Missing is who had a lead of the portal with the same
 * company number already: the database's last word on duplicates.
 */
export const insertLeads = async (
  sql: Sql,
  campaign: { portalId: number; id: string; isSandbox: boolean },
  leads: NewLead[],
): Promise<Set<string>> => {
  const rows = leads.map(({ id, candidateId, company }) => ({ id, candidateId, ...columnsOf(company) }))
  const saved = await sql.query<{ id: string }>(
    `insert into lead (id, portal_id, campaign_id, candidate_id, is_sandbox, company_number, name, name_key, domain, postcode, facts,
       verification, verification_reasons, distance_miles, score, evidence_quality, factors, reasons, hubspot_company_id,
       hubspot_stage)
     select r.id, $1, $2, r."candidateId", $3, r."companyNumber", r.name, r."nameKey", r.domain, r.postcode, r.facts,
            r.verification, r."verificationReasons", r."distanceMiles", r.score, r."evidenceQuality", r.factors, r.reasons,
            r."hubspotCompanyId", c.lifecycle_stage
       from jsonb_to_recordset($4::jsonb) as r (id uuid, "candidateId" uuid, "companyNumber" text, name text, "nameKey" text,
              domain text, postcode text, facts jsonb, verification text, "verificationReasons" jsonb,
              "distanceMiles" double precision, score int, "evidenceQuality" int, factors jsonb, reasons jsonb,
              "hubspotCompanyId" text)
       left join crm_company c on c.portal_id = $1 and c.hubspot_id = r."hubspotCompanyId"
      order by r."companyNumber"
     on conflict (portal_id, company_number) do nothing returning id`,
    [campaign.portalId, campaign.id, campaign.isSandbox, JSON.stringify(rows)],
  )
  const ids = new Set(saved.map((row) => row.id))
  await insertClaims(
    sql,
    campaign.portalId,
    leads.filter((lead) => ids.has(lead.id)),
  )
  return ids
}

const columnsOf = (company: ProvedCompany) => ({
  companyNumber: company.facts.companyNumber,
  name: company.facts.name,
  nameKey: company.nameKey,
  domain: company.facts.domain,
  postcode: company.facts.postcode,
  facts: company.facts,
  verification: company.verification.verdict,
  verificationReasons: company.verification.reasons,
  distanceMiles: company.distanceMiles,
  score: company.score.total,
  evidenceQuality: company.score.evidenceQuality,
  factors: company.score.factors,
  reasons: company.reasons,
  hubspotCompanyId: company.hubspotCompanyId,
})

/** Puts better findings of the same company, with their evidence, into the lead of a candidate; id, stage and history stay. */
export const replaceLead = async (
  sql: Sql,
  portalId: number,
  { id, company }: Omit<NewLead, 'candidateId'>,
): Promise<void> => {
  await sql.query(
    `update lead set name = r.name, name_key = r."nameKey", domain = r.domain, postcode = r.postcode, facts = r.facts,
            verification = r.verification, verification_reasons = r."verificationReasons", distance_miles = r."distanceMiles",
            score = r.score, evidence_quality = r."evidenceQuality", factors = r.factors, reasons = r.reasons,
            hubspot_company_id = coalesce(r."hubspotCompanyId", hubspot_company_id),
            hubspot_stage = case when coalesce(r."hubspotCompanyId", hubspot_company_id) is distinct from hubspot_company_id
              then (select c.lifecycle_stage from crm_company c where c.portal_id = $1 and c.hubspot_id = r."hubspotCompanyId")
              else hubspot_stage end
       from jsonb_to_record($3::jsonb) as r (name text, "nameKey" text, domain text, postcode text, facts jsonb,
              verification text, "verificationReasons" jsonb, "distanceMiles" double precision, score int,
              "evidenceQuality" int, factors jsonb, reasons jsonb, "hubspotCompanyId" text)
      where lead.portal_id = $1 and lead.id = $2`,
    [portalId, id, JSON.stringify(columnsOf(company))],
  )
  await sql.query('delete from claim where portal_id = $1 and lead_id = $2', [portalId, id])
  await insertClaims(sql, portalId, [{ id, company }])
}

const insertClaims = async (
  sql: Sql,
  portalId: number,
  leads: Omit<NewLead, 'candidateId'>[],
): Promise<void> => {
  const rows = leads.flatMap(({ id: leadId, company }) => {
    const shown = new Set(company.shownClaimIds)
    return company.claims.map((claim) => ({ ...claim, leadId, isShown: shown.has(claim.id) }))
  })
  await sql.query(
    `insert into claim (id, portal_id, lead_id, field, value, source, url, retrieved_url, excerpt, content_hash, retrieved_at,
       method, confidence, retention, is_sandbox, is_shown)
     select (row->>'id')::uuid, $1, (row->>'leadId')::uuid, row->>'field', row->>'value', row->>'source', row->>'url',
            row->>'retrievedUrl', row->>'excerpt', row->>'contentHash', (row->>'retrievedAt')::timestamptz, row->>'method',
            (row->>'confidence')::real, row->>'retention', (row->>'isSandbox')::boolean, (row->>'isShown')::boolean
       from jsonb_array_elements($2::jsonb) as row`,
    [portalId, JSON.stringify(rows)],
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
