import type { SearchStep } from '../../../src/campaigns/search-step.ts'
import { type Finding, isFromRegister } from '../../../src/discovery/source.ts'
import { companyNameKey } from '../../../src/normalise/company-name.ts'
import { registrableDomain } from '../../../src/normalise/domain.ts'
import { outcodeOf } from '../../../src/normalise/postcode.ts'
import type { SiftedFinding } from '../../../src/pipeline/sift.ts'
import { insertEvent } from '../../db/repositories/campaign-events.ts'
import { addToCounters, type CampaignRow, lockCampaign } from '../../db/repositories/campaigns.ts'
import { insertCandidates, insertFindings, type NewFinding } from '../../db/repositories/candidates.ts'
import { countSites } from '../../db/repositories/lead-sites.ts'
import {
  findOpenStep,
  insertSteps,
  nextOrdinal,
  type SearchStepRow,
  settleStep,
} from '../../db/repositories/search-steps.ts'
import type { Sql } from '../../db/sql.ts'
import { stableId } from '../../db/stable-id.ts'
import type { JobQueue } from '../../queue/boss.ts'
import { fairly } from '../../queue/settle.ts'
import { addFoundSites } from './add-sites.ts'
import { advance } from './advance.ts'
import { type LeftOutCandidate, settleLeftOut } from './settle-left-out.ts'

/** What a step found, sifted, what was odd about it, and the searches that it turned out to need. */
export type FoundByStep = { sifted: SiftedFinding[]; warnings: string[]; further: SearchStep[] }

/** Ids of what is settled. */
export type StepScope = { portalId: number; campaignId: string; step: SearchStepRow }

/** A step that was made, with what it found. */
export type MadeStep = { step: SearchStepRow; found: FoundByStep }

/**
 * Saves what steps of a campaign found, one after the other, and decides then what happens next. Those settled already are
 * passed over, so that a repeat is a no-op.
 */
export const settleFoundSteps = async (
  sql: Sql,
  queue: JobQueue,
  ids: { portalId: number; campaignId: string },
  made: MadeStep[],
): Promise<void> => {
  let after: CampaignRow | null = null
  for (const { step, found } of made) after = (await saveFound(sql, queue, { ...ids, step }, found)) ?? after
  if (after !== null) await advance(sql, queue, after)
}

/** New candidates with their examine jobs, those known already settled at once. Gives the campaign as it is then; null: the step, or the campaign, was not open. */
const saveFound = async (
  sql: Sql,
  queue: JobQueue,
  { portalId, campaignId, step }: StepScope,
  { sifted: found, warnings, further }: FoundByStep,
): Promise<CampaignRow | null> => {
  const campaign = await lockCampaign(sql, portalId, campaignId)
  if (campaign?.status !== 'running' || (await findOpenStep(sql, portalId, step.id)) === null) return null
  const rows = found.map(({ finding }, ordinal) => newFinding(campaignId, step.id, ordinal, finding))
  const newIds = await insertCandidates(sql, portalId, campaignId, rows)
  await insertFindings(sql, portalId, campaignId, step.id, rows)
  const end = { state: 'done' as const, findings: found.length, newCandidates: newIds.length, failure: null }
  await settleStep(sql, portalId, step.id, end)
  await planFurther(sql, campaign, step, further)
  await addToCounters(sql, campaign, { openSteps: -1, openCandidates: newIds.length })
  const known = leftOutAtOnce(rows, found, new Set(newIds))
  const after = await settleLeftOut(sql, { portalId, campaignId }, known)
  const settledIds = new Set(known.map((one) => one.candidateId))
  const jobs = newIds
    .filter((id) => !settledIds.has(id))
    .map((id) => ({ id, payload: { portalId, campaignId, candidateId: id } }))
  await queue.enqueue(sql, 'campaign.examine', fairly(jobs, campaign.openCandidates))
  await insertEvent(sql, portalId, campaignId, {
    kind: 'step.done',
    message: `${step.label}: ${found.length} found, ${newIds.length} of them new, ${known.length} left out at once.${warnings.map((warning) => ` ${warning}`).join('')}`,
  })
  const now = after ?? campaign
  const again = rows.filter(({ finding, candidateId }) => finding.site && !newIds.includes(candidateId))
  if (again.length > 0) {
    await addFoundSites(
      sql,
      now,
      again.map(({ candidateId }) => candidateId),
    )
    await countSites(sql, now)
  }
  return now
}

/** Behind all that is planned; not for a preview, which makes one search of a source, nor of a source that was given up as unusable. */
const planFurther = async (
  sql: Sql,
  { portalId, id, brief, unusableSources }: CampaignRow,
  { id: stepId, source }: SearchStepRow,
  further: SearchStep[],
): Promise<void> => {
  if (further.length === 0 || brief.isPreview || unusableSources.some((one) => one.source === source)) return
  const first = await nextOrdinal(sql, portalId, id)
  const rows = further.map((step, index) => ({
    id: stableId('further step', stepId, index),
    ordinal: first + index,
    step,
  }))
  await insertSteps(sql, portalId, id, rows)
}

/** Settles a step that failed for good; the others go on. */
export const settleFailedStep = async (
  sql: Sql,
  queue: JobQueue,
  { portalId, campaignId, step }: StepScope,
  failure: string,
): Promise<void> => {
  const campaign = await lockCampaign(sql, portalId, campaignId)
  if (campaign?.status !== 'running') return
  if (
    !(await settleStep(sql, portalId, step.id, { state: 'failed', findings: 0, newCandidates: 0, failure }))
  )
    return
  await addToCounters(sql, campaign, { openSteps: -1 })
  await insertEvent(sql, portalId, campaignId, {
    kind: 'step.failed',
    level: 'warning',
    message: `${step.label} failed: ${failure}`,
  })
  await advance(sql, queue, campaign)
}

const newFinding = (campaignId: string, stepId: string, ordinal: number, finding: Finding): NewFinding => {
  const findingKey = findingKeyOf(finding)
  return {
    candidateId: stableId('candidate', campaignId, findingKey),
    findingId: stableId('finding', stepId, ordinal),
    ordinal,
    findingKey,
    finding,
  }
}

/** Findings with the same key are one candidate from the start; the same company under other keys is merged when it is proved. */
const findingKeyOf = (finding: Finding): string => {
  if (isFromRegister(finding)) return `number:${finding.companyNumber}`
  // Two lines of a list with one name and two numbers are two companies.
  const listed = finding.source === 'company-list' && finding.companyNumber ? `|${finding.companyNumber}` : ''
  const place =
    finding.website === null ? outcodeOf(finding.postcode ?? '') : registrableDomain(finding.website)
  return `name:${companyNameKey(finding.name) ?? finding.name.toLowerCase()}|${place ?? ''}${listed}`
}

const leftOutAtOnce = (
  rows: NewFinding[],
  found: SiftedFinding[],
  newIds: ReadonlySet<string>,
): LeftOutCandidate[] => {
  const byId = new Map<string, LeftOutCandidate>()
  for (const { candidateId, ordinal, finding } of rows) {
    const leftOut = found[ordinal]?.leftOut
    if (leftOut && newIds.has(candidateId))
      byId.set(candidateId, { candidateId, name: finding.name, leftOut })
  }
  return [...byId.values()]
}
