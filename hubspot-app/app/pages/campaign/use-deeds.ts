import { type CallFailure, outcomeOf } from '@leadwright/client/call-failure.ts'
import { cancelCampaign, pauseCampaign, resumeCampaign, retryCampaign } from '@leadwright/client/campaigns.ts'
import type { Campaign } from '@leadwright/contract'
import { useRef, useState } from 'react'

const calls = {
  stop: cancelCampaign,
  pause: pauseCampaign,
  resume: resumeCampaign,
  retry: retryCampaign,
} as const

/** What can be done with a campaign. */
export type Deed = keyof typeof calls

/** What is being done now, and why the last thing was not done. `budget`: with `resume`, pounds that it may cost from now on. */
export type Deeds = {
  busyWith: Deed | null
  failure: CallFailure | null
  run: (deed: Deed, budget?: number) => void
}

type DeedEnds = {
  onDone: (campaign: Campaign) => void
  /** It stands otherwise than was thought. */
  onConflict: () => void
}

/** Does one thing at a time, however often it is pressed. */
export const useDeeds = (baseUrl: string, id: string, ends: DeedEnds): Deeds => {
  const [state, setState] = useState<Pick<Deeds, 'busyWith' | 'failure'>>({ busyWith: null, failure: null })
  // A second press comes before the first one has been drawn.
  const isBusy = useRef(false)
  const run = async (deed: Deed, budget?: number): Promise<void> => {
    if (isBusy.current) return
    isBusy.current = true
    setState({ busyWith: deed, failure: null })
    const outcome = await outcomeOf(
      budget === undefined ? calls[deed](baseUrl, id) : resumeCampaign(baseUrl, id, { budget }),
    )
    isBusy.current = false
    setState({ busyWith: null, failure: outcome.ok ? null : outcome.failure })
    if (outcome.ok) ends.onDone(outcome.answer)
    else if (outcome.failure.code === 'conflict') ends.onConflict()
  }
  return { ...state, run: (deed, budget) => void run(deed, budget) }
}
