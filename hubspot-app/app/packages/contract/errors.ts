import { z } from 'zod'

/** One refused field: its path (`inputs.phases`) and what is allowed there. */
export const fieldFaultSchema = z.object({ field: z.string(), message: z.string() })

/** Every answer that is no success has this body. `code` is for programs, the rest for people. */
export const errorResponseSchema = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    /** What to do next; null when the message says it all. */
    hint: z.string().nullable(),
    /** Every refused field at once; empty when the fault lies elsewhere. */
    fields: z.array(fieldFaultSchema),
  }),
})

/** See {@link errorResponseSchema}. */
export type ErrorResponse = z.infer<typeof errorResponseSchema>
