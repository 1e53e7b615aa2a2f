import { registerPage } from '../../../src/company/register-page.ts'
import { companyStatusInWords } from '../../../src/company/register-words.ts'
import { sicName } from '../../../src/company/sic-codes.ts'
import { invalidInput } from '../../../src/errors.ts'
import { checkManyKnown, keysOf } from '../../../src/pipeline/known.ts'
import type { CompanyListPart, ReportCounts, ReportRowView } from '../../app/company-list.ts'
import type { CampaignRow } from '../../db/repositories/campaigns.ts'
import { mirroredCompaniesOf } from '../../db/repositories/known-companies.ts'
import type { Sql } from '../../db/sql.ts'
import { employeesInWords } from '../read-leads.ts'
import { type JudgedRow, judgedRows, listCampaign } from './report-rows.ts'
import { rowSentence, verdictWords } from './row-in-words.ts'

/** See `CompanyListPart.report`. `limit` null: all of it. */
export const readReport = async (
  sql: Sql,
  portalId: number,
  campaignId: string,
  page: { limit: number | null; after: string | null },
): Promise<Awaited<ReturnType<CompanyListPart['report']>>> => {
  const campaign = await listCampaign(sql, portalId, campaignId)
  const all = await judgedRows(sql, campaign)
  const from = placeOf(page.after)
  const to = page.limit === null ? all.length : from + page.limit
  const shown = all.slice(from, to)
  const records = await recordsOf(sql, campaign, shown)
  return {
    rows: shown.map((row, index) => viewOf(row, campaign, records[index] ?? null)),
    counts: countsOf(all),
    nextAfter: to < all.length ? `after:${to}` : null,
  }
}

const placeOf = (after: string | null): number => {
  if (after === null) return 0
  const [, place] = /^after:(\d{1,3})$/.exec(after) ?? []
  if (place !== undefined) return Number(place)
  throw invalidInput([{ field: 'after', message: 'must be the `nextAfter` of an answer for this report' }])
}

const countsOf = (rows: JudgedRow[]): ReportCounts => {
  const count = (...verdicts: JudgedRow['verdict'][]) =>
    rows.filter(({ verdict }) => verdicts.includes(verdict)).length
  return {
    all: rows.length,
    trading: count('trading'),
    notTrading: count('not-trading'),
    notFound: count('not-found'),
    sameCompany: count('same-company'),
    open: count('checking'),
    failed: count('failed', 'not-checked'),
  }
}

type RecordOfRow = ReportRowView['inHubSpot']

/** The records of HubSpot that the lines are or may be: those that their leads are linked to, else what the mirror recognises. */
const recordsOf = async (sql: Sql, campaign: CampaignRow, rows: JudgedRow[]): Promise<RecordOfRow[]> => {
  const keys = rows.map(({ name, website, postcode, companyNumber, lead }) =>
    lead === null
      ? keysOf(name, website, postcode, companyNumber)
      : keysOf(lead.name, lead.facts.website, lead.facts.postcode, lead.companyNumber),
  )
  const brief = { ...campaign.brief, alreadyInHubSpot: 'leave-out' as const }
  const checks = await checkManyKnown(keys, brief, mirroredCompaniesOf(sql, campaign.portalId))
  return rows.map(({ lead }, index): RecordOfRow => {
    if (lead?.hubspotCompanyId && lead.hubspotName !== null)
      return { id: lead.hubspotCompanyId, name: lead.hubspotName, because: 'It is in your HubSpot.' }
    const check = checks[index]
    if (check?.kind !== 'left-out' || check.examination.matched === null) return null
    const { known } = check.examination.matched
    return { id: known.id, name: known.name, because: check.examination.reason }
  })
}

const viewOf = (row: JudgedRow, campaign: CampaignRow, inHubSpot: RecordOfRow): ReportRowView => {
  const { line, name, companyNumber, postcode, website, lead, verdict, sameAsLine, exclusion } = row
  const isFind = lead?.origin === 'campaign' && lead.campaignId === campaign.id
  return {
    line,
    asked: { name, companyNumber, postcode, website },
    verdict,
    verdictText: verdictWords[verdict],
    sentence: rowSentence(row),
    sameAsLine,
    company: lead && companyOf(lead),
    inHubSpot,
    earlierLead:
      lead?.origin === 'campaign' && !isFind ? { leadId: lead.id, campaignName: lead.campaignName } : null,
    choice: exclusion !== null ? 'exclude' : isFind ? 'find' : null,
  }
}

const companyOf = (lead: NonNullable<JudgedRow['lead']>): ReportRowView['company'] => {
  const { facts, id: leadId, name, companyNumber, verification } = lead
  const [sicCode] = facts.sicCodes
  return {
    leadId,
    name,
    legalName: facts.legalName,
    companyNumber,
    statusText: facts.companyStatus && companyStatusInWords(facts.companyStatus),
    incorporatedOn: facts.incorporatedOn,
    dissolvedOn: facts.dissolvedOn ?? null,
    address: facts.address,
    postcode: facts.postcode,
    employees: employeesInWords(facts.size),
    website: facts.website,
    sector: sicCode === undefined ? null : sicName(sicCode),
    verification,
    registerUrl: registerPage(companyNumber),
  }
}
