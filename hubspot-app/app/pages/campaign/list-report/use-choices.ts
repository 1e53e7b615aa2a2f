import { type CallFailure, outcomeOf } from '@leadwright/client/call-failure.ts'
import { chooseRows } from '@leadwright/client/company-list.ts'
import type { ChooseRowsRequest, ChooseRowsResponse } from '@leadwright/contract'
import { useRef, useState } from 'react'

/** Which lines are ticked, and what can be made of them. */
export type Choices = {
  ticked: readonly number[]
  tick: (lines: readonly number[], isOn: boolean) => void
  isBusy: boolean
  failure: CallFailure | null
  refused: ChooseRowsResponse['refused']
  choose: (choice: ChooseRowsRequest['choice']) => void
}

type State = Omit<Choices, 'tick' | 'choose'>

/** Holds the ticks and makes one choice at a time; afterwards nothing is ticked and `onDone` looks again. */
export const useChoices = (baseUrl: string, campaignId: string, onDone: () => void): Choices => {
  const [state, setState] = useState<State>({ ticked: [], isBusy: false, failure: null, refused: [] })
  // A second press comes before the first one has been drawn.
  const isBusy = useRef(false)
  const choose = async (choice: ChooseRowsRequest['choice']): Promise<void> => {
    if (isBusy.current || state.ticked.length === 0) return
    isBusy.current = true
    setState((before) => ({ ...before, isBusy: true, failure: null, refused: [] }))
    const outcome = await outcomeOf(chooseRows(baseUrl, campaignId, { choice, lines: [...state.ticked] }))
    isBusy.current = false
    setState((before) =>
      outcome.ok
        ? { ticked: [], isBusy: false, failure: null, refused: outcome.answer.refused }
        : { ...before, isBusy: false, failure: outcome.failure },
    )
    if (outcome.ok) onDone()
  }
  return {
    ...state,
    tick: (lines, isOn) =>
      setState((before) => {
        const others = before.ticked.filter((line) => !lines.includes(line))
        return { ...before, ticked: isOn ? [...others, ...lines] : others }
      }),
    choose: (choice) => void choose(choice),
  }
}
