import { DEFAULT_STAGE_MAPPING, stageFromHubSpot } from '../../../src/lifecycle/map.ts'
import type { ProvedCompany } from '../../../src/pipeline/examination.ts'
import type { CampaignRow } from '../../db/repositories/campaigns.ts'
import {
  holdStageOfRecord,
  linkLead,
  lockLeadOfNumber,
  type MetLead,
} from '../../db/repositories/checked-leads.ts'
import { insertLeads, replaceLead } from '../../db/repositories/leads.ts'
import { findStageMapping } from '../../db/repositories/stage-mappings.ts'
import { putLeads } from '../../db/repositories/stage-moves.ts'
import type { Sql } from '../../db/sql.ts'
import { keepWords } from './put-words.ts'
import { leadIdOf, withStoredIds, worth } from './stored-company.ts'

/** A company that a check has proved; it names the record that was checked. */
type Checked = { candidateId: string; companyNumber: string; company: ProvedCompany }

/**
 * Keeps what a check has proved, in the caller's transaction. A company that is new to the portal becomes a lead of origin
 * `check` at the stage that its record stands for. One that was only checked before is brought up to date. A campaign's lead
 * stays what it is: it gets the findings unless its own are worth more, and the record if it has none.
 */
export const publishCheck = async (sql: Sql, campaign: CampaignRow, checked: Checked): Promise<void> => {
  const { portalId } = campaign
  const met = await lockLeadOfNumber(sql, portalId, checked.companyNumber)
  if (met !== null) return improve(sql, campaign, met, checked.company)
  const { candidateId, companyNumber, company } = checked
  const id = leadIdOf(portalId, companyNumber)
  const saved = await insertLeads(sql, { ...campaign, origin: 'check' }, [
    { id, candidateId, company: withStoredIds(company, id) },
  ])
  if (saved.has(id)) return putWhereRecordIs(sql, portalId, id, company.hubspotCompanyId)
  // A campaign has published it in the meantime.
  const faster = await lockLeadOfNumber(sql, portalId, companyNumber)
  if (faster !== null) await improve(sql, campaign, faster, company)
}

const improve = async (
  sql: Sql,
  { portalId, startedAt }: CampaignRow,
  lead: MetLead,
  company: ProvedCompany,
): Promise<void> => {
  const link = lead.isRecordThere ? lead.hubspotCompanyId : company.hubspotCompanyId
  if (isAsGood(company, lead, startedAt)) {
    const findings = withStoredIds({ ...company, hubspotCompanyId: link }, lead.id)
    await replaceLead(sql, portalId, { id: lead.id, company: findings })
    await keepWords(sql, portalId, [lead.id])
  }
  if (link === null || link === lead.hubspotCompanyId) return
  const hubspotStage = await holdStageOfRecord(sql, portalId, link)
  await linkLead(sql, portalId, { id: lead.id, hubspotCompanyId: link, hubspotStage })
  if (lead.origin === 'check') await putWhereRecordIs(sql, portalId, lead.id, link)
}

/**
 * What was only checked is always brought up to date, but the better of two lines of one list stays; a campaign's lead keeps
 * its fit, so it takes only what was compared too.
 */
const isAsGood = (company: ProvedCompany, lead: MetLead, startedAt: Date | null): boolean => {
  const isOlder = startedAt === null || lead.checkedAt < startedAt
  if (lead.origin === 'check' && isOlder) return true
  const found = worth(company.verification.verdict, company.facts)
  return (lead.origin === 'check' || company.score !== null) && found >= worth(lead.verification, lead.facts)
}

/** Its record tells where a checked company stands, from now on too. */
const putWhereRecordIs = async (
  sql: Sql,
  portalId: number,
  leadId: string,
  hubspotCompanyId: string | null,
): Promise<void> => {
  if (hubspotCompanyId === null) return
  const hubspotStage = await holdStageOfRecord(sql, portalId, hubspotCompanyId)
  const { mapping } = await findStageMapping(sql, portalId)
  const stage = stageFromHubSpot(mapping ?? DEFAULT_STAGE_MAPPING, hubspotStage) ?? 'DISCOVERY'
  await putLeads(sql, portalId, [{ leadId, stage, hubspotStage }])
}
