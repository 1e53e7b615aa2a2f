import { type CallFailure, outcomeOf } from '@leadwright/client/call-failure.ts'
import { useRef, useState } from 'react'

/** A field that is wrong, named as the server names it. */
export type Fault = CallFailure['fields'][number]

type SavingState = {
  isSaving: boolean
  /** True from a success until the next edit. */
  isSaved: boolean
  faults: Fault[]
  failure: CallFailure | null
}

type Try<Answer> = {
  /** What is plainly wrong; with any of it nothing is sent. */
  faults?: Fault[]
  send: () => Promise<Answer>
  onSaved: (answer: Answer) => void
}

/** How a field shows what is wrong with it. */
export type FieldState = { error: boolean; validationMessage?: string }

/** How saving stands, and what can be done. */
export type Saving = SavingState & {
  save: <Answer>(attempt: Try<Answer>) => void
  /** The field was edited: what was said of it no longer holds. */
  edited: (field: string) => void
  fieldState: (field: string) => FieldState
}

const quiet: SavingState = { isSaving: false, isSaved: false, faults: [], failure: null }

const rootOf = ({ field }: Fault): string => field.split('.')[0] ?? field

const asSentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

// Faults that no field shows would otherwise be told nowhere.
const refused = (failure: CallFailure, shown: readonly string[]): Pick<SavingState, 'faults' | 'failure'> => {
  const faults = failure.fields.filter((fault) => shown.includes(rootOf(fault)))
  const isToldByFields = faults.length > 0 && faults.length === failure.fields.length
  return { faults, failure: isToldByFields ? null : failure }
}

/** Saves once however often it is pressed, and keeps every fault at its field. `shown`: the fields that can show one. */
export const useSaving = (shown: readonly string[]): Saving => {
  const [state, setState] = useState(quiet)
  // A second press comes before the first one has been drawn.
  const isBusy = useRef(false)
  const run = async <Answer>({ faults = [], send, onSaved }: Try<Answer>): Promise<void> => {
    if (isBusy.current) return
    if (faults.length > 0) return setState({ ...quiet, faults })
    isBusy.current = true
    setState({ ...quiet, isSaving: true })
    const outcome = await outcomeOf(send())
    isBusy.current = false
    if (!outcome.ok) return setState({ ...quiet, ...refused(outcome.failure, shown) })
    onSaved(outcome.answer)
    setState({ ...quiet, isSaved: true })
  }
  return {
    ...state,
    save: (attempt) => void run(attempt),
    edited: (field) =>
      setState((before) => ({
        ...before,
        isSaved: false,
        faults: before.faults.filter((fault) => rootOf(fault) !== field),
      })),
    fieldState: (field) => {
      const messages = state.faults.filter((fault) => rootOf(fault) === field).map(({ message }) => message)
      return messages.length === 0
        ? { error: false }
        : { error: true, validationMessage: messages.map(asSentence).join(' ') }
    },
  }
}
