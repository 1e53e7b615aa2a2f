import { createHash } from 'node:crypto'
import { AppError } from '../../../src/errors.ts'
import type { WorkflowLaunch, WorkflowOutcome } from '../../app/workflow.ts'
import { mirroredPostcode } from '../../db/repositories/workflow-launches.ts'
import type { Deps } from '../deps.ts'
import { launchCampaign } from '../launch-campaign.ts'
import { within } from '../within.ts'
import { faultsInWords, filled, workflowBrief } from './workflow-brief.ts'
import { requireWorkflowRoom } from './workflow-limits.ts'

/** A workflow's step is not kept waiting long for a postcode. */
const HUBSPOT_WAIT_MS = 5_000

/**
 * Launches a campaign around the company that a workflow enrolled, once for each callback id. What is wrong or against a
 * limit is an outcome with the reason, not an error: the workflow would send it again and again. Throws what may go away
 * by itself, such as `vendor_unavailable`.
 */
export const launchFromWorkflow = async (deps: Deps, order: WorkflowLaunch): Promise<WorkflowOutcome> => {
  const { portalId, companyId, callbackId } = order
  let isWithoutPostcode = false
  try {
    const hasOwn = filled(order, 'postcode') !== undefined
    const raw = workflowBrief(order, hasOwn ? null : await postcodeOfCompany(deps, order))
    isWithoutPostcode = raw.postcode === undefined
    const campaign = await launchCampaign(deps, {
      // Nobody's person: the money counts for the portal alone.
      actor: { portalId, userId: null, name: 'HubSpot workflow' },
      launchKey: `workflow:${createHash('sha256').update(callbackId).digest('hex')}`,
      raw,
      enrolment: {
        companyId,
        check: (sql, type) => requireWorkflowRoom(sql, portalId, { companyId, type }, deps.clock.now()),
      },
    })
    return { result: 'launched', campaignId: campaign.id, reason: `Launched: ${campaign.name}.` }
  } catch (error) {
    return { result: 'skipped', reason: whySkipped(error, isWithoutPostcode) }
  }
}

/** Refusals that stay refusals, however often they are asked. */
const finalCodes = new Set([
  'invalid_input',
  'conflict',
  'not_allowed',
  'not_found',
  'not_connected',
  'budget_reached',
])

/** Why it may not be, in words; what may go away by itself is thrown again. */
const whySkipped = (error: unknown, isWithoutPostcode: boolean): string => {
  const isFinal = error instanceof AppError && !error.isRetryable && finalCodes.has(error.code)
  if (!isFinal) throw error
  return error.code === 'invalid_input'
    ? faultsInWords(error.fields, isWithoutPostcode)
    : [error.message, error.hint].filter((text) => text !== null).join(' ')
}

const postcodeOfCompany = async (deps: Deps, order: WorkflowLaunch): Promise<string | null> => {
  const { portalId, companyId, companyPostcode } = order
  return (
    companyPostcode ??
    (await mirroredPostcode(deps.flow.sql, portalId, companyId)) ??
    (await postcodeInHubSpot(deps, portalId, companyId))
  )
}

const postcodeInHubSpot = async (
  { outside }: Deps,
  portalId: number,
  companyId: string,
): Promise<string | null> => {
  const scope = { portalId, campaignId: null, itemId: null, isRepeat: false }
  const { found } = await within({ ms: HUBSPOT_WAIT_MS, whom: 'HubSpot' }, (signal) =>
    outside.crm(portalId, scope, signal).companies([companyId]),
  )
  return found[0]?.postcode ?? null
}
