import type { Mirroring } from '../../hubspot/refresh-companies.ts'
import type { Deps } from '../deps.ts'

/** Work on the mirror of a portal, for a job or for a campaign. */
export const mirroringOf = (
  { flow, outside, clock }: Deps,
  {
    portalId,
    signal,
    campaignId = null,
  }: { portalId: number; signal: AbortSignal; campaignId?: string | null },
): Mirroring => ({
  sql: flow.sql,
  portalId,
  // Never answered from the record: the mirror wants to know how things are now.
  crm: outside.crm(portalId, { portalId, campaignId, itemId: null, isRepeat: false }, signal),
  now: () => clock.now(),
})
