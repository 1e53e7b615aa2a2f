import { type CallFailure, outcomeOf } from '@leadwright/client/call-failure.ts'
import { decideLeads } from '@leadwright/client/leads.ts'
import type { DecideRequest, DecideResponse } from '@leadwright/contract'
import { useRef, useState } from 'react'
import { countWords } from './lead-words.ts'

const done: Record<DecideRequest['decision'], string> = {
  accept: 'accepted',
  reject: 'rejected',
  reopen: 'put back to review',
}

/** What came of a decision: `12 accepted, 3 were already.` */
export const decidedWords = (
  decision: DecideRequest['decision'],
  { changed, unchanged }: DecideResponse,
): string => {
  const first = changed === 0 ? `None ${done[decision]}` : `${countWords(changed)} ${done[decision]}`
  if (unchanged === 0) return `${first}.`
  const [count, were] = [countWords(unchanged), unchanged === 1 ? 'was' : 'were']
  return decision === 'reopen'
    ? `${first}, ${count} ${were} there already.`
    : `${first}, ${count} ${were} already.`
}

/** Sends decisions, one at a time. */
export type Deciding = {
  /** What is being sent; null: nothing. */
  busy: DecideRequest['decision'] | null
  failure: CallFailure | null
  /** True when it was done; a second call while one is on its way does nothing. */
  decide: (request: DecideRequest) => Promise<boolean>
}

type Told = {
  onDecided: (request: DecideRequest, answer: DecideResponse) => void
  /** Before the failure is shown; for what the person's view has to know of it. */
  onFailure?: (failure: CallFailure) => void
}

/** Decides on leads, once however often it is pressed; the failure of the last decision stays until the next. */
export const useDecide = (baseUrl: string, { onDecided, onFailure }: Told): Deciding => {
  const [state, setState] = useState<Pick<Deciding, 'busy' | 'failure'>>({ busy: null, failure: null })
  // A second press comes before the first one has been drawn.
  const isSending = useRef(false)
  const decide = async (request: DecideRequest): Promise<boolean> => {
    if (isSending.current) return false
    isSending.current = true
    setState({ busy: request.decision, failure: null })
    // HubSpot may send a call twice: the second one must not find the list changed by the first.
    const outcome = await outcomeOf(decideLeads(baseUrl, { decisionKey: crypto.randomUUID(), ...request }))
    isSending.current = false
    setState({ busy: null, failure: outcome.ok ? null : outcome.failure })
    if (outcome.ok) onDecided(request, outcome.answer)
    else onFailure?.(outcome.failure)
    return outcome.ok
  }
  return { ...state, decide }
}
