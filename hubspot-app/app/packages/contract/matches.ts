import { z } from 'zod'
import { cursorSchema, pageSizeSchema } from './paging.ts'

const verdicts = ['same', 'related', 'different'] as const

/** How two companies stand to each other: one company; a group, branch or parent; two companies. */
export const matchWordSchema = z.enum(verdicts, `must be one of ${verdicts.join(', ')}`)

const text = z.string().nullable()

const sideSchema = z.object({ name: z.string(), companyNumber: text, website: text, postcode: text })

const knownSchema = sideSchema.extend({ kind: z.enum(['lead', 'hubspot-company']), id: z.string() })

/** A found company that may be one that is known, with the reason in words. */
export const matchSchema = z.object({
  id: z.uuid(),
  found: sideSchema.extend({ campaignId: z.uuid(), campaignName: z.string() }),
  known: knownSchema,
  because: z.string(),
  timesFound: z.number().int(),
})

/** What a person said of a pair. */
export const matchVerdictSchema = z.object({
  id: z.uuid(),
  verdict: matchWordSchema,
  found: sideSchema,
  known: knownSchema,
  by: z.string(),
  at: z.iso.datetime(),
})

/** Query of `GET /api/v1/matches`, found oftenest first, and of `GET /api/v1/match-verdicts`, newest first. */
export const matchesQuerySchema = z.strictObject({
  limit: pageSizeSchema.default(25),
  after: cursorSchema.optional(),
})

/** Answer of `GET /api/v1/matches`; `total` counts all that wait. */
export const matchesResponseSchema = z.object({
  matches: z.array(matchSchema),
  total: z.number().int(),
  nextAfter: text,
})

/** Body of `POST /api/v1/matches/:id/verdict`. */
export const tellMatchRequestSchema = z.strictObject({ verdict: matchWordSchema })

/** Answer of `POST /api/v1/matches/:id/verdict`; `consequence` is a sentence. */
export const tellMatchResponseSchema = z.object({ verdict: matchVerdictSchema, consequence: z.string() })

/** Answer of `GET /api/v1/match-verdicts`. */
export const matchVerdictsResponseSchema = z.object({
  verdicts: z.array(matchVerdictSchema),
  nextAfter: text,
})

/** Answer of `DELETE /api/v1/match-verdicts/:id`. */
export const takeBackVerdictResponseSchema = z.object({ consequence: z.string() })

/** See {@link matchWordSchema}. */
export type MatchWord = z.infer<typeof matchWordSchema>
/** See {@link matchSchema}. */
export type Match = z.infer<typeof matchSchema>
/** See {@link matchVerdictSchema}. */
export type MatchVerdict = z.infer<typeof matchVerdictSchema>
/** See {@link matchesResponseSchema}. */
export type MatchesResponse = z.infer<typeof matchesResponseSchema>
/** See {@link tellMatchResponseSchema}. */
export type TellMatchResponse = z.infer<typeof tellMatchResponseSchema>
/** See {@link matchVerdictsResponseSchema}. */
export type MatchVerdictsResponse = z.infer<typeof matchVerdictsResponseSchema>
/** See {@link takeBackVerdictResponseSchema}. */
export type TakeBackVerdictResponse = z.infer<typeof takeBackVerdictResponseSchema>
