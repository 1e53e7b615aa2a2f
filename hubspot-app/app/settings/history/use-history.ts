import { type CallFailure, outcomeOf } from '@leadwright/client/call-failure.ts'
import { readAudit } from '@leadwright/client/settings.ts'
import { useEffect, useRef, useState } from 'react'
import type { Entry } from './change-words.ts'

type HistoryState = {
  entries: Entry[]
  /** Where to go on; null: at the newest, or at the end. */
  after: string | null
  isAsking: boolean
  hasMore: boolean
  failure: CallFailure | null
}

const nothingYet: HistoryState = { entries: [], after: null, isAsking: true, hasMore: false, failure: null }

/** Reads the changes page by page; `more` asks for the next page, or again after a failure. */
export const useHistory = (baseUrl: string): HistoryState & { more: () => void } => {
  const [state, setState] = useState(nothingYet)
  // A second press comes before the first one has been drawn.
  const isBusy = useRef(false)
  const ask = async (after: string | null): Promise<void> => {
    if (isBusy.current) return
    isBusy.current = true
    setState((before) => ({ ...before, isAsking: true, failure: null }))
    const outcome = await outcomeOf(readAudit(baseUrl, after))
    isBusy.current = false
    setState((before) => {
      if (!outcome.ok) return { ...before, isAsking: false, failure: outcome.failure }
      const { entries, nextAfter } = outcome.answer
      return {
        entries: [...before.entries, ...entries],
        after: nextAfter,
        isAsking: false,
        hasMore: nextAfter !== null,
        failure: null,
      }
    })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first page is asked for once
  useEffect(() => void ask(null), [baseUrl])
  return { ...state, more: () => void ask(state.after) }
}
