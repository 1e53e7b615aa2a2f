import { createHash } from 'node:crypto'
import type { ScopedGate } from '../ports/outside-call.ts'

/**
 * A gate whose record does not tell what was asked: no query, no body, no answer. For questions made of words that may not be
 * kept, such as the name of a place that Google gave. The calls are made and limited as ever; a repeat asks again, so that it
 * is for free vendors only.
 */
export const unnamedGate = (gate: ScopedGate): ScopedGate => ({
  call: (call) =>
    gate.call({
      ...call,
      requestKey: `unnamed ${createHash('sha256').update(call.requestKey).digest('hex')}`,
      request: { method: call.request.method, url: withoutQuery(call.request.url) },
      mayKeepBody: false,
      send: async (signal) => {
        const answer = await call.send(signal)
        return { ...answer, finalUrl: withoutQuery(answer.finalUrl) }
      },
    }),
})

const withoutQuery = (url: string): string => url.split(/[?#]/)[0] ?? url
