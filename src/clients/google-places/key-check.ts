import { z } from 'zod'
import type { KeyCheck } from '../../ports/vendor-key.ts'
import { createKeyCheck, type KeyCheckOptions } from '../key-check.ts'

/**
 * One Text Search that asks for ids only, the free kind (Places API, "Text Search Essentials (IDs only)").
 * Google answers 400 with `API_KEY_INVALID` to a wrong key and 403 to one that may not use this API.
 */
export const googlePlacesKeyCheck = ({ baseUrl, http }: KeyCheckOptions): KeyCheck =>
  createKeyCheck(http, {
    vendor: 'google-places',
    name: 'Google Places',
    variable: 'GOOGLE_MAPS_API_KEY',
    method: 'POST',
    url: `${baseUrl}/places:searchText`,
    body: JSON.stringify({ textQuery: 'London', regionCode: 'GB', pageSize: 1 }),
    headers: (apiKey) => ({ 'x-goog-api-key': apiKey, 'x-goog-fieldmask': 'places.id' }),
    isRefusal: ({ status, body }) =>
      status === 401 || status === 403 || (status === 400 && body.includes('API_KEY_INVALID')),
    schema: z.object({ places: z.array(z.unknown()).optional() }),
  })
