import type { Asked } from './asked.ts'
import { objectOr } from './json.ts'
import { newId, type OutputItem } from './output-items.ts'

/** Tokens of one answer; the searches' content counts as input. */
type Usage = {
  prompt: number
  cached: number
  searchContent: number
  reasoning: number
  visible: number
}

/** What became of a request. */
export type Outcome = { output: OutputItem[]; usage: Usage; isIncomplete: boolean; createdAt: number }

function usageBody(usage: Usage): Record<string, unknown> {
  const input = usage.prompt + usage.searchContent
  const output = usage.reasoning + usage.visible
  return {
    input_tokens: input,
    input_tokens_details: { cached_tokens: usage.cached, cache_write_tokens: 0 },
    output_tokens: output,
    output_tokens_details: { reasoning_tokens: usage.reasoning },
    total_tokens: input + output,
  }
}

/** The parts of the request that the vendor repeats in its answer, with its defaults filled in. */
function echo({ body }: Asked): Record<string, unknown> {
  const reasoning = objectOr(body.reasoning)
  return {
    instructions: body.instructions ?? null,
    max_output_tokens: body.max_output_tokens ?? null,
    max_tool_calls: body.max_tool_calls ?? null,
    model: body.model,
    parallel_tool_calls: body.parallel_tool_calls ?? true,
    previous_response_id: body.previous_response_id ?? null,
    prompt_cache_key: body.prompt_cache_key ?? null,
    reasoning: { effort: reasoning.effort ?? 'medium', summary: reasoning.summary ?? null },
    safety_identifier: body.safety_identifier ?? null,
    store: body.store ?? true,
    temperature: body.temperature ?? 1,
    text: { format: { type: 'text' }, verbosity: 'medium', ...objectOr(body.text) },
    tool_choice: body.tool_choice ?? 'auto',
    tools: body.tools ?? [],
    top_logprobs: 0,
    top_p: body.top_p ?? 1,
    truncation: body.truncation ?? 'disabled',
    metadata: body.metadata ?? {},
  }
}

/** A whole answer of the Responses API. */
export function responseBody(asked: Asked, outcome: Outcome): Record<string, unknown> {
  return {
    id: newId('resp'),
    object: 'response',
    created_at: outcome.createdAt,
    completed_at: outcome.isIncomplete ? null : Math.floor(Date.now() / 1000),
    status: outcome.isIncomplete ? 'incomplete' : 'completed',
    background: false,
    error: null,
    incomplete_details: outcome.isIncomplete ? { reason: 'max_output_tokens' } : null,
    ...echo(asked),
    output: outcome.output,
    service_tier: 'default',
    usage: usageBody(outcome.usage),
    user: null,
  }
}
