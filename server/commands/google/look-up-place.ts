import { type FoundPlace, findPlace } from '../../../src/pipeline/place/find-place.ts'
import type { GeoPoint } from '../../../src/ports/geocoder.ts'
import type { PlaceFinder } from '../../../src/ports/place-finder.ts'
import { keepLeadPlace, type LeadToPlace } from '../../db/repositories/lead-places.ts'
import type { Deps } from '../deps.ts'

/**
 * Looks for a lead's place and keeps what may be kept. A lead that was found as a place is that place: Google is not asked. Else
 * one paid call. Throws as `PlaceFinder` does, and keeps nothing then.
 */
export const lookUpPlace = async (
  { flow, clock }: Pick<Deps, 'flow' | 'clock'>,
  portalId: number,
  { id, facts, foundAs: [placeId, ...branchIds] }: LeadToPlace,
  finder: PlaceFinder,
): Promise<FoundPlace> => {
  const found: FoundPlace =
    placeId === undefined ? await findPlace(facts, finder) : { placeId, point: null, branchIds }
  await keepLeadPlace(flow.sql, portalId, id, found, clock.now())
  return found
}

/** As {@link lookUpPlace}, for a lead whose place is known under an id that Google has retired. `lastSeen`: where it was. */
export const lookUpAnew = async (
  { flow, clock }: Pick<Deps, 'flow' | 'clock'>,
  portalId: number,
  { lead, retiredId, lastSeen }: { lead: LeadToPlace; retiredId: string; lastSeen: GeoPoint | null },
  finder: PlaceFinder,
): Promise<FoundPlace> => {
  const hit = await findPlace(lead.facts, finder, lastSeen)
  const found: FoundPlace =
    hit.placeId === retiredId
      ? { placeId: null, because: 'Google has given up the place that this company had on its map.' }
      : hit
  await keepLeadPlace(flow.sql, portalId, lead.id, found, clock.now())
  return found
}
