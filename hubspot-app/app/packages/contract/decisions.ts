import { z } from 'zod'
import { leadFilterSchema } from './lead-list.ts'

const moment = z.iso.datetime()

/** Where a lead may stand in review. */
const reviewStateSchema = z.enum(['to-review', 'accepted', 'rejected'])

/** Why a lead was rejected; later searches learn from it. */
export const rejectReasons = [
  'wrong-sector',
  'too-small',
  'too-large',
  'too-far',
  'known-to-us',
  'competitor',
  'no-need',
  'wrong-data',
  'other',
] as const

const reasonWords = `must be one of ${rejectReasons.join(', ')}`
const noteWords = 'must be a text of at most 500 characters'
const idsWords = 'must be a list of 1 to 500 ids of leads'

const keyWords = 'must be a text of 8 to 100 letters, digits and . _ : - that is new for each decision'
const decisionKeySchema = z.string(keyWords).regex(/^[\w.:-]{8,100}$/, keyWords)

/** Body of `POST /api/v1/leads/decisions`. Deciding the same again changes nothing. */
export const decideRequestSchema = z.strictObject({
  /** Makes the call repeatable: the same key in the same account answers what the first call did. */
  decisionKey: decisionKeySchema.optional(),
  decision: z.enum(['accept', 'reject', 'reopen'], 'must be one of accept, reject, reopen'),
  /** Needed to reject. */
  rejectReason: z.enum(rejectReasons, reasonWords).optional(),
  note: z.string(noteWords).trim().max(500, noteWords).optional(),
  /**
   * Either the leads by id, or all that a filter finds; `expected` is how many the person saw it find, `seenAt` the
   * `askedAt` of that count: leads that came later are not meant. Or, to reopen, those of an earlier decision by its key: what
   * was decided about them since stays. `seen` says in which state the person saw the leads: who was decided about otherwise
   * meanwhile is left as it is.
   */
  leads: z.union(
    [
      z.strictObject({
        ids: z.array(z.uuid()).min(1).max(500),
        seen: z.record(z.uuid(), reviewStateSchema).optional(),
      }),
      z.strictObject({ ofDecision: decisionKeySchema }),
      z.strictObject({
        filter: leadFilterSchema,
        expected: z.number().int().min(1),
        seenAt: z.iso.datetime().optional(),
      }),
    ],
    {
      error: `${idsWords} as ids, or a filter with the number expected, or the key of a decision as ofDecision`,
    },
  ),
})

/**
 * Answer of `POST /api/v1/leads/decisions`. `unchanged`: were decided so already. `decidedOtherwise`: left as they are, since
 * they do not stand as `seen` any more; `by`: who decided last.
 */
export const decideResponseSchema = z.object({
  changed: z.number().int(),
  unchanged: z.number().int(),
  decidedOtherwise: z.array(
    z.object({ leadId: z.uuid(), review: reviewStateSchema, by: z.string().nullable() }),
  ),
})

/** Where a lead stands in review; `by`, `at`, `rejectReason` and `note` are of the last decision. */
export const reviewSchema = z.object({
  state: reviewStateSchema,
  by: z.string().nullable(),
  at: moment.nullable(),
  rejectReason: z.enum(rejectReasons).nullable(),
  note: z.string().nullable(),
})

/** See {@link decideRequestSchema}. */
export type DecideRequest = z.infer<typeof decideRequestSchema>
/** See {@link decideResponseSchema}. */
export type DecideResponse = z.infer<typeof decideResponseSchema>
/** See {@link reviewSchema}. */
export type Review = z.infer<typeof reviewSchema>
