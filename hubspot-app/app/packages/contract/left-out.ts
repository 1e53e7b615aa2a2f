import { z } from 'zod'
import { cursorSchema, pageSizeSchema } from './paging.ts'

const outcomes = [
  'known',
  'related',
  'outOfArea',
  'wrongSize',
  'excluded',
  'notTrading',
  'unverified',
  'suppressed',
  'unsure',
  'surplus',
  'failed',
] as const

/** Why a found company became no lead. */
export const leftOutOutcomeSchema = z.enum(outcomes, `must be one of ${outcomes.join(', ')}`)

/** Query of `GET /api/v1/campaigns/:id/left-out`, newest first. */
export const leftOutQuerySchema = z.strictObject({
  outcome: leftOutOutcomeSchema.optional(),
  limit: pageSizeSchema.default(25),
  after: cursorSchema.optional(),
})

/** A company that the campaign found and that became no lead, with the reason in a sentence. */
export const leftOutSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  companyNumber: z.string().nullable(),
  outcome: leftOutOutcomeSchema,
  reason: z.string(),
  /** What it was recognised as, when known, related or unsure. */
  matched: z
    .object({
      kind: z.enum(['lead', 'hubspot-company']),
      id: z.string(),
      name: z.string(),
      because: z.string(),
    })
    .nullable(),
})

/** Answer of `GET /api/v1/campaigns/:id/left-out`. */
export const leftOutResponseSchema = z.object({
  companies: z.array(leftOutSchema),
  nextAfter: z.string().nullable(),
})

/** See {@link leftOutSchema}. */
export type LeftOut = z.infer<typeof leftOutSchema>
/** See {@link leftOutResponseSchema}. */
export type LeftOutResponse = z.infer<typeof leftOutResponseSchema>
