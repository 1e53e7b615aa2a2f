import type { Http } from '../../src/clients/http.ts'
import { createPostcodesIo } from '../../src/clients/postcodes-io/client.ts'
import { createGeocoder } from '../../src/clients/postcodes-io/geocoder.ts'
import type { Geocoder } from '../../src/ports/geocoder.ts'
import type { ScopedGate } from '../../src/ports/outside-call.ts'
import type { PlaceCache } from '../../src/ports/place-cache.ts'
import type { OutsideSettings } from './outside-settings.ts'

type Parts = { settings: OutsideSettings; http: Http; places: PlaceCache }

/** Positions for one scope, remembered for ever. */
export const geocoderOver = ({ settings, http, places }: Parts, gate: ScopedGate): Geocoder =>
  createGeocoder({
    postcodesIo: createPostcodesIo({ baseUrl: settings.postcodesIo.baseUrl, gate, http }),
    cache: places,
  })
