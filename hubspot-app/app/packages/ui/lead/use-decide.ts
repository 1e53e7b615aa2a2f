import { type CallFailure, outcomeOf } from '@leadwright/client/call-failure.ts'
import { decideLeads } from '@leadwright/client/leads.ts'
import type { DecideRequest, DecideResponse } from '@leadwright/contract'
import { useRef, useState } from 'react'

/** Sends decisions, one at a time. */
export type Deciding = {
  /** What is being sent; null: nothing. */
  busy: DecideRequest['decision'] | null
  failure: CallFailure | null
  /** True when it was done, after `onDecided`; a second call while one is on its way does nothing. */
  decide: (request: DecideRequest, onDecided: OnDecided) => Promise<boolean>
}

/** Called with the request as it was sent, its key included. */
type OnDecided = (request: DecideRequest, answer: DecideResponse) => void

type Told = {
  /** Before the failure is shown; for what the person's view has to know of it. */
  onFailure?: (failure: CallFailure) => void
}

/** Decides on leads, once however often it is pressed; the failure of the last decision stays until the next. */
export const useDecide = (baseUrl: string, { onFailure }: Told = {}): Deciding => {
  const [state, setState] = useState<Pick<Deciding, 'busy' | 'failure'>>({ busy: null, failure: null })
  // A second press comes before the first one has been drawn.
  const isSending = useRef(false)
  const decide: Deciding['decide'] = async (request, onDecided) => {
    if (isSending.current) return false
    isSending.current = true
    setState({ busy: request.decision, failure: null })
    // HubSpot may send a call twice: the second one must not find the list changed by the first.
    const sent = { decisionKey: crypto.randomUUID(), ...request }
    const outcome = await outcomeOf(decideLeads(baseUrl, sent))
    isSending.current = false
    setState({ busy: null, failure: outcome.ok ? null : outcome.failure })
    if (outcome.ok) onDecided(sent, outcome.answer)
    else onFailure?.(outcome.failure)
    return outcome.ok
  }
  return { ...state, decide }
}
