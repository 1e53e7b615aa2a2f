import { z } from 'zod'
import type { KeyCheck } from '../../ports/vendor-key.ts'
import { createKeyCheck, type KeyCheckOptions } from '../key-check.ts'

/** Searches one name, which is free and counts as one of 600 calls in 5 minutes. A refused key gets 401; bursts of 403 come and go. */
export const companiesHouseKeyCheck = ({ baseUrl, http }: KeyCheckOptions): KeyCheck =>
  createKeyCheck(http, {
    vendor: 'companies-house',
    name: 'Companies House',
    variable: 'COMPANIES_HOUSE_API_KEY',
    method: 'GET',
    // items_per_page=1 gives the wrong company or none (developer forum).
    url: `${baseUrl}/search/companies?q=tesco&items_per_page=2`,
    headers: (apiKey) => ({ authorization: `Basic ${Buffer.from(`${apiKey}:`).toString('base64')}` }),
    isRefusal: ({ status }) => status === 401,
    schema: z.object({ items: z.array(z.unknown()) }),
  })
