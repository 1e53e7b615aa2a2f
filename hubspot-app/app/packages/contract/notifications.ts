import { z } from 'zod'

/** What people of a portal are told of: body of `PUT /api/v1/settings/notifications`. */
export const notificationsSchema = z.strictObject({
  /** A HubSpot task for the launcher when a campaign has ended with something new. */
  tasksForLaunchers: z.boolean('must be true or false'),
})

/** Answer of `GET` and `PUT /api/v1/settings/notifications`. */
export const notificationsResponseSchema = z.object({ notifications: notificationsSchema })

/** See {@link notificationsResponseSchema}. */
export type NotificationsResponse = z.infer<typeof notificationsResponseSchema>
