import { type AnsweredCall, recordAnswers } from '../db/repositories/outside-calls.ts'
import type { Sql } from '../db/sql.ts'

/** Answers that arrive within this time are written together: group commit, as databases do it. */
const GATHER_MS = 4

/** Writes answers down; the promise is kept when the answer is on disk. */
export type AnswerRecorder = (call: AnsweredCall) => Promise<void>

type Waiting = { call: AnsweredCall; done: () => void; failed: (error: unknown) => void }

/** Many jobs record at the same time; one statement for all of them costs little more than one for each of them. */
export const createAnswerRecorder = (sql: Sql): AnswerRecorder => {
  let waiting: Waiting[] = []
  const flush = async (): Promise<void> => {
    const batch = distinct(waiting)
    waiting = waiting.filter((one) => !batch.includes(one))
    if (waiting.length > 0) setTimeout(flush, GATHER_MS)
    await recordAnswers(
      sql,
      batch.map(({ call }) => call),
    ).then(
      () => batch.forEach(({ done }) => void done()),
      (error: unknown) => batch.forEach(({ failed }) => void failed(error)),
    )
  }
  return (call) =>
    new Promise<void>((done, failed) => {
      if (waiting.push({ call, done, failed }) === 1) setTimeout(flush, GATHER_MS)
    })
}

/** The first of each request: the same one twice in one statement is refused, so the second waits for the next. */
const distinct = (waiting: Waiting[]): Waiting[] => [
  ...new Map(waiting.toReversed().map((one) => [keyOf(one.call), one])).values(),
]

const keyOf = ({ scope, requestKey }: AnsweredCall): string =>
  [scope.portalId, scope.campaignId, scope.itemId, requestKey].join(' ')
