import { z } from 'zod'

const moment = z.iso.datetime().nullable()

/** How far the local copy of this account's companies is; duplicates are checked against it. `failure`: a sentence for people. */
export const mirrorSchema = z.object({
  state: z.enum(['waiting', 'importing', 'ready', 'failing']),
  imported: z.number().int(),
  expected: z.number().int().nullable(),
  /** 0-100; 100 only when ready. */
  percent: z.number().int(),
  minutesLeft: z.number().int().nullable(),
  startedAt: moment,
  finishedAt: moment,
  reconciledUntil: moment,
  failure: z.string().nullable(),
  failingSince: moment,
  /** Our properties that could not be made in this HubSpot account, and why. */
  missingProperties: z.array(z.object({ name: z.string(), reason: z.string() })),
  companyNumber: z.object({
    /** Null: the account has no such property, and ours could not be made. */
    property: z.string().nullable(),
    isChosen: z.boolean(),
    candidates: z.array(z.object({ name: z.string(), label: z.string() })),
  }),
})

/** Answer of `GET /api/v1/mirror` and `PUT /api/v1/mirror/company-number-property`. */
export const mirrorResponseSchema = z.object({ mirror: mirrorSchema })
/** See {@link mirrorResponseSchema}. */
export type MirrorResponse = z.infer<typeof mirrorResponseSchema>

const propertyWords = 'must be the name of one of the candidates, or null for our own property'

/** Body of `PUT /api/v1/mirror/company-number-property`. */
export const numberPropertyRequestSchema = z.strictObject({
  property: z.string(propertyWords).min(1, propertyWords).max(200, propertyWords).nullable(),
})
/** See {@link numberPropertyRequestSchema}. */
export type NumberPropertyRequest = z.infer<typeof numberPropertyRequestSchema>
