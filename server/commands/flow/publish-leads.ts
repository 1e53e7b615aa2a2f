import { countedOf } from '../../../src/campaigns/counting.ts'
import { mergeSites } from '../../../src/company/sites.ts'
import type { ProvedCompany } from '../../../src/pipeline/examination.ts'
import { insertEvents } from '../../db/repositories/campaign-events.ts'
import { type CampaignRow, lockCampaign } from '../../db/repositories/campaigns.ts'
import {
  type CandidateEnd,
  examinationsOf,
  identityHolders,
  settleCandidates,
} from '../../db/repositories/candidates.ts'
import { lockChecked } from '../../db/repositories/checked-leads.ts'
import { countSites, keepSites } from '../../db/repositories/lead-sites.ts'
import { findLeadOfCandidate, insertLeads, type NewLead, replaceLead } from '../../db/repositories/leads.ts'
import type { Sql } from '../../db/sql.ts'
import type { JobQueue } from '../../queue/boss.ts'
import { addFoundSites } from './add-sites.ts'
import { advance } from './advance.ts'
import { enqueueDeepening } from './deepen-leads.ts'
import { noteTakeOvers } from './note-take-overs.ts'
import { publishCheck } from './publish-check.ts'
import { keepWords } from './put-words.ts'
import { numberIdentity } from './settle-left-out.ts'
import { leadIdOf, withStoredIds, worth } from './stored-company.ts'

type Proved = { candidateId: string; company: ProvedCompany; companyNumber: string; identityKey: string }

/** What becomes of proved candidates: new leads, better evidence for leads that there are, and surplus. */
type Decision = { leads: Proved[]; improvements: { proved: Proved; leadOf: string }[]; surplus: Proved[] }

/**
 * Settles proved candidates in the caller's transaction: as leads at DISCOVERY, merged into the lead that they are,
 * surplus when the target was reached, or known when somebody else was faster; a check keeps what it proved. A repeat is a no-op.
 */
export const publishLeads = async (
  sql: Sql,
  queue: JobQueue,
  ids: { portalId: number; campaignId: string },
  candidateIds: string[],
): Promise<void> => {
  const campaign = await lockCampaign(sql, ids.portalId, ids.campaignId)
  if (campaign?.status !== 'running') return
  const proved = await loadProved(sql, campaign, candidateIds)
  if (proved.length === 0) return
  const ends =
    // Where no area is searched nothing is found: what was named is kept as checked.
    campaign.centre === null
      ? await keepChecked(sql, campaign, proved)
      : await keepLeads(sql, campaign, proved)
  const after = await settleCandidates(sql, campaign.portalId, campaign.id, ends)
  if (after === null) return
  await addFoundSites(sql, after, candidateIds)
  await countSites(sql, after)
  const leadIds = proved.map(({ companyNumber }) => leadIdOf(campaign.portalId, companyNumber))
  await enqueueDeepening(sql, queue, campaign.portalId, leadIds)
  await advance(sql, queue, after)
}

const keepChecked = async (sql: Sql, campaign: CampaignRow, proved: Proved[]): Promise<CandidateEnd[]> => {
  for (const one of proved) await publishCheck(sql, campaign, one)
  return proved.map(asLead)
}

const keepLeads = async (sql: Sql, campaign: CampaignRow, proved: Proved[]): Promise<CandidateEnd[]> => {
  const decision = await decide(sql, campaign, proved)
  const saved = await saveLeads(sql, campaign, decision.leads)
  for (const { proved: better, leadOf } of decision.improvements)
    await improveLead(sql, campaign, leadOf, better)
  return [
    ...decision.leads.map((lead) =>
      saved.has(leadIdOf(campaign.portalId, lead.companyNumber)) ? asLead(lead) : asKnown(campaign, lead),
    ),
    ...[...decision.surplus, ...decision.improvements.map((one) => one.proved)].map(asSurplus),
  ]
}

const loadProved = async (sql: Sql, campaign: CampaignRow, candidateIds: string[]): Promise<Proved[]> => {
  const examined = await examinationsOf(sql, campaign.portalId, candidateIds)
  return examined.flatMap(({ candidateId, company }) => {
    const companyNumber = company.facts.companyNumber
    if (companyNumber === null) return []
    return [{ candidateId, company, companyNumber, identityKey: numberIdentity(companyNumber) }]
  })
}

/** Another find of the same company was recognised as one of these: then this one is merged into it, and no lead. */
const knownOutcomes: ReadonlySet<string> = new Set(['known', 'related', 'unsure', 'suppressed'])

const decide = async (sql: Sql, campaign: CampaignRow, proved: Proved[]): Promise<Decision> => {
  const keys = proved.map((one) => one.identityKey)
  const holders = await identityHolders(sql, campaign.portalId, campaign.id, keys)
  const leadOf = new Map(
    [...holders].flatMap(([key, { id, outcome }]) => (outcome === 'lead' ? [[key, id]] : [])),
  )
  const isKnown = (key: string): boolean => knownOutcomes.has(holders.get(key)?.outcome ?? '')
  const decision: Decision = { leads: [], improvements: [], surplus: [] }
  for (const one of proved) {
    const lead = leadOf.get(one.identityKey)
    if (lead !== undefined) decision.improvements.push({ proved: one, leadOf: lead })
    else if (isKnown(one.identityKey)) decision.surplus.push(one)
    else if (isEnough(campaign, decision.leads)) decision.surplus.push(one)
    else {
      decision.leads.push(one)
      leadOf.set(one.identityKey, one.candidateId)
    }
  }
  return decision
}

/** True when the leads that there are, with these new ones, reach the maximum. */
const isEnough = (campaign: CampaignRow, leads: Proved[]): boolean => {
  const sitesOf = ({ company }: Proved): number => Math.max(1, company.facts.sites?.length ?? 0)
  const siteCount = leads.reduce((sum, lead) => sum + sitesOf(lead), campaign.siteCount)
  const leadCount = campaign.leadCount + leads.length
  return countedOf({ ...campaign, leadCount, siteCount }) >= campaign.maxResults
}

const saveLeads = async (sql: Sql, campaign: CampaignRow, leads: Proved[]): Promise<Set<string>> => {
  if (leads.length === 0) return new Set()
  const rows = leads.map((lead): NewLead => {
    const id = leadIdOf(campaign.portalId, lead.companyNumber)
    return { id, candidateId: lead.candidateId, company: withStoredIds(lead.company, id) }
  })
  const checked = await lockChecked(
    sql,
    campaign.portalId,
    rows.map(({ id }) => id),
  )
  const saved = await insertLeads(sql, { ...campaign, origin: 'campaign' }, rows)
  await keepWords(sql, campaign.portalId, [...saved])
  const isAnew = new Set(rows.filter(({ company }) => company.hubspotCompanyId === null).map(({ id }) => id))
  const takenOver = checked.filter(({ id }) => saved.has(id) && isAnew.has(id))
  await noteTakeOvers(sql, campaign.portalId, takenOver, new Date())
  const events = rows.filter((row) => saved.has(row.id)).map(({ id, company }) => publishedEvent(id, company))
  await insertEvents(sql, campaign.portalId, campaign.id, events)
  return saved
}

const sitesInWords = ({ facts: { sites = [] } }: ProvedCompany): string =>
  sites.length > 1 ? `, ${sites.length} sites` : ''

const publishedEvent = (id: string, company: ProvedCompany) => {
  const proof = company.verification.verdict === 'verified' ? 'verified' : 'partly verified'
  return {
    kind: 'lead.published',
    message: `${company.facts.name}: fit ${company.score?.total}, ${proof}, ${company.distanceMiles?.toFixed(1)} miles${sitesInWords(company)}.`,
    data: { leadId: id },
  }
}

const asLead = ({ company, ...ids }: Proved): CandidateEnd => ({
  ...ids,
  outcome: 'lead',
  reason: company.verification.reasons.join(' '),
  matched: null,
})

const asKnown = (campaign: CampaignRow, { company, ...ids }: Proved): CandidateEnd => {
  const id = leadIdOf(campaign.portalId, ids.companyNumber)
  const known = { kind: 'lead', id, name: company.facts.name }
  const because = `same company number ${ids.companyNumber}`
  return {
    ...ids,
    outcome: 'known',
    reason: `In the meantime another search or check brought the same company, ${company.facts.name}: ${because}.`,
    matched: { kind: 'same', known, because },
  }
}

/** Merged by its identity when it is the company of a lead; else there were enough. */
const asSurplus = ({ company: _, ...ids }: Proved): CandidateEnd => ({
  ...ids,
  outcome: 'surplus',
  reason: 'Proved, but the target was reached.',
  matched: null,
})

/** Better findings replace those of the lead; its sites are those of both. */
const improveLead = async (
  sql: Sql,
  { portalId }: CampaignRow,
  leadOf: string,
  { company }: Proved,
): Promise<void> => {
  const lead = await findLeadOfCandidate(sql, portalId, leadOf)
  if (lead === null) return
  const known = lead.facts.sites ?? []
  const sites = mergeSites(known, company.facts.sites ?? [], lead.facts.legalName ?? lead.name)
  const asFound = { ...lead.facts, ...lead.found?.facts }
  if (worth(company.verification.verdict, company.facts) > worth(lead.verification, asFound)) {
    const better = { ...company, facts: { ...company.facts, sites } }
    await replaceLead(sql, portalId, { id: lead.id, company: withStoredIds(better, lead.id) })
    await keepWords(sql, portalId, [lead.id])
  } else if (sites.length > known.length) await keepSites(sql, portalId, lead.id, sites)
}
