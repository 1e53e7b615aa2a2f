import { AppError } from '../../src/errors.ts'

/** Refused, reset, cut off, "the database system is starting up", "shutting down": all pass by themselves after a start or crash. */
const OUT_OF_REACH = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', '57P01', '57P02', '57P03'])

/** pg gives no code with these. */
const CUT_OFF = /Connection terminated|timeout exceeded when trying to connect|not queryable/

/** The SQLSTATE of a PostgreSQL error or the code of a system error; null for anything else. */
export function errorCodeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}

/** True when the server was not there to answer; what was asked may or may not have been done. */
export function isOutOfReach(error: unknown): boolean {
  return OUT_OF_REACH.has(errorCodeOf(error) ?? '') || (error instanceof Error && CUT_OFF.test(error.message))
}

/** An unreachable server as AppError `database`, retryable; any other error (a statement that failed) as it is. */
export function asDatabaseError(error: unknown): unknown {
  if (!isOutOfReach(error)) return error
  return new AppError('database', 'The database is out of reach.', {
    hint: 'Try again in a few seconds; if it stays so, check that the PostgreSQL server is running.',
    cause: error,
    isRetryable: true,
  })
}
