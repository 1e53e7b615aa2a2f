import type { FieldFault } from '../../../src/errors.ts'
import type { WorkflowLaunch } from '../../app/workflow.ts'

/** A workflow has nobody who looks at a long list at once: fewer than a person's launch brings. */
const USUAL_MOST = 25

/** Names of the action's fields (`launch-campaign-hsmeta.json`) by those of a brief. */
const fieldNames: Record<string, string> = {
  type: 'campaign_type',
  postcode: 'postcode',
  radiusMiles: 'radius_miles',
  maxResults: 'maximum',
}

/** What a field was filled with; undefined when it was left empty. */
export const filled = ({ fields }: WorkflowLaunch, name: string): unknown => {
  const value = fields[name]
  const isEmpty = value === null || (typeof value === 'string' && value.trim() === '')
  return isEmpty ? undefined : value
}

/** HubSpot sends the value of a number field as text; what is no number is left for the brief's own check to name. */
const numberOf = (value: unknown): unknown =>
  typeof value === 'string' && Number.isFinite(Number(value)) ? Number(value) : value

/** What a workflow asks for, as a brief that is yet to be checked; empty fields take the usual. */
export const workflowBrief = (
  order: WorkflowLaunch,
  companyPostcode: string | null,
): Record<string, unknown> => {
  const radiusMiles = numberOf(filled(order, 'radius_miles'))
  return {
    type: filled(order, 'campaign_type'),
    postcode: filled(order, 'postcode') ?? companyPostcode ?? undefined,
    ...(radiusMiles === undefined ? {} : { radiusMiles }),
    maxResults: numberOf(filled(order, 'maximum')) ?? USUAL_MOST,
    launchedFromCompanyIds: [order.companyId],
  }
}

/** Every refused field in one sentence, under the name that the workflow's editor shows; `isWithoutPostcode`: none was given and the company has none. */
export const faultsInWords = (faults: readonly FieldFault[], isWithoutPostcode: boolean): string =>
  faults
    .map(({ field, message }) => {
      if (field === 'postcode' && isWithoutPostcode)
        return 'postcode: the company has none in HubSpot; fill it in there or in the action'
      return `${fieldNames[field] ?? field}: ${message}`
    })
    .join('; ')
