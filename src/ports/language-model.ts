import type { ZodType } from 'zod'
import type { RecordedAnswer } from './outside-call.ts'

/** One question to the model whose answer must fit a schema. */
export type ModelQuestion<T> = {
  /** Names the kind of question in records and metrics, for example `search-step`. */
  operation: string
  instructions: string
  input: string
  /** Root must be an object; every key required, absence said by null (the vendor's strict rules). */
  schema: ZodType<T>
  schemaName: string
  /** Present: the model must search the web from this place in the United Kingdom. */
  webSearch: { city: string | null; region: string | null; maxCalls: number } | null
}

/**
 * What came back, sorted. Only `answered` may be used; the others say why not, in words, and were paid for all the same.
 * `notes`: what was odd about the asking, in sentences, such as that another model had to be asked.
 */
export type ModelAnswer<T> = { notes?: string[] } & (
  | {
      kind: 'answered'
      value: T /** URLs that the vendor's own search items list, without tracking. */
      sources: string[]
      searchCalls: number
      answer: RecordedAnswer
    }
  | {
      kind: 'incomplete' | 'refused' | 'unreadable'
      reason: string
      searchCalls: number
      answer: RecordedAnswer
    }
)

/**
 * PORT: a language model with web search.
 * Throws `SourceUnusable` for a bad key, spent quota or unknown model; retryable AppError for outages.
 */
export interface LanguageModel {
  ask<T>(question: ModelQuestion<T>): Promise<ModelAnswer<T>>
}
