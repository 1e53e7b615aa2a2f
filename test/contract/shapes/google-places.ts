import { z } from 'zod'

/** google.rpc.Status as the Places API (New) answers it. */
export const errorShape = z.strictObject({
  error: z.strictObject({
    code: z.number().int(),
    message: z.string(),
    status: z.enum(['INVALID_ARGUMENT', 'PERMISSION_DENIED', 'NOT_FOUND', 'UNAVAILABLE']),
    details: z
      .array(z.strictObject({ '@type': z.string(), reason: z.string(), domain: z.literal('googleapis.com') }))
      .optional(),
  }),
})

/** Answer of `POST /places:searchText` to a field mask of ids. Nothing found is `{}`. */
export const idsShape = z.strictObject({
  places: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[\w-]{20,}$/),
        name: z.string().startsWith('places/').optional(),
      }),
    )
    .min(1)
    .max(20)
    .optional(),
})
