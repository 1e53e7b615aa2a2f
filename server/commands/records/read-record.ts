import { companyStatusInWords } from '../../../src/company/register-words.ts'
import { isRealTrade, sicName } from '../../../src/company/sic-codes.ts'
import { sizeInWords } from '../../../src/scoring/wording.ts'
import type { Actor } from '../../app/actor.ts'
import type { RecordCompanyView, RecordView } from '../../app/records.ts'
import { markCardSeen } from '../../db/repositories/checklist.ts'
import { findNewestCheck } from '../../db/repositories/record-checks.ts'
import { findLeadOfRecord, type RecordLeadRow, workOfRecord } from '../../db/repositories/records.ts'
import { findStageMapping, type StageMappingRow } from '../../db/repositories/stage-mappings.ts'
import { readConnection } from '../connection/read-connection.ts'
import type { Deps } from '../deps.ts'
import { readViewer } from '../home/read-viewer.ts'
import { readCampaign } from '../read-campaigns.ts'
import { stageLabel } from '../stages/portal-stages.ts'
import { checkInWords } from './check-in-words.ts'

/** See `RecordsPart.read`. */
export const readRecord = async (
  { flow }: Pick<Deps, 'flow'>,
  actor: Actor,
  hubspotCompanyId: string,
): Promise<RecordView> => {
  const { sql } = flow
  const { portalId } = actor
  const connection = await readConnection(sql, portalId)
  // Nobody but the card asks for records, and only people see it.
  if (actor.userId !== null) await markCardSeen(sql, portalId)
  // Before the company: a check that is told as ended has left what it found.
  const check = await findNewestCheck(sql, portalId, hubspotCompanyId)
  const [viewer, lead, mapping, work] = await Promise.all([
    readViewer(sql, actor),
    findLeadOfRecord(sql, portalId, hubspotCompanyId),
    findStageMapping(sql, portalId),
    workOfRecord(sql, portalId, hubspotCompanyId),
  ])
  const { campaignId, ...counts } = work
  const company = lead && companyOf(lead, mapping.stages)
  return {
    hubspotCompanyId,
    connection,
    viewer,
    company,
    check: check && checkInWords(check, company),
    campaign: campaignId === null ? null : await readCampaign(sql, portalId, campaignId),
    ...counts,
  }
}

const companyOf = (
  { id, facts, stageThere, ...lead }: RecordLeadRow,
  stages: StageMappingRow['stages'],
): RecordCompanyView => ({
  ...lead,
  leadId: id,
  companyStatus: facts.companyStatus,
  companyStatusText: facts.companyStatus && companyStatusInWords(facts.companyStatus),
  facts: factsInWords(facts),
  hubspotStage: stageLabel(stages, stageThere),
  website: facts.website,
})

/** Size, trade and age, as far as they are known: `20-49 staff`, `Secondary education`, `since 2004`. */
const factsInWords = ({ size, sicCodes, incorporatedOn }: RecordLeadRow['facts']): string[] => {
  const trade = sicCodes.filter(isRealTrade).map(sicName)[0] ?? null
  return [
    ...(size === null ? [] : [sizeInWords(size)]),
    ...(trade === null ? [] : [shortened(trade)]),
    ...(incorporatedOn === null ? [] : [`since ${incorporatedOn.slice(0, 4)}`]),
  ]
}

/** Names of trades run to 150 characters; the card is narrow. */
const MOST_LETTERS = 48

const shortened = (text: string): string => {
  if (text.length <= MOST_LETTERS) return text
  const cut = text.slice(0, MOST_LETTERS)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 20)).replace(/[\s,;(]+$/, '')}…`
}
