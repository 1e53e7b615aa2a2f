import { z } from 'zod'

// Only what we read of a Responses API answer, tolerant of new kinds of items.
// Source: openai/openai-openapi (MIT) and the types of the openai package 7.57.0.
const contentSchema = z.looseObject({
  type: z.string(),
  text: z.string().nullish(),
  refusal: z.string().nullish(),
  annotations: z.array(z.looseObject({ type: z.string(), url: z.string().nullish() })).nullish(),
})

const itemSchema = z.looseObject({
  type: z.string(),
  content: z.array(contentSchema).nullish(),
  action: z
    .looseObject({
      type: z.string().nullish(),
      sources: z.array(z.looseObject({ url: z.string().nullish() })).nullish(),
    })
    .nullish(),
})

/** Answer of `POST /responses`. */
export const responseSchema = z.looseObject({
  id: z.string().nullish(),
  status: z.string().nullish(),
  output: z.array(itemSchema),
  error: z.object({ code: z.string().nullish(), message: z.string().nullish() }).nullish(),
  incomplete_details: z.object({ reason: z.string().nullish() }).nullish(),
  usage: z
    .object({
      input_tokens: z.number(),
      output_tokens: z.number(),
      input_tokens_details: z.object({ cached_tokens: z.number().nullish() }).nullish(),
    })
    .nullish(),
})

/** A Responses API answer as far as we read it. */
export type ModelResponse = z.infer<typeof responseSchema>
