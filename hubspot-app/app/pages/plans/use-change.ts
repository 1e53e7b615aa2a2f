import { type CallFailure, outcomeOf } from '@leadwright/client/call-failure.ts'
import { useRef, useState } from 'react'

/** One change at a time of a list that answers with itself. */
export type Change<Answer> = {
  busyWith: string | null
  failure: CallFailure | null
  run: (what: string, call: () => Promise<Answer>) => void
}

/** Runs one change at a time, however often it is pressed; `what` names it while it runs. */
export const useChange = <Answer>(onChanged: (answer: Answer) => void): Change<Answer> => {
  const [state, setState] = useState<{ busyWith: string | null; failure: CallFailure | null }>({
    busyWith: null,
    failure: null,
  })
  // A second press comes before the first one has been drawn.
  const isBusy = useRef(false)
  const run = async (what: string, call: () => Promise<Answer>): Promise<void> => {
    if (isBusy.current) return
    isBusy.current = true
    setState({ busyWith: what, failure: null })
    const outcome = await outcomeOf(call())
    isBusy.current = false
    setState({ busyWith: null, failure: outcome.ok ? null : outcome.failure })
    if (outcome.ok) onChanged(outcome.answer)
  }
  return { ...state, run: (what, call) => void run(what, call) }
}
