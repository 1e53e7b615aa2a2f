import { NONE_IS_RIGHT } from '../../src/company/evidence.ts'
import { companyStatusInWords, valueInWords } from '../../src/company/register-words.ts'
import { sicName } from '../../src/company/sic-codes.ts'
import { phoneInWords } from '../../src/normalise/phone.ts'
import { type ClaimRow, claimsOf, findLead, type LeadRow, listLeads } from '../db/repositories/leads.ts'
import { findStageMapping, type StageMappingRow } from '../db/repositories/stage-mappings.ts'
import type { Sql } from '../db/sql.ts'
import { stageLabel } from './stages/portal-stages.ts'

/** A lead with its evidence, ready to be shown. */
export type LeadReport = ReturnType<typeof report>

/** The lead of a portal with this id, or null. */
export const readLead = async (sql: Sql, portalId: number, id: string): Promise<LeadReport | null> => {
  const row = await findLead(sql, portalId, id)
  if (row === null) return null
  const { stages } = await findStageMapping(sql, portalId)
  return report(row, await claimsOf(sql, portalId, [id]), stages)
}

/** One page of a campaign's leads, best fit first. */
export const readLeads = async (
  sql: Sql,
  portalId: number,
  campaignId: string,
  page: { limit: number; after: string | null },
): Promise<{ items: LeadReport[]; nextAfter: string | null }> => {
  const rows = await listLeads(sql, portalId, campaignId, { ...page, limit: page.limit + 1 })
  const shown = rows.slice(0, page.limit)
  const claims = Map.groupBy(
    await claimsOf(
      sql,
      portalId,
      shown.map((row) => row.id),
    ),
    (claim) => claim.leadId,
  )
  const { stages } = await findStageMapping(sql, portalId)
  return {
    items: shown.map((row) => report(row, (claims.get(row.id) ?? []).filter(isOfExamination), stages)),
    nextAfter: rows.length > page.limit ? (shown.at(-1)?.id ?? null) : null,
  }
}

/** A hundred leads with all that the register says in depth would be more than HubSpot passes on. */
const isOfExamination = ({ gatheredBy }: ClaimRow): boolean => gatheredBy === 'examination'

const report = (row: LeadRow, claims: ClaimRow[], stages: StageMappingRow['stages']) => {
  const { facts } = row
  return {
    id: row.id,
    campaignId: row.campaignId,
    campaignName: row.campaignName,
    origin: row.origin,
    name: row.name,
    legalName: facts.legalName,
    companyNumber: row.companyNumber,
    companyStatus: facts.companyStatus,
    companyStatusText: facts.companyStatus && companyStatusInWords(facts.companyStatus),
    incorporatedOn: facts.incorporatedOn,
    officers: facts.officers.map(({ name, role, appointedOn }) => ({ name, role, appointedOn })),
    website: facts.website,
    address: facts.address,
    postcode: facts.postcode,
    placeKind: facts.placeKind,
    distanceMiles: row.distanceMiles,
    sites: facts.sites ?? [],
    sitesElsewhere: facts.sitesElsewhere ?? 0,
    sicCodes: facts.sicCodes.map((code) => ({ code, name: sicName(code) })),
    phone: facts.phone,
    phoneText: facts.phone === null ? null : phoneInWords(facts.phone),
    email: facts.email,
    linkedin: facts.linkedin,
    contactPage: facts.contactPage ?? null,
    description: claims.find(({ field, isShown }) => field === 'description' && isShown)?.value || null,
    employees: employeesInWords(facts.size),
    stage: row.stage,
    review: {
      state: row.review,
      by: row.reviewedBy,
      at: row.reviewedAt,
      rejectReason: row.rejectReason,
      note: row.reviewNote,
    },
    hubspotStage: stageLabel(stages, row.hubspotStage),
    score: row.score,
    evidenceQuality: row.evidenceQuality,
    factors: row.factors,
    reasons: row.reasons,
    criteria: row.criteria,
    verification: row.verification,
    verificationReasons: row.verificationReasons,
    hubspotCompanyId: row.hubspotCompanyId,
    isSandbox: row.isSandbox,
    evidence: claims.map(({ leadId: _, gatheredBy: __, ...claim }) => ({
      ...claim,
      valueText:
        claim.value === NONE_IS_RIGHT ? 'None of the values found' : valueInWords(claim.field, claim.value),
    })),
    createdAt: row.createdAt,
    registerReadAt: row.deepenedAt,
    registerNotes: row.registerNotes,
  }
}

/** A headcount in words: `20-49`, `32`, `up to 10`, `250 or more`; null when unknown. */
export const employeesInWords = (size: LeadRow['facts']['size']): string | null => {
  if (size === null) return null
  if (size.maximum === null) return `${size.minimum} or more`
  if (size.minimum === size.maximum) return String(size.minimum)
  return size.minimum === 0 ? `up to ${size.maximum}` : `${size.minimum}-${size.maximum}`
}
