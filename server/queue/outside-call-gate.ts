import { createHash, randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { AppError, RateLimited } from '../../src/errors.ts'
import type {
  CallScope,
  OutsideAnswer,
  OutsideCall,
  OutsideCallGate,
  RecordedAnswer,
} from '../../src/ports/outside-call.ts'
import {
  answeredRequests,
  type CallToRecord,
  findRecordedAnswer,
  isOnItsWay,
  noteUnanswered,
} from '../db/repositories/outside-calls.ts'
import type { Sql } from '../db/sql.ts'
import { recordOutsideCall } from '../observability/metrics.ts'
import type { AnswerRecorder } from './answer-recorder.ts'
import type { RateLimiter } from './limits.ts'
import { OnItsWay, reserveMoney } from './reserve-money.ts'

/** Tries of a free call inside one job; longer troubles, and calls that cost money, go back to the queue. */
const MOST_FREE_TRIES = 3
const FIRST_PAUSE_MS = 500
const LOOK_AGAIN_MS = 250
/** How often, and how far apart, a call that lets others go first asks for a free turn before it takes its place in the line. */
const TURNS_LEFT_TO_OTHERS = 30
const BETWEEN_TURNS_MS = 2_000

type GateOptions = {
  sql: Sql
  recorder: AnswerRecorder
  limiter: RateLimiter
  /** Divides the pauses between tries, as it does the limits: 1 in live. */
  scale: number
}

/** The gate of `src/ports/outside-call.ts` over Postgres. */
export const createGate = (options: GateOptions): OutsideCallGate => ({
  forScope: (scope, signal = new AbortController().signal) => {
    // Asked for once a scope, and only when there can be any.
    let answered: Promise<Set<string>> | null = null
    return {
      call: async (call) => {
        answered ??= scope.isRepeat
          ? answeredRequests(options.sql, scope)
          : Promise.resolve(new Set<string>())
        const known = await answered
        const recorded = known.has(call.requestKey)
          ? await findRecordedAnswer(options.sql, scope, call.requestKey)
          : null
        if (recorded !== null) {
          recordOutsideCall({ vendor: call.vendor, result: 'recorded', seconds: 0 })
          return recorded
        }
        const answer = await callOrJoin(options, scope, call, signal)
        known.add(call.requestKey)
        return answer
      },
    }
  },
})

const isPaidFor = ({ maxCostMicroPounds }: OutsideCall): boolean => maxCostMicroPounds > 0

/** Makes the call, or waits for its answer when an earlier attempt's call is still on its way: it is paid for. */
const callOrJoin = async (
  options: GateOptions,
  scope: CallScope,
  call: OutsideCall,
  signal: AbortSignal,
): Promise<RecordedAnswer> => {
  for (;;) {
    try {
      return await callWithTries(options, scope, call, signal)
    } catch (error) {
      if (!(error instanceof OnItsWay)) throw error
      do await pause(LOOK_AGAIN_MS, undefined, { signal })
      while (await isOnItsWay(options.sql, scope, call.requestKey))
      const answer = await findRecordedAnswer(options.sql, scope, call.requestKey)
      if (answer !== null) return answer
    }
  }
}

const callWithTries = async (
  options: GateOptions,
  scope: CallScope,
  call: OutsideCall,
  signal: AbortSignal,
): Promise<RecordedAnswer> => {
  for (let tries = 1; ; tries++) {
    signal.throwIfAborted()
    try {
      return await callOnce(options, scope, call, signal)
    } catch (error) {
      const isWorthAnother =
        error instanceof AppError && error.isRetryable && tries < mostTries(call) && !signal.aborted
      if (!isWorthAnother) throw error
      await pause(pauseAfter(error, tries) * options.scale, undefined, { signal })
    }
  }
}

const mostTries = (call: OutsideCall): number =>
  isPaidFor(call) || call.isRepeatable === false ? 1 : MOST_FREE_TRIES

const pauseAfter = (error: AppError, tries: number): number => {
  const asked = error instanceof RateLimited ? error.retryAfterMs : null
  return Math.min(60_000, asked ?? FIRST_PAUSE_MS * 4 ** (tries - 1))
}

const callOnce = async (
  { sql, limiter, recorder, scale }: GateOptions,
  scope: CallScope,
  call: OutsideCall,
  signal: AbortSignal,
): Promise<RecordedAnswer> => {
  if (scope.letsOthersFirst) await awaitFreeTurn(limiter, call, scale, signal)
  else await awaitTurn(limiter, call, signal)
  const record: CallToRecord = { id: randomUUID(), scope, ...recordedParts(call) }
  const isPaid = isPaidFor(call)
  const release = isPaid ? await reserveMoney(sql, record, call.maxCostMicroPounds, signal) : null
  // An earlier attempt's call may have been answered since this scope's record was read: it is paid for.
  const meanwhile =
    isPaid && scope.campaignId !== null ? await findRecordedAnswer(sql, scope, call.requestKey) : null
  if (meanwhile !== null) {
    await release?.()
    return meanwhile
  }
  const startedAt = performance.now()
  // What is paid for is not hung up on: the money would be spent all the same, and a repeat would spend it again.
  const untilAnswered = isPaid ? new AbortController().signal : signal
  const answer = await send(limiter, call, untilAnswered).catch(async (error: unknown) => {
    if (isSurelyFree(error)) await release?.()
    else if (isPaid) await noteUnanswered(sql, record)
    throw error
  })
  const contentHash = createHash('sha256').update(answer.body).digest('hex')
  const retrievedAt = new Date()
  const recorded = recorder({
    ...record,
    ...answer,
    contentHash,
    retrievedAt,
    costMicroPounds: call.costMicroPounds?.(answer) ?? 0,
    isPaid,
    durationMs: Math.round(performance.now() - startedAt),
    body: (call.mayKeepBody ?? true) ? answer.body : null,
  })
  // An answer that could not be kept is lost: whoever asks again need not wait for it.
  await recorded.catch(async (error: unknown) => {
    if (isPaid) await noteUnanswered(sql, record).catch(() => {})
    throw error
  })
  return { ...answer, callId: record.id, retrievedAt, contentHash, wasRecorded: false }
}

const recordedParts = ({ vendor, operation, requestKey, request }: OutsideCall) => ({
  vendor,
  operation,
  requestKey,
  request,
})

const awaitTurn = async (limiter: RateLimiter, call: OutsideCall, signal: AbortSignal): Promise<void> => {
  const waitMs = await limiter.reserve(call.vendor, call.limitKey)
  if (waitMs === null) {
    throw new AppError('vendor_unavailable', `Too many calls to ${call.vendor} are waiting already.`, {
      isRetryable: true,
      hint: 'The job is put back and tried again.',
    })
  }
  if (waitMs > 0) await pause(waitMs, undefined, { signal })
}

/** A turn for which nobody else waits; after a minute without one, the next in the line. */
const awaitFreeTurn = async (
  limiter: RateLimiter,
  call: OutsideCall,
  scale: number,
  signal: AbortSignal,
): Promise<void> => {
  for (let turn = 0; turn < TURNS_LEFT_TO_OTHERS; turn++) {
    if ((await limiter.reserve(call.vendor, call.limitKey, 0)) !== null) return
    await pause(BETWEEN_TURNS_MS * scale, undefined, { signal })
  }
  await awaitTurn(limiter, call, signal)
}

const send = async (limiter: RateLimiter, call: OutsideCall, signal: AbortSignal): Promise<OutsideAnswer> => {
  const startedAt = performance.now()
  const seconds = () => (performance.now() - startedAt) / 1000
  try {
    const answer = await call.send(signal)
    recordOutsideCall({ vendor: call.vendor, result: 'ok', seconds: seconds() })
    return answer
  } catch (error) {
    const isTooFast = error instanceof RateLimited
    recordOutsideCall({
      vendor: call.vendor,
      result: isTooFast ? 'rate_limited' : 'failed',
      seconds: seconds(),
    })
    if (isTooFast) await limiter.pushBack(call.vendor, call.limitKey, error.retryAfterMs ?? FIRST_PAUSE_MS)
    throw error
  }
}

/** Refusals (bad key, rate limit, bad request) cost nothing; a broken connection or a stumbling vendor may have. */
const isSurelyFree = (error: unknown): boolean =>
  error instanceof RateLimited || (error instanceof AppError && !error.isRetryable)
