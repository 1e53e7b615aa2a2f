import { z } from 'zod'
import { connectionSchema } from './connection.ts'
import { mirrorSchema } from './mirror.ts'

/** Who looks, and what they may do here. */
export const viewerSchema = z.object({
  name: z.string(),
  isAdmin: z.boolean(),
  mayLaunch: z.boolean(),
  mayPush: z.boolean(),
  /** True when they may accept and reject leads. */
  mayReview: z.boolean(),
  /** Who can give what is missing, in a sentence; null for an admin. */
  askWhom: z.string().nullable(),
})

/** The steps of the first hour. */
export const checklistStepSchema = z.enum(
  ['card', 'profile', 'limits', 'stages', 'campaign'],
  'must be one of card, profile, limits, stages, campaign',
)

/** The checklist of the first hour, in order. `isFinished`: every required step is done. */
export const checklistSchema = z.object({
  isFinished: z.boolean(),
  isHidden: z.boolean(),
  steps: z.array(
    z.object({
      id: checklistStepSchema,
      title: z.string(),
      /** What it is good for. */
      why: z.string(),
      /** What to do, in one or two sentences. */
      how: z.string(),
      isRequired: z.boolean(),
      isDone: z.boolean(),
      /** Who can do it, in words, for example `A HubSpot super admin`. */
      who: z.string(),
      /** True when who asks can do it here. */
      youCan: z.boolean(),
      /** An address in HubSpot where it is done; null: it is done in the app. */
      hubSpotUrl: z.string().nullable(),
    }),
  ),
})

/** Answer of `GET /api/v1/home`: what every page and the settings need first. */
export const homeResponseSchema = z.object({
  connection: connectionSchema,
  viewer: viewerSchema,
  mirror: mirrorSchema.nullable(),
  checklist: checklistSchema,
  campaignsUnderWay: z.number().int(),
  /** 10,000 means that or more. */
  findsToReview: z.number().int().max(10_000),
  /** Possible duplicates that wait for a word. */
  pairsToJudge: z.number().int(),
})

/** Answer of `GET /api/v1/checklist`, of `POST /api/v1/checklist/:step/confirm` (limits or stages are right as they are) and of `PUT /api/v1/checklist/hidden`. */
export const checklistResponseSchema = z.object({ checklist: checklistSchema })

/** Body of `PUT /api/v1/checklist/hidden`. */
export const hideChecklistRequestSchema = z.strictObject({ isHidden: z.boolean('must be true or false') })

/** See {@link viewerSchema}. */
export type Viewer = z.infer<typeof viewerSchema>
/** See {@link checklistStepSchema}. */
export type ChecklistStep = z.infer<typeof checklistStepSchema>
/** See {@link checklistSchema}. */
export type Checklist = z.infer<typeof checklistSchema>
/** See {@link homeResponseSchema}. */
export type Home = z.infer<typeof homeResponseSchema>
/** See {@link checklistResponseSchema}. */
export type ChecklistResponse = z.infer<typeof checklistResponseSchema>
