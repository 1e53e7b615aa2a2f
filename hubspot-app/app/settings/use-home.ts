import { type CallFailure, outcomeOf } from '@leadwright/client/call-failure.ts'
import { readChecklist } from '@leadwright/client/checklist.ts'
import { readHome } from '@leadwright/client/home.ts'
import type { Checklist, Connection, Home } from '@leadwright/contract'
import { useEffect, useState } from 'react'

type HomeState = { home: Home | null; failure: CallFailure | null; attempt: number }

/** What the whole page rests on, and what can be done with it. */
export type HomeDeeds = Omit<HomeState, 'attempt'> & {
  retry: () => void
  showChecklist: (checklist: Checklist) => void
  showConnection: (connection: Connection) => void
  /** A section was saved that may have ended a step of the first hour. */
  stepMayBeDone: () => void
}

/** Loads connection, who looks, and the checklist. */
export const useHome = (baseUrl: string): HomeDeeds => {
  const [state, setState] = useState<HomeState>({ home: null, failure: null, attempt: 0 })
  const changeHome = (part: Partial<Home>): void =>
    setState((before) => ({ ...before, home: before.home && { ...before.home, ...part } }))
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt loads again
  useEffect(() => {
    let isShown = true
    void outcomeOf(readHome(baseUrl)).then((outcome) => {
      if (!isShown) return
      const part = outcome.ok ? { home: outcome.answer, failure: null } : { failure: outcome.failure }
      setState((before) => ({ ...before, ...part }))
    })
    return () => {
      isShown = false
    }
  }, [baseUrl, state.attempt])
  const readSteps = async (): Promise<void> => {
    const outcome = await outcomeOf(readChecklist(baseUrl))
    // The save itself went well and was said so; the list catches up when the page is opened again.
    if (outcome.ok) changeHome({ checklist: outcome.answer })
  }
  return {
    home: state.home,
    failure: state.failure,
    retry: () => setState({ home: null, failure: null, attempt: state.attempt + 1 }),
    showChecklist: (checklist) => changeHome({ checklist }),
    showConnection: (connection) => changeHome({ connection }),
    stepMayBeDone: () => void readSteps(),
  }
}
