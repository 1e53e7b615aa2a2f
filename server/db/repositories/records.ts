import type { CompanyFacts } from '../../../src/company/company.ts'
import { firstRow, onlyRow, type Sql } from '../sql.ts'
import { MOST_COUNTED } from './lead-list.ts'

/** A lead as the card on a record shows it. `stageThere`: id of the lifecycle stage of the record itself. */
export type RecordLeadRow = {
  id: string
  name: string
  companyNumber: string
  facts: CompanyFacts
  verification: 'verified' | 'partly'
  verificationReasons: string[]
  score: number | null
  stage: string
  checkedAt: Date
  stageThere: string | null
}

/**
 * The lead that the company of a record is: what its newest successful check found, else who is linked to the record, else who
 * has the number that the record says. Null: we have not looked at it.
 */
export const findLeadOfRecord = async (
  sql: Sql,
  portalId: number,
  hubspotCompanyId: string,
): Promise<RecordLeadRow | null> =>
  firstRow(
    await sql.query<RecordLeadRow>(
      `with checked as (
         select k.company_number from campaign c join candidate k on k.campaign_id = c.id
          where c.portal_id = $1 and c.checked_company_id = $2 and k.outcome = 'lead' order by c.created_at desc, c.id desc limit 1),
       record as (
         select company_number, lifecycle_stage from crm_company where portal_id = $1 and hubspot_id = $2 and gone_at is null),
       found as (
         select 1 as place, id from lead where portal_id = $1 and company_number = (select company_number from checked)
         union all
         select 2, id from lead where portal_id = $1 and hubspot_company_id = $2
         union all
         select 3, id from lead where portal_id = $1 and company_number = (select company_number from record))
       select l.id, l.name, l.company_number as "companyNumber", l.facts, l.verification,
              l.verification_reasons as "verificationReasons", l.score, l.stage, l.checked_at as "checkedAt",
              (select lifecycle_stage from record) as "stageThere"
         from found join lead l on l.portal_id = $1 and l.id = found.id
        order by found.place, l.created_at, l.id limit 1`,
      [portalId, hubspotCompanyId],
    ),
  )

/** What was launched from a record: the campaign to show (one under way, else the newest), and how much there is; finds are counted up to `MOST_COUNTED`. */
export const workOfRecord = async (
  sql: Sql,
  portalId: number,
  hubspotCompanyId: string,
): Promise<{ campaignId: string | null; campaignsUnderWay: number; findsToReview: number }> =>
  onlyRow(
    await sql.query<{ campaignId: string | null; campaignsUnderWay: number; findsToReview: number }>(
      `with launched as materialized (
         select id, created_at, status in ('queued', 'running', 'paused') as is_open, status in ('queued', 'running') as is_under_way
           from campaign where portal_id = $1 and brief -> 'launchedFromCompanyIds' ? $2)
       select (select id from launched order by is_under_way desc, is_open desc, created_at desc, id desc limit 1) as "campaignId",
              (select count(*)::int from launched where is_under_way) as "campaignsUnderWay",
              (select count(*)::int from (
                 select 1 from launched c cross join lateral (
                   select 1 from listed_lead l
                    where l.portal_id = $1 and l.campaign_id = c.id and l.review = 'to-review') found
                  limit ${MOST_COUNTED}) open) as "findsToReview"`,
      [portalId, hubspotCompanyId],
    ),
  )
