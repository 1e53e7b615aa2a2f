import { type CallFailure, type Outcome, outcomeOf } from '@leadwright/client/call-failure.ts'

/** Between two looks while there is news. */
const firstPauseMs = 2_000
/** Between two looks while something is under way and nothing has changed for long, and when calls fail. */
export const longestPauseMs = 15_000
/**
 * The same while nothing is under way: at first somebody may have come here because of a change, for example of the stage in
 * the CRM; later nothing tells us that a page lies in the background.
 */
const firstRestMs = 5_000
const longestRestMs = 60_000

type Asking<Answer> = {
  ask: () => Promise<Answer>
  /** The same text twice: nothing has changed. */
  appearance: (answer: Answer) => string
  /** True while something is under way, so that it is worth looking often. */
  isBusy: (answer: Answer) => boolean
  onNews: (answer: Answer) => void
  onFailure: (failure: CallFailure) => void
}

/** Asks now, and then again and again, less often while nothing changes, until the function that it gives is called. */
export const keepAsking = <Answer>(asking: Asking<Answer>): (() => void) => {
  let isOver = false
  let pauseMs = firstPauseMs
  let seen = ''
  const nextPause = (outcome: Outcome<Answer>): number => {
    if (!outcome.ok) return Math.min(pauseMs * 1.5, longestPauseMs)
    const now = asking.appearance(outcome.answer)
    const isNews = now !== seen
    seen = now
    const [shortest, longest] = asking.isBusy(outcome.answer)
      ? [firstPauseMs, longestPauseMs]
      : [firstRestMs, longestRestMs]
    return isNews ? shortest : Math.min(Math.max(shortest, pauseMs * 1.5), longest)
  }
  const look = async (): Promise<void> => {
    const outcome = await outcomeOf(asking.ask())
    if (isOver) return
    pauseMs = nextPause(outcome)
    timer = setTimeout(() => void look(), pauseMs)
    if (outcome.ok) asking.onNews(outcome.answer)
    else asking.onFailure(outcome.failure)
  }
  let timer = setTimeout(() => void look(), 0)
  return () => {
    isOver = true
    clearTimeout(timer)
  }
}
