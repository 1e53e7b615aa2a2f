import {
  PLACE_DETAILS_MICRO_POUNDS,
  TEXT_SEARCH_MICRO_POUNDS,
} from '../../../src/clients/google-places/prices.ts'
import { AppError } from '../../../src/errors.ts'
import type { GooglePlaceView } from '../../app/google.ts'
import {
  findLeadPlace,
  type LeadPlaceRow,
  type LeadToPlace,
  leadToPlace,
} from '../../db/repositories/lead-places.ts'
import type { Deps } from '../deps.ts'

/** See `GooglePart.known`. */
export const knownPlace = async (
  { flow, keysInUse }: Pick<Deps, 'flow' | 'keysInUse'>,
  portalId: number,
  leadId: string,
): Promise<GooglePlaceView> => {
  const lead = await leadToPlace(flow.sql, portalId, leadId)
  if (lead === null) throw noSuchLead()
  const { apiKey, whyNot } = (await keysInUse(portalId))['google-places']
  const off = apiKey === null ? `Google Places was left out: ${whyNot}.` : null
  return placeView(lead, await findLeadPlace(flow.sql, portalId, leadId), off)
}

/** There is no such lead in this portal. */
export const noSuchLead = (): AppError => new AppError('not_found', 'There is no such lead.')

/** What is known of a lead's place, as it is shown. `off`: why Google can't be asked; null: it can. */
export const placeView = (
  { foundAs }: LeadToPlace,
  row: LeadPlaceRow | null,
  off: string | null,
): GooglePlaceView => {
  const placeId = row === null ? (foundAs[0] ?? null) : row.placeId
  const branchIds = row === null ? foundAs.slice(1) : row.branchIds
  const needsSearch = placeId === null
  return {
    state: off !== null ? 'off' : placeId !== null ? 'known' : row === null ? 'unknown' : 'none',
    note: off ?? row?.note ?? null,
    mapsUrl: placeId && mapsPage(placeId),
    branchUrls: branchIds.map(mapsPage),
    lookedAt: row?.lookedAt ?? null,
    costMicroPounds: PLACE_DETAILS_MICRO_POUNDS + (needsSearch ? TEXT_SEARCH_MICRO_POUNDS : 0),
  }
}

/** A place on Google Maps by its id alone (Maps URLs, "query_place_id"), for people to open. */
export const mapsPage = (placeId: string): string =>
  `https://www.google.com/maps/search/?api=1&query=place&query_place_id=${encodeURIComponent(placeId)}`
