import { z } from 'zod'
import type { KeyCheck, Quota } from '../../ports/vendor-key.ts'
import { createKeyCheck, type KeyCheckOptions } from '../key-check.ts'

const bucket = z.object({
  used: z.number(),
  available: z.number(),
  remaining: z.number().nullish(),
})

const accountSchema = z.object({
  data: z.object({
    reset_date: z.string().nullish(),
    requests: z.object({ credits: bucket.nullish(), searches: bucket.nullish() }).nullish(),
  }),
})

/** Reads the account, which costs no credit. Hunter says 403 to who is too fast, 401 to a wrong key. */
export const hunterKeyCheck = ({ baseUrl, http }: KeyCheckOptions): KeyCheck =>
  createKeyCheck(http, {
    vendor: 'hunter',
    name: 'Hunter',
    variable: 'HUNTER_API_KEY',
    method: 'GET',
    url: `${baseUrl}/account`,
    headers: (apiKey) => ({ 'x-api-key': apiKey }),
    isRefusal: ({ status }) => status === 401,
    isTooFast: ({ status }) => status === 403,
    schema: accountSchema,
    quota: quotaOf,
  })

/** Newer plans count credits, older ones searches. Where Hunter says what remains, that counts: packs make it more than the difference. */
const quotaOf = ({ data }: z.infer<typeof accountSchema>): Quota | null => {
  const counted = data.requests?.credits ?? data.requests?.searches
  if (!counted) return null
  return {
    left: counted.remaining ?? Math.max(0, counted.available - counted.used),
    limit: counted.available,
    unit: data.requests?.credits ? 'credits' : 'searches',
    resetsOn: data.reset_date ?? null,
  }
}
