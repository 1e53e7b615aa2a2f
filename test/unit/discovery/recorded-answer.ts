import type { RecordedAnswer } from '../../../src/ports/outside-call.ts'

/** An empty answer of a call made now, where a test asks for one only as a record. */
export const recorded: RecordedAnswer = {
  status: 200,
  headers: {},
  body: '',
  finalUrl: '',
  callId: 'call',
  contentHash: '',
  retrievedAt: new Date('2026-11-22T12:00:00Z'),
  wasRecorded: false,
}
