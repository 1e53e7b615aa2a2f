import { z } from 'zod'
import { pageSizeSchema } from './paging.ts'

const afterIdWords = 'must be the id of an event: a whole number from 0'

/** One line of a campaign's story. */
export const campaignEventSchema = z.object({
  id: z.number().int(),
  at: z.iso.datetime(),
  kind: z.string(),
  level: z.enum(['info', 'warning', 'error']),
  message: z.string(),
})

/** Query of `GET /api/v1/campaigns/:id/events`: oldest first, those after `afterId`. */
export const eventsQuerySchema = z.strictObject({
  afterId: z
    .string(afterIdWords)
    .regex(/^\d{1,15}$/, afterIdWords)
    .transform(Number)
    .default(0),
  limit: pageSizeSchema.default(100),
})

/** Answer of `GET /api/v1/campaigns/:id/events`. `lastId` is what to ask for next. */
export const eventsResponseSchema = z.object({
  events: z.array(campaignEventSchema),
  lastId: z.number().int(),
})

/** See {@link campaignEventSchema}. */
export type CampaignEvent = z.infer<typeof campaignEventSchema>
/** See {@link eventsResponseSchema}. */
export type EventsResponse = z.infer<typeof eventsResponseSchema>
