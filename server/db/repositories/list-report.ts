import type { Outcome } from '../../../src/campaigns/campaign.ts'
import type { CompanyFacts } from '../../../src/company/company.ts'
import type { Sql } from '../sql.ts'

/** A line of a list that is checked, with what became of it. `outcome` null: it is being checked, or was not begun. */
export type ListReportRow = {
  line: number
  name: string
  companyNumber: string | null
  postcode: string | null
  website: string | null
  outcome: Outcome | null
  reason: string | null
  failure: string | null
  lead: {
    id: string
    origin: 'campaign' | 'check'
    campaignId: string
    campaignName: string
    companyNumber: string
    name: string
    facts: CompanyFacts
    verification: 'verified' | 'partly'
    verificationReasons: string[]
    review: 'to-review' | 'accepted' | 'rejected' | null
    hubspotCompanyId: string | null
    hubspotName: string | null
  } | null
}

/**
 * Every line of a campaign's list in its order. A line is the finding at its place in its step of `rowsAStep` lines; of
 * candidates that turned out to be one company each line has that company, with what this check itself saw of it: another
 * campaign's lead keeps what that campaign saw.
 */
export const listReportRows = (
  sql: Sql,
  portalId: number,
  campaignId: string,
  rowsAStep: number,
): Promise<ListReportRow[]> =>
  sql.query<ListReportRow>(
    `select (r.row->>'line')::int as line, r.row->>'name' as name, r.row->>'companyNumber' as "companyNumber",
            r.row->>'postcode' as postcode, r.row->>'website' as website, s.failure,
            case when k.outcome = 'merged' then h.outcome else k.outcome end as outcome,
            case when k.outcome = 'merged' then h.outcome_reason else k.outcome_reason end as reason,
            case when l.id is not null then jsonb_build_object('id', l.id, 'origin', l.origin, 'campaignId', l.campaign_id,
              'campaignName', lc.name, 'companyNumber', l.company_number, 'name', l.name,
              'facts', coalesce(k.examination->'facts', l.facts),
              'verification', coalesce(k.examination->'verification'->>'verdict', l.verification),
              'verificationReasons', coalesce(k.examination->'verification'->'reasons', l.verification_reasons), 'review', n.review,
              'hubspotCompanyId', l.hubspot_company_id, 'hubspotName', o.name) end as lead
       from campaign c
      cross join lateral jsonb_array_elements(c.brief->'inputs'->'companies') with ordinality as r (row, ord)
       left join search_step s on s.campaign_id = c.id and s.ordinal = (r.ord - 1) / $3
       left join finding f on f.search_step_id = s.id and f.ordinal = (r.ord - 1) % $3
       left join candidate k on k.id = f.candidate_id
       left join candidate h on h.campaign_id = c.id and h.identity_key = k.identity_key and h.outcome <> 'merged'
       left join lead l on l.portal_id = c.portal_id and l.company_number = coalesce(h.company_number, k.company_number)
       left join campaign lc on lc.id = l.campaign_id
       left join listed_lead n on n.lead_id = l.id
       left join crm_company o on o.portal_id = c.portal_id and o.hubspot_id = l.hubspot_company_id and o.gone_at is null
      where c.portal_id = $1 and c.id = $2 and r.ord <= c.max_results
      order by r.ord`,
    [portalId, campaignId, rowsAStep],
  )

/** Makes a company that was only checked a lead of this campaign, at the stage where it is. True when it was one that could be. */
export const makeFind = async (
  tx: Sql,
  portalId: number,
  campaignId: string,
  leadId: string,
): Promise<boolean> => {
  const rows = await tx.query(
    `update lead l set origin = 'campaign', campaign_id = k.campaign_id, candidate_id = k.id
       from candidate k
      where l.portal_id = $1 and l.id = $3 and l.origin = 'check'
        and k.portal_id = $1 and k.campaign_id = $2 and k.outcome = 'lead' and k.company_number = l.company_number
      returning l.id`,
    [portalId, campaignId, leadId],
  )
  return rows.length > 0
}

/** Makes a lead of this campaign that nobody has decided about a company that was only checked again. True when it was one. */
export const unmakeFind = async (
  tx: Sql,
  portalId: number,
  campaignId: string,
  leadId: string,
): Promise<boolean> => {
  const rows = await tx.query(
    `update lead l set origin = 'check'
      where l.portal_id = $1 and l.campaign_id = $2 and l.id = $3 and l.origin = 'campaign'
        and exists (select 1 from listed_lead n where n.lead_id = l.id and n.review = 'to-review')
      returning l.id`,
    [portalId, campaignId, leadId],
  )
  return rows.length > 0
}
