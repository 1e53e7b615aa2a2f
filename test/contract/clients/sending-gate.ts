import { createHash, randomUUID } from 'node:crypto'
import type { OutsideCall, RecordedAnswer, ScopedGate } from '../../../src/ports/outside-call.ts'

/** A gate that only sends: every call is made and remembered in `calls`, nothing is recorded, limited or retried. */
export const createSendingGate = (): ScopedGate & { calls: OutsideCall[] } => {
  const calls: OutsideCall[] = []
  return {
    calls,
    call: async (call): Promise<RecordedAnswer> => {
      calls.push(call)
      const answer = await call.send(new AbortController().signal)
      return {
        ...answer,
        callId: randomUUID(),
        contentHash: createHash('sha256').update(answer.body).digest('hex'),
        retrievedAt: new Date('2026-11-22T12:00:00Z'),
        wasRecorded: false,
      }
    },
  }
}

/** What a promise was rejected with; fails when it was not. */
export const rejection = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    (value) => {
      throw new Error(`expected a rejection, got ${JSON.stringify(value)}`)
    },
    (error: unknown) => error,
  )
