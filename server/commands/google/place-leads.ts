import { randomUUID } from 'node:crypto'
import { inPounds } from '../../../src/campaigns/budget.ts'
import { TEXT_SEARCH_MICRO_POUNDS } from '../../../src/clients/google-places/prices.ts'
import { ItemFailed } from '../../../src/errors.ts'
import { keepLeadPlace, leadsToPlace } from '../../db/repositories/lead-places.ts'
import type { Sql } from '../../db/sql.ts'
import type { JobQueue } from '../../queue/boss.ts'
import type { Deps } from '../deps.ts'
import { lookUpPlace } from './look-up-place.ts'

type CampaignIds = { portalId: number; campaignId: string }

/** Whoever looks at the result at once is not kept waiting by this; and a campaign that is retried at once goes first. */
const START_AFTER_MS = 30_000

/** Enqueues looking for the places of a campaign's leads, in the transaction that ends the campaign. */
export const enqueuePlacing = async (tx: Sql, queue: JobQueue, payload: CampaignIds): Promise<void> => {
  const startAfter = new Date(Date.now() + START_AFTER_MS)
  await queue.enqueue(tx, 'leads.place', [{ id: randomUUID(), key: payload.campaignId, payload, startAfter }])
}

/**
 * Looks for the place of each lead of an ended campaign that has none yet, best fit first: what money the campaign's own searches
 * left, under its limits. Each is kept at once, so that a repeat goes on where it was. One bad answer is noted and passed over;
 * throws what concerns them all. Without a key nothing is done, and each lead's page says so.
 */
export const placeLeads = async (
  deps: Deps,
  { portalId, campaignId }: CampaignIds,
  signal: AbortSignal,
): Promise<void> => {
  const { sql } = deps.flow
  const { apiKey } = (await deps.keysInUse(portalId))['google-places']
  const leads = await leadsToPlace(sql, portalId, campaignId)
  for (const lead of leads) {
    // A lead that was found as a place needs no key.
    if (apiKey === null && lead.foundAs.length === 0) continue
    signal.throwIfAborted()
    // In the scope of its examination, so that its cost is the campaign's.
    const scope = { portalId, campaignId, itemId: lead.candidateId, isRepeat: false }
    try {
      await lookUpPlace(deps, portalId, lead, await deps.outside.placeFinder(scope, signal))
    } catch (error) {
      if (!(error instanceof ItemFailed)) throw error
      const because = `Google Places could not be asked about it: ${error.message}`
      await keepLeadPlace(sql, portalId, lead.id, { placeId: null, because }, deps.clock.now())
    }
  }
}

/** What looking for the places of a campaign's leads will cost after it, in a sentence; none without a key. */
export const placingInWords = async (
  { keysInUse }: Pick<Deps, 'keysInUse'>,
  portalId: number,
): Promise<string[]> => {
  const { apiKey } = (await keysInUse(portalId))['google-places']
  if (apiKey === null) return []
  const price = inPounds(TEXT_SEARCH_MICRO_POUNDS)
  return [`Afterwards each lead is looked for on Google Maps for about ${price}, within the same limits.`]
}

/** Notes on the leads of a campaign that Google was not asked about why that is. */
export const noteNotPlaced = async (
  deps: Pick<Deps, 'flow' | 'clock'>,
  { portalId, campaignId }: CampaignIds,
  reason: string,
): Promise<void> => {
  const because = `Google Places was not asked about it: ${reason}`
  for (const { id } of await leadsToPlace(deps.flow.sql, portalId, campaignId))
    await keepLeadPlace(deps.flow.sql, portalId, id, { placeId: null, because }, deps.clock.now())
}
