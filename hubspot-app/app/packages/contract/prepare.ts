import { z } from 'zod'
import { briefSchema } from './brief.ts'

/** Body of `POST /api/v1/campaigns/prepare`: the brief of the launch that is thought about. */
export const prepareRequestSchema = briefSchema

/** Answer of `POST /api/v1/campaigns/prepare`; nothing was launched. */
export const prepareResponseSchema = z.object({
  preparation: z.object({
    /** All of the type's own inputs, completed, to be looked at, edited and sent with the launch. */
    inputs: z.record(z.string(), z.unknown()),
    /** What was understood and what was left out, in sentences. */
    notes: z.array(z.string()),
    /** What it cost, in millionths of a pound. */
    costMicroPounds: z.number().int().min(0),
  }),
})

/** See {@link prepareRequestSchema}. */
export type PrepareRequest = z.infer<typeof prepareRequestSchema>
/** See {@link prepareResponseSchema}. */
export type PrepareResponse = z.infer<typeof prepareResponseSchema>
