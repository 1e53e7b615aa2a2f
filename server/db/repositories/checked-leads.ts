import type { CompanyFacts } from '../../../src/company/company.ts'
import type { LifecycleStage } from '../../../src/lifecycle/stages.ts'
import { firstRow, type Sql } from '../sql.ts'

/** A lead that a check has met, locked. `isRecordThere`: the record that it is linked to is in HubSpot. */
export type MetLead = {
  id: string
  origin: 'campaign' | 'check'
  verification: 'verified' | 'partly'
  /** As they were found, whatever a person said. */
  facts: CompanyFacts
  hubspotCompanyId: string | null
  isRecordThere: boolean
  /** When what it shows was looked up. */
  checkedAt: Date
}

/** The portal's lead of this company number, locked until the transaction ends; or null. */
export const lockLeadOfNumber = async (
  tx: Sql,
  portalId: number,
  companyNumber: string,
): Promise<MetLead | null> =>
  firstRow(
    await tx.query<MetLead>(
      `select l.id, l.origin, l.verification, l.facts || coalesce(l.found->'facts', '{}') as facts, l.hubspot_company_id as "hubspotCompanyId",
              l.checked_at as "checkedAt",
              exists (select 1 from crm_company c where c.portal_id = l.portal_id and c.hubspot_id = l.hubspot_company_id
                         and c.gone_at is null) as "isRecordThere"
         from lead l where l.portal_id = $1 and l.company_number = $2 for update of l`,
      [portalId, companyNumber],
    ),
  )

/** Those of these leads that were only checked, with the stage that their record gave them; locked until the transaction ends. */
export const lockChecked = async (
  tx: Sql,
  portalId: number,
  ids: readonly string[],
): Promise<{ id: string; stage: LifecycleStage }[]> =>
  tx.query<{ id: string; stage: LifecycleStage }>(
    `select id, stage from lead where portal_id = $1 and id = any ($2::uuid[]) and origin = 'check' order by id for update`,
    [portalId, ids],
  )

/** The lifecycle stage of a mirrored record, held as it is until the transaction ends; null: none, or no such record. */
export const holdStageOfRecord = async (
  tx: Sql,
  portalId: number,
  hubspotCompanyId: string,
): Promise<string | null> =>
  firstRow(
    await tx.query<{ stage: string | null }>(
      `select lifecycle_stage as stage from crm_company where portal_id = $1 and hubspot_id = $2 for share`,
      [portalId, hubspotCompanyId],
    ),
  )?.stage ?? null

/** Links a lead to a record of HubSpot, at whose stage it begins to follow; where the lead stands stays. */
export const linkLead = async (
  tx: Sql,
  portalId: number,
  lead: { id: string; hubspotCompanyId: string; hubspotStage: string | null },
): Promise<void> => {
  await tx.query(
    `update lead set hubspot_company_id = $3, hubspot_stage = $4 where portal_id = $1 and id = $2`,
    [portalId, lead.id, lead.hubspotCompanyId, lead.hubspotStage],
  )
}
