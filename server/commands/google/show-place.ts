import { AppError } from '../../../src/errors.ts'
import type { LivePlace, PlaceFinder } from '../../../src/ports/place-finder.ts'
import type { Actor } from '../../app/actor.ts'
import type { GooglePart, LivePlaceView } from '../../app/google.ts'
import {
  findLeadPlace,
  type LeadToPlace,
  leadToPlace,
  renewPlaceId,
} from '../../db/repositories/lead-places.ts'
import type { Deps } from '../deps.ts'
import { requireRole } from '../require-role.ts'
import { mapsPage, noSuchLead, placeView } from './known-place.ts'
import { lookUpAnew, lookUpPlace } from './look-up-place.ts'

/** HubSpot waits 15 seconds for an answer. */
const PATIENCE_MS = 13_000

type ShowDeps = Pick<Deps, 'flow' | 'clock' | 'outside'>

/** See `GooglePart.show`. What Google answers goes to the caller and nowhere else. */
export const showPlace = async (
  deps: ShowDeps,
  { actor, leadId }: { actor: Actor; leadId: string },
): ReturnType<GooglePart['show']> => {
  const { sql } = deps.flow
  const { portalId } = actor
  await requireRole(sql, actor, 'launch')
  const lead = await leadToPlace(sql, portalId, leadId)
  if (lead === null) throw noSuchLead()
  const live = await patiently((signal) => liveOf(deps, actor, lead, signal))
  const place = placeView(lead, await findLeadPlace(sql, portalId, leadId), null)
  return { place, live: live && liveView(live, deps.clock.now()) }
}

const liveOf = async (
  deps: ShowDeps,
  { portalId, userId }: Actor,
  lead: LeadToPlace,
  signal: AbortSignal,
): Promise<LivePlace | null> => {
  const scope = { portalId, campaignId: null, itemId: null, isRepeat: false, userId }
  const finder = await deps.outside.placeFinder(scope, signal)
  const known = await findLeadPlace(deps.flow.sql, portalId, lead.id)
  const placeId = known?.placeId ?? (await lookUpPlace(deps, portalId, lead, finder)).placeId
  if (placeId === null) return null
  const live = (await finder.show(placeId)) ?? (await showAnew(deps, portalId, lead, placeId, finder))
  if (live !== null) await renewPlaceId(deps.flow.sql, portalId, lead.id, live.id, deps.clock.now())
  return live
}

/** Google retires ids, and says to look for the place anew then. */
const showAnew = async (
  deps: ShowDeps,
  portalId: number,
  lead: LeadToPlace,
  retiredId: string,
  finder: PlaceFinder,
): Promise<LivePlace | null> => {
  const lastSeen = (await findLeadPlace(deps.flow.sql, portalId, lead.id))?.point ?? null
  const { placeId } = await lookUpAnew(deps, portalId, { lead, retiredId, lastSeen }, finder)
  return placeId === null ? null : finder.show(placeId)
}

const patiently = async <Answer>(ask: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> => {
  const signal = AbortSignal.timeout(PATIENCE_MS)
  try {
    return await ask(signal)
  } catch (error) {
    // Not a 5xx: HubSpot would ask again, and that costs again.
    if (signal.aborted) throw tooBusy('Google Places did not answer in time.', error)
    if (error instanceof AppError && error.code.startsWith('vendor_')) throw tooBusy(error.message, error)
    throw error
  }
}

const tooBusy = (message: string, cause: unknown): AppError =>
  new AppError('conflict', message, { hint: 'Try again in a moment; nothing was changed.', cause })

const liveView = ({ id, mapsUrl, ...live }: LivePlace, askedAt: Date): LivePlaceView => ({
  ...live,
  mapsUrl: mapsUrl ?? mapsPage(id),
  askedAt,
})
