import { type CallFailure, outcomeOf } from '@leadwright/client/call-failure.ts'
import { readGooglePlace, showGooglePlace } from '@leadwright/client/google.ts'
import type { GooglePlaceResponse, LiveGooglePlaceResponse } from '@leadwright/contract'
import { useEffect, useRef, useState } from 'react'

type GoogleState = {
  /** Null until it is known. */
  place: GooglePlaceResponse['place'] | null
  /** What Google said when it was asked from here; it goes with the page. */
  live: LiveGooglePlaceResponse['live']
  isAsking: boolean
  failure: CallFailure | null
}

/** What is known of a lead's place, and asking Google about it: once however often it is pressed, since each costs. */
export const useGoogle = (
  baseUrl: string,
  leadId: string,
): GoogleState & { reload: () => void; ask: () => Promise<void> } => {
  const [state, setState] = useState<GoogleState>({ place: null, live: null, isAsking: false, failure: null })
  const [attempt, setAttempt] = useState(0)
  const isSending = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    let isWanted = true
    void outcomeOf(readGooglePlace(baseUrl, leadId)).then((outcome) => {
      if (!isWanted) return
      setState((before) =>
        outcome.ok
          ? { ...before, place: outcome.answer, failure: null }
          : { ...before, failure: outcome.failure },
      )
    })
    return () => {
      isWanted = false
    }
  }, [baseUrl, leadId, attempt])
  const ask = async (): Promise<void> => {
    if (isSending.current) return
    isSending.current = true
    setState((before) => ({ ...before, isAsking: true, failure: null }))
    const outcome = await outcomeOf(showGooglePlace(baseUrl, leadId))
    isSending.current = false
    setState((before) =>
      outcome.ok
        ? { ...outcome.answer, isAsking: false, failure: null }
        : { ...before, isAsking: false, failure: outcome.failure },
    )
  }
  return { ...state, reload: () => setAttempt((before) => before + 1), ask }
}
