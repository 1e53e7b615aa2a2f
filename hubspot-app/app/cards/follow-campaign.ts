import { type CallFailure, outcomeOf } from '@leadwright/client/call-failure.ts'
import type { Campaign } from '@leadwright/contract'

/** Between two looks while there is news. */
const firstPauseMs = 2_000
/** Between two looks when nothing has changed for long, or calls fail. */
export const longestPauseMs = 15_000

type Follow = {
  ask: () => Promise<Campaign>
  onNews: (campaign: Campaign) => void
  onFailure: (failure: CallFailure) => void
}

const appearance = ({ status, progress, counts }: Campaign): string =>
  JSON.stringify([status, progress, counts])

/** Looks at a campaign again and again, less often while nothing changes, until the function that it gives is called. */
export const followCampaign = ({ ask, onNews, onFailure }: Follow): (() => void) => {
  let isOver = false
  let pauseMs = firstPauseMs
  let seen = ''
  const wait = (): ReturnType<typeof setTimeout> => setTimeout(() => void look(), pauseMs)
  const look = async (): Promise<void> => {
    const outcome = await outcomeOf(ask())
    if (isOver) return
    const now = outcome.ok ? appearance(outcome.answer) : seen
    pauseMs = now === seen ? Math.min(pauseMs * 1.5, longestPauseMs) : firstPauseMs
    seen = now
    timer = wait()
    if (outcome.ok) onNews(outcome.answer)
    else onFailure(outcome.failure)
  }
  let timer = wait()
  return () => {
    isOver = true
    clearTimeout(timer)
  }
}
