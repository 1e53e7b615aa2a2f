import { z } from 'zod'
import { briefSchema } from './brief.ts'
import { planNameSchema } from './templates.ts'

const timeWords = 'must be a time of day such as 09:00'
const time = z.string(timeWords).regex(/^([01]\d|2[0-3]):[0-5]\d$/, timeWords)
const weekdayWords = 'must be a day of the week from 1 (Monday) to 7 (Sunday)'
const monthDayWords = 'must be a day of the month from 1 to 28, or last'
const cronWords = 'must be a cron line of five fields, such as 0 9 * * 1'

/** How often a schedule runs, in the HubSpot account's own time zone; never more than once a day. */
export const cadenceSchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      kind: z.literal('weekly'),
      weekday: z.number(weekdayWords).int(weekdayWords).min(1, weekdayWords).max(7, weekdayWords),
      time,
    }),
    z.strictObject({
      kind: z.literal('monthly'),
      day: z.union([z.literal('last'), z.number().int().min(1).max(28)], monthDayWords),
      time,
    }),
    z.strictObject({ kind: z.literal('cron'), cron: z.string(cronWords).max(100, cronWords) }),
  ],
  'must have the kind weekly, monthly or cron',
)

/** Body of `POST /api/v1/schedules`. */
export const saveScheduleRequestSchema = z.strictObject({
  name: planNameSchema,
  brief: briefSchema,
  cadence: cadenceSchema,
})

/** Body of `PUT /api/v1/schedules/:id`: what is absent stays as it is. */
export const changeScheduleRequestSchema = z.strictObject({
  brief: briefSchema.optional(),
  cadence: cadenceSchema.optional(),
  isActive: z.boolean('must be true or false').optional(),
})

/** A schedule as it stands. */
export const scheduleSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  brief: z.record(z.string(), z.unknown()),
  typeTitle: z.string(),
  cadence: cadenceSchema,
  /** "Every Monday at 09:00 (Europe/London)". */
  cadenceText: z.string(),
  isActive: z.boolean(),
  /** Why it stands still, or what its last run met, in words; null: nothing to say. */
  note: z.string().nullable(),
  /** Null while it stands still. */
  nextRunAt: z.iso.datetime().nullable(),
  lastRun: z
    .object({ at: z.iso.datetime(), campaignId: z.uuid().nullable(), leads: z.number().int().nullable() })
    .nullable(),
  /** Runs in a row that brought nothing new. */
  dryRuns: z.number().int(),
  /** After two dry runs: a wider distance to go on with; null: none is offered. `radiusMiles` null: it cannot be wider. */
  offer: z.object({ radiusMiles: z.number().nullable(), sentence: z.string() }).nullable(),
  madeBy: z.string(),
  /** By who asks: its maker or an admin. */
  mayChange: z.boolean(),
})

/** Answer of `GET` and `POST /api/v1/schedules` and of `PUT` and `DELETE /api/v1/schedules/:id`: all schedules, by name. */
export const schedulesResponseSchema = z.object({ schedules: z.array(scheduleSchema) })

/** See {@link cadenceSchema}. */
export type Cadence = z.infer<typeof cadenceSchema>
/** See {@link saveScheduleRequestSchema}. */
export type SaveScheduleRequest = z.input<typeof saveScheduleRequestSchema>
/** See {@link changeScheduleRequestSchema}. */
export type ChangeScheduleRequest = z.input<typeof changeScheduleRequestSchema>
/** See {@link scheduleSchema}. */
export type Schedule = z.infer<typeof scheduleSchema>
/** See {@link schedulesResponseSchema}. */
export type SchedulesResponse = z.infer<typeof schedulesResponseSchema>
