import { z } from 'zod'
import { cursorSchema, pageSizeSchema } from './paging.ts'

const kinds = ['campaign', 'review', 'stage', 'setting', 'connection'] as const

/** What an entry is about. */
export const activityKindSchema = z.enum(kinds, `must be one of ${kinds.join(', ')}`)

/** Query of `GET /api/v1/activity`, newest first. */
export const activityQuerySchema = z.strictObject({
  kind: activityKindSchema.optional(),
  limit: pageSizeSchema.default(25),
  after: cursorSchema.optional(),
})

/** Something that happened in this HubSpot account: who did what, in a sentence. */
export const activitySchema = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  kind: activityKindSchema,
  level: z.enum(['info', 'warning', 'error']),
  who: z.string(),
  sentence: z.string(),
  campaignId: z.uuid().nullable(),
  leadId: z.uuid().nullable(),
})

/** Answer of `GET /api/v1/activity`. */
export const activityResponseSchema = z.object({
  activity: z.array(activitySchema),
  nextAfter: z.string().nullable(),
})

/** See {@link activitySchema}. */
export type Activity = z.infer<typeof activitySchema>
/** See {@link activityKindSchema}. */
export type ActivityKind = z.infer<typeof activityKindSchema>
/** See {@link activityResponseSchema}. */
export type ActivityResponse = z.infer<typeof activityResponseSchema>
