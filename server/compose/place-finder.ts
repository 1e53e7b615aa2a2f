import { createPlaceFinder } from '../../src/clients/google-places/place-finder.ts'
import type { Http } from '../../src/clients/http.ts'
import { SourceUnusable } from '../../src/errors.ts'
import type { Clock } from '../../src/ports/clock.ts'
import type { ScopedGate } from '../../src/ports/outside-call.ts'
import type { PlaceFinder } from '../../src/ports/place-finder.ts'
import type { KeysInUse } from '../commands/settings/keys-in-use.ts'
import { watchKey } from '../commands/settings/watch-key.ts'
import type { Sql } from '../db/sql.ts'
import type { OutsideSettings } from './outside-settings.ts'

type Parts = { settings: OutsideSettings; keysInUse: KeysInUse; http: Http; sql: Sql; clock: Clock }

/** Google's map with the portal's key, for one scope; without a key whatever is asked throws `SourceUnusable` `not_configured`. */
export const placeFinderOver = async (
  parts: Parts,
  portalId: number,
  gate: ScopedGate,
): Promise<PlaceFinder> => {
  const key = (await parts.keysInUse(portalId))['google-places']
  const { apiKey } = key
  if (apiKey === null) return refusing(key.whyNot)
  const { baseUrl } = parts.settings.googlePlaces
  const watched = watchKey(parts, { ...key, apiKey }, gate)
  return createPlaceFinder({ baseUrl, apiKey, gate: watched, http: parts.http })
}

const refusing = (whyNot: string): PlaceFinder => {
  const refuse = async (): Promise<never> => {
    throw new SourceUnusable('not_configured', `Google Places is off: ${whyNot}.`, {
      hint: 'Save a Google Maps key in the settings.',
    })
  }
  return { find: refuse, show: refuse }
}
