import type { LanguageModel, ModelAnswer } from '../../../../src/ports/language-model.ts'

/** A model that gives these answers one after the other, and remembers what it was asked. */
export const modelOf = (
  ...answers: (Record<string, unknown> | string | Error)[]
): LanguageModel & { asked: string[] } => {
  const asked: string[] = []
  const answer = {
    callId: 'a',
    status: 200,
    headers: {},
    body: '',
    finalUrl: '',
    contentHash: '',
    retrievedAt: new Date(0),
    wasRecorded: false,
  }
  return {
    asked,
    ask: async <T>(question: {
      input: string
      schema: { parse(value: unknown): T }
    }): Promise<ModelAnswer<T>> => {
      asked.push(question.input)
      const next = answers[Math.min(asked.length, answers.length) - 1]
      if (next instanceof Error) throw next
      if (typeof next === 'string') return { kind: 'unreadable', reason: next, searchCalls: 0, answer }
      return { kind: 'answered', value: question.schema.parse(next), sources: [], searchCalls: 0, answer }
    },
  }
}
