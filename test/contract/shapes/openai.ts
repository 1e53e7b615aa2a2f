/**
 * The shapes of OpenAI's Responses API as far as this product uses them, written in our own words after
 * https://platform.openai.com/docs/api-reference/responses and the types of the npm package `openai` 7.57.0.
 */
import { z } from 'zod'

const reasoningItem = z.object({
  id: z.string().startsWith('rs_'),
  type: z.literal('reasoning'),
  summary: z.array(z.unknown()),
})

const searchAction = z.object({
  type: z.literal('search'),
  query: z.string().optional(),
  queries: z.array(z.string()).min(1),
  sources: z.array(z.object({ type: z.literal('url'), url: z.url() })).optional(),
})

const openPageAction = z.object({ type: z.literal('open_page'), url: z.url().nullable() })

const webSearchCall = z.object({
  id: z.string().startsWith('ws_'),
  type: z.literal('web_search_call'),
  status: z.enum(['in_progress', 'searching', 'completed', 'failed', 'incomplete']),
  action: z.discriminatedUnion('type', [searchAction, openPageAction]),
})

const annotation = z.object({
  type: z.literal('url_citation'),
  url: z.url(),
  title: z.string(),
  start_index: z.int().min(0),
  end_index: z.int().min(0),
})

const outputText = z.object({
  type: z.literal('output_text'),
  text: z.string(),
  annotations: z.array(annotation),
})
const refusal = z.object({ type: z.literal('refusal'), refusal: z.string().min(1) })

const message = z.object({
  id: z.string().startsWith('msg_'),
  type: z.literal('message'),
  role: z.literal('assistant'),
  status: z.enum(['in_progress', 'completed', 'incomplete']),
  content: z.array(z.discriminatedUnion('type', [outputText, refusal])).min(1),
})

const tokens = z.int().min(0)

const usage = z
  .object({
    input_tokens: tokens,
    input_tokens_details: z.object({ cached_tokens: tokens, cache_write_tokens: tokens }),
    output_tokens: tokens,
    output_tokens_details: z.object({ reasoning_tokens: tokens }),
    total_tokens: tokens,
  })
  .refine(
    (counts) => counts.total_tokens === counts.input_tokens + counts.output_tokens,
    'the total is the sum',
  )

/** A response that has ended, whole or cut short. */
export const responseShape = z.object({
  id: z.string().startsWith('resp_'),
  object: z.literal('response'),
  created_at: z.int(),
  completed_at: z.int().nullable(),
  status: z.enum(['completed', 'incomplete']),
  error: z.null(),
  incomplete_details: z.object({ reason: z.enum(['max_output_tokens', 'content_filter']) }).nullable(),
  instructions: z.string().nullable(),
  model: z.string(),
  tools: z.array(z.unknown()),
  tool_choice: z.unknown(),
  parallel_tool_calls: z.boolean(),
  metadata: z.record(z.string(), z.string()),
  temperature: z.number(),
  top_p: z.number(),
  max_tool_calls: z.int().nullable(),
  max_output_tokens: z.int().nullable(),
  output: z.array(z.discriminatedUnion('type', [reasoningItem, webSearchCall, message])),
  usage,
})

/** An error's body. */
export const errorShape = z.object({
  error: z.object({
    message: z.string().min(1),
    type: z.string(),
    param: z.string().nullable(),
    code: z.string().nullable(),
  }),
})

/** A model as it is listed; `shutdown_date` is an ISO day once the end is announced. */
export const modelShape = z.object({
  id: z.string(),
  object: z.literal('model'),
  created: z.int(),
  owned_by: z.string(),
  shutdown_date: z.iso.date().nullish(),
})

/** The list of models. */
export const modelListShape = z.object({ object: z.literal('list'), data: z.array(modelShape) })
