import { z } from 'zod'

/** Errors of Hunter's API v2 (hunter.io/api-documentation/v2). */
export const errorsShape = z.strictObject({
  errors: z.array(z.strictObject({ id: z.string(), code: z.number().int(), details: z.string() })).min(1),
})

const bucket = z.strictObject({ used: z.number().int(), available: z.number().int() })

/** Answer of `GET /account`; documented and undocumented fields beyond these come and go. */
export const accountShape = z.looseObject({
  data: z.looseObject({
    email: z.string(),
    plan_name: z.string(),
    plan_level: z.number().int(),
    reset_date: z.iso.date(),
    requests: z.looseObject({ searches: bucket, verifications: bucket }),
  }),
})
