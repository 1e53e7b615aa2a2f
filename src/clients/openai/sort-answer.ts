import type { ZodType } from 'zod'
import type { OutsideAnswer } from '../../ports/outside-call.ts'
import { cleanStrings, cleanText } from './clean-text.ts'
import type { Usage } from './prices.ts'
import { type ModelResponse, responseSchema } from './schema.ts'

/** An answer sorted, before the record of the call is put to it. */
export type SortedAnswer<T> =
  | { kind: 'answered'; value: T; sources: string[]; searchCalls: number }
  | { kind: 'incomplete' | 'refused' | 'unreadable'; reason: string; searchCalls: number }

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The recorded body as a response, or null when it is no response. */
export const readResponse = (answer: OutsideAnswer): ModelResponse | null =>
  responseSchema.safeParse(parsed(answer.body)).data ?? null

const contents = (response: ModelResponse) => response.output.flatMap((item) => item.content ?? [])

const countSearches = (response: ModelResponse): number =>
  // Opening a page and finding in it are not charged as searches.
  response.output.filter(
    (item) => item.type === 'web_search_call' && (item.action?.type ?? 'search') === 'search',
  ).length

/** What an answer used; null when it does not say. Searches stand outside `usage`: they are counted from the items. */
export const usageOf = (response: ModelResponse): Usage | null =>
  response.usage
    ? {
        inputTokens: response.usage.input_tokens,
        cachedInputTokens: response.usage.input_tokens_details?.cached_tokens ?? 0,
        outputTokens: response.usage.output_tokens,
        searchCalls: countSearches(response),
      }
    : null

const sourcesOf = (response: ModelResponse): string[] => {
  const searched = response.output.flatMap((item) => item.action?.sources ?? [])
  const cited = contents(response)
    .flatMap(({ annotations }) => annotations ?? [])
    .filter(({ type }) => type === 'url_citation')
  const urls = [...searched, ...cited].map(({ url }) => cleanText(url ?? ''))
  return [...new Set(urls)].filter((url) => url !== '')
}

/** The last message is the answer; earlier ones may be remarks on the way. Together they are tried when it alone is no JSON. */
const answerJson = (response: ModelResponse): unknown => {
  const messages = response.output
    .filter((item) => item.type === 'message')
    .map((item) => (item.content ?? []).map(({ text }) => text ?? '').join(''))
  return parsed(messages.at(-1) ?? '') ?? parsed(messages.join(''))
}

const INCOMPLETE: Readonly<Record<string, string>> = {
  max_output_tokens: 'the answer was cut because it grew too long',
  content_filter: "the answer was cut by the vendor's content filter",
}

const firstFault = (issues: readonly { path: PropertyKey[]; message: string }[]): string => {
  const [issue] = issues
  return issue ? `${issue.path.map(String).join('.')}: ${issue.message}` : 'unknown'
}

/** Sorts a Responses API answer by what may be done with it. Never throws: what cannot be read is `unreadable`. */
export const sortAnswer = <T>(response: ModelResponse | null, schema: ZodType<T>): SortedAnswer<T> => {
  if (response === null)
    return {
      kind: 'unreadable',
      reason: 'the answer is not in the form that OpenAI documents',
      searchCalls: 0,
    }
  const searchCalls = countSearches(response)
  const refusal = contents(response).find(({ type }) => type === 'refusal')
  if (refusal)
    return { kind: 'refused', reason: refusal.refusal ?? 'the model refuses to answer', searchCalls }
  if (response.status !== 'completed') {
    const cause =
      response.incomplete_details?.reason ?? response.error?.code ?? response.status ?? 'no status'
    return {
      kind: 'incomplete',
      reason: INCOMPLETE[cause] ?? `the answer is not complete (${cause})`,
      searchCalls,
    }
  }
  const json = answerJson(response)
  if (json === undefined) return { kind: 'unreadable', reason: 'the answer is not valid JSON', searchCalls }
  const result = schema.safeParse(cleanStrings(json))
  return result.success
    ? { kind: 'answered', value: result.data, sources: sourcesOf(response), searchCalls }
    : {
        kind: 'unreadable',
        reason: `the answer does not fit its schema (${firstFault(result.error.issues)})`,
        searchCalls,
      }
}
