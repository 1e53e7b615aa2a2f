import type { CriterionResult } from '../../../src/campaigns/campaign-type.ts'
import type { NumberedClaim } from '../../../src/company/company.ts'
import type { ProvedCompany } from '../../../src/pipeline/examination.ts'
import type { Score } from '../../../src/scoring/factor.ts'
import { firstRow, type Sql } from '../sql.ts'
import type { RejectReason } from './lead-decisions.ts'
import type { FoundOfLead } from './lead-edits.ts'

/** A lead as stored, without its evidence. */
export type LeadRow = {
  id: string
  campaignId: string
  campaignName: string
  candidateId: string
  /** `check`: a company of HubSpot that was only checked; it has no score, no distance and no review. */
  origin: 'campaign' | 'check'
  stage: string
  companyNumber: string
  name: string
  facts: ProvedCompany['facts']
  /** What was found where a person's word stands in `facts`; null: all of them are as found. */
  found: FoundOfLead | null
  verification: 'verified' | 'partly'
  verificationReasons: string[]
  distanceMiles: number | null
  score: number | null
  evidenceQuality: number
  factors: Score['factors']
  reasons: string[]
  criteria: CriterionResult[]
  hubspotCompanyId: string | null
  /** Id of the lifecycle stage of its HubSpot company, as the lead has followed it. */
  hubspotStage: string | null
  review: 'to-review' | 'accepted' | 'rejected'
  /** Of the last decision; null: there was none. */
  reviewedBy: string | null
  reviewedAt: Date | null
  rejectReason: RejectReason | null
  reviewNote: string | null
  isSandbox: boolean
  createdAt: Date
  /** When the register was read in depth; null: not yet. */
  deepenedAt: Date | null
  /** What the register did not tell, in sentences. */
  registerNotes: string[]
}

/** A stored claim of a lead. */
export type ClaimRow = NumberedClaim & {
  leadId: string
  isShown: boolean
  gatheredBy: 'examination' | 'deepening'
  /** Who typed it; null: it was found. */
  typedBy: string | null
}

const columns = `l.id, l.campaign_id as "campaignId", c.name as "campaignName", l.candidate_id as "candidateId", l.origin, l.stage,
  l.company_number as "companyNumber", l.name, l.facts, l.found, l.verification, l.verification_reasons as "verificationReasons",
  l.distance_miles as "distanceMiles", l.score, l.evidence_quality as "evidenceQuality", l.factors, l.reasons, l.criteria,
  l.hubspot_company_id as "hubspotCompanyId", l.hubspot_stage as "hubspotStage", coalesce(s.review, 'to-review') as review,
  d.who as "reviewedBy", d.at as "reviewedAt", d.reject_reason as "rejectReason", d.note as "reviewNote",
  l.is_sandbox as "isSandbox", l.created_at as "createdAt", l.deepened_at as "deepenedAt", l.register_notes as "registerNotes"`

const source = `lead l join campaign c on c.id = l.campaign_id left join listed_lead s on s.lead_id = l.id
  left join lateral (select who, at, reject_reason, note from lead_decision o join decision m on m.id = o.decision_id
                      where m.portal_id = l.portal_id and o.lead_id = l.id order by o.decision_id desc limit 1) d on true`

/** A lead to be saved; ids are the caller's, so that a repeat changes nothing. */
export type NewLead = { id: string; candidateId: string; company: ProvedCompany }

/**
 * Saves leads at DISCOVERY with their evidence; ids of those saved. Missing is who had a lead of the portal with the same
 * company number already: the database's last word on duplicates. A company that was only checked is nobody's find: a
 * campaign makes it its own, when its record has gone from HubSpot or the campaign brings it as one that is there.
 */
export const insertLeads = async (
  sql: Sql,
  campaign: { portalId: number; id: string; isSandbox: boolean; origin: 'campaign' | 'check' },
  leads: NewLead[],
): Promise<Set<string>> => {
  const rows = leads.map(({ id, candidateId, company }) => ({ id, candidateId, ...columnsOf(company) }))
  const saved = await sql.query<{ id: string }>(
    `insert into lead (id, portal_id, campaign_id, candidate_id, is_sandbox, company_number, name, name_key, domain, postcode, facts,
       verification, verification_reasons, distance_miles, score, evidence_quality, factors, reasons, criteria, hubspot_company_id,
       hubspot_stage, origin, site_count)
     select r.id, $1, $2, r."candidateId", $3, r."companyNumber", r.name, r."nameKey", r.domain, r.postcode, r.facts,
            r.verification, r."verificationReasons", r."distanceMiles", r.score, r."evidenceQuality", r.factors, r.reasons, r.criteria,
            r."hubspotCompanyId", c.lifecycle_stage, $5, r."siteCount"
       from jsonb_to_recordset($4::jsonb) as r (id uuid, "candidateId" uuid, "companyNumber" text, name text, "nameKey" text,
              domain text, postcode text, facts jsonb, verification text, "verificationReasons" jsonb,
              "distanceMiles" double precision, score int, "evidenceQuality" int, factors jsonb, reasons jsonb, criteria jsonb,
              "hubspotCompanyId" text, "siteCount" int)
       left join crm_company c on c.portal_id = $1 and c.hubspot_id = r."hubspotCompanyId"
      order by r."companyNumber"
     on conflict (portal_id, company_number) ${takeOverChecked} returning id`,
    [campaign.portalId, campaign.id, campaign.isSandbox, JSON.stringify(rows), campaign.origin],
  )
  const ids = new Set(saved.map((row) => row.id))
  await deleteExamined(sql, campaign.portalId, [...ids])
  await insertClaims(
    sql,
    campaign.portalId,
    leads.filter((lead) => ids.has(lead.id)),
  )
  return ids
}

/** Its stage came from its record, so that it begins anew without one. */
const takeOverChecked = `do update
   set origin = excluded.origin, campaign_id = excluded.campaign_id, candidate_id = excluded.candidate_id, name = excluded.name,
       name_key = excluded.name_key, domain = excluded.domain, postcode = excluded.postcode, facts = excluded.facts,
       verification = excluded.verification, verification_reasons = excluded.verification_reasons,
       distance_miles = excluded.distance_miles, score = excluded.score, evidence_quality = excluded.evidence_quality,
       factors = excluded.factors, reasons = excluded.reasons, criteria = excluded.criteria, site_count = excluded.site_count, found = null, created_at = excluded.created_at, checked_at = excluded.checked_at,
       stage = case when excluded.hubspot_company_id is null then 'DISCOVERY' else lead.stage end,
       hubspot_stage = case when excluded.hubspot_company_id = lead.hubspot_company_id then lead.hubspot_stage
         else excluded.hubspot_stage end,
       hubspot_company_id = excluded.hubspot_company_id
 where lead.origin = 'check' and excluded.origin = 'campaign'
   and (excluded.hubspot_company_id is not null
        or not exists (select 1 from crm_company c where c.portal_id = lead.portal_id and c.hubspot_id = lead.hubspot_company_id
                          and c.gone_at is null))`

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
  score: company.score?.total ?? null,
  evidenceQuality: company.evidenceQuality,
  factors: company.score?.factors ?? [],
  reasons: company.reasons,
  criteria: company.criteria,
  hubspotCompanyId: company.hubspotCompanyId,
  siteCount: Math.max(1, company.facts.sites?.length ?? 0),
})

/**
 * Puts better findings of the same company, with their evidence, into the lead of a candidate; id, stage and history stay.
 * What a person said is to be put over them again (`keepWords`), as after `insertLeads`.
 */
export const replaceLead = async (
  sql: Sql,
  portalId: number,
  { id, company }: Omit<NewLead, 'candidateId'>,
): Promise<void> => {
  await sql.query(
    `update lead set name = r.name, name_key = r."nameKey", domain = r.domain, postcode = r.postcode, facts = r.facts,
            verification = r.verification, verification_reasons = r."verificationReasons", distance_miles = r."distanceMiles",
            score = r.score, evidence_quality = r."evidenceQuality", factors = r.factors, reasons = r.reasons, criteria = r.criteria, site_count = r."siteCount", found = null, checked_at = now(),
            hubspot_company_id = coalesce(r."hubspotCompanyId", hubspot_company_id),
            hubspot_stage = case when coalesce(r."hubspotCompanyId", hubspot_company_id) is distinct from hubspot_company_id
              then (select c.lifecycle_stage from crm_company c where c.portal_id = $1 and c.hubspot_id = r."hubspotCompanyId")
              else hubspot_stage end
       from jsonb_to_record($3::jsonb) as r (name text, "nameKey" text, domain text, postcode text, facts jsonb,
              verification text, "verificationReasons" jsonb, "distanceMiles" double precision, score int,
              "evidenceQuality" int, factors jsonb, reasons jsonb, criteria jsonb, "hubspotCompanyId" text, "siteCount" int)
      where lead.portal_id = $1 and lead.id = $2`,
    [portalId, id, JSON.stringify(columnsOf(company))],
  )
  await deleteExamined(sql, portalId, [id])
  await insertClaims(sql, portalId, [{ id, company }])
}

/** What a person typed and what the register said beyond an examination is not an examination's to take away. */
const deleteExamined = async (sql: Sql, portalId: number, leadIds: string[]): Promise<void> => {
  await sql.query(
    `delete from claim where portal_id = $1 and lead_id = any ($2) and gathered_by = 'examination' and source <> 'person'`,
    [portalId, leadIds],
  )
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
    await sql.query<LeadRow>(
      `select ${columns} from ${source} where l.portal_id = $1 and l.candidate_id = $2`,
      [portalId, candidateId],
    ),
  )

/** The lead of a portal with this id, or null. */
export const findLead = async (sql: Sql, portalId: number, id: string): Promise<LeadRow | null> =>
  firstRow(
    await sql.query<LeadRow>(`select ${columns} from ${source} where l.portal_id = $1 and l.id = $2`, [
      portalId,
      id,
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
    `select ${columns} from ${source}
      where l.portal_id = $1 and l.campaign_id = $2 and l.origin = 'campaign'
        and ($3::uuid is null or (-coalesce(l.score, -1), l.id) > (select -coalesce(score, -1), id from lead where portal_id = $1 and id = $3))
      order by coalesce(l.score, -1) desc, l.id limit $4`,
    [portalId, campaignId, page.after, page.limit],
  )

/** The evidence of several leads, in the order of fields. */
export const claimsOf = (sql: Sql, portalId: number, leadIds: string[]): Promise<ClaimRow[]> =>
  sql.query<ClaimRow>(
    `select id, lead_id as "leadId", field, value, source, url, retrieved_url as "retrievedUrl", excerpt,
            content_hash as "contentHash", retrieved_at as "retrievedAt", method, confidence, retention,
            is_sandbox as "isSandbox", is_shown as "isShown", gathered_by as "gatheredBy", typed_by as "typedBy"
       from claim where portal_id = $1 and lead_id = any ($2) order by lead_id, field, is_shown desc, case field when 'filing' then value end desc, id`,
    [portalId, leadIds],
  )
