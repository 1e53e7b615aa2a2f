import { type CallFailure, outcomeOf } from '@leadwright/client/call-failure.ts'
import { confirmStep, hideChecklist } from '@leadwright/client/checklist.ts'
import type { Checklist, ChecklistStep } from '@leadwright/contract'
import { useRef, useState } from 'react'

type ChecklistDeeds = {
  /** What is being asked for now: a step that is confirmed, or the list put away or taken out. */
  busyWith: ChecklistStep | 'hiding' | null
  failure: CallFailure | null
  confirm: (step: ChecklistStep) => void
  hide: (isHidden: boolean) => void
}

type Busy = Exclude<ChecklistDeeds['busyWith'], null>

/** What can be done on the checklist, one thing at a time; `onChange` gets the list as it is afterwards. */
export const useChecklist = (baseUrl: string, onChange: (checklist: Checklist) => void): ChecklistDeeds => {
  const [state, setState] = useState<Pick<ChecklistDeeds, 'busyWith' | 'failure'>>({
    busyWith: null,
    failure: null,
  })
  // A second press comes before the first one has been drawn.
  const isBusy = useRef(false)
  const run = async (busyWith: Busy, ask: () => Promise<Checklist>): Promise<void> => {
    if (isBusy.current) return
    isBusy.current = true
    setState({ busyWith, failure: null })
    const outcome = await outcomeOf(ask())
    isBusy.current = false
    setState({ busyWith: null, failure: outcome.ok ? null : outcome.failure })
    if (outcome.ok) onChange(outcome.answer)
  }
  return {
    ...state,
    confirm: (step) => void run(step, () => confirmStep(baseUrl, step)),
    hide: (isHidden) => void run('hiding', () => hideChecklist(baseUrl, isHidden)),
  }
}
