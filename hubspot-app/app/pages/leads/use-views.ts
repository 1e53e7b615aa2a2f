import { type CallFailure, outcomeOf } from '@leadwright/client/call-failure.ts'
import { deleteLeadView, readLeadViews, saveLeadView } from '@leadwright/client/leads.ts'
import type { LeadView, SaveLeadViewRequest } from '@leadwright/contract'
import { useEffect, useRef, useState } from 'react'

type ViewsState = {
  /** Null until they are known. */
  views: LeadView[] | null
  /** Why they could not be loaded. */
  loadFailure: CallFailure | null
  /** Of the last saving or deleting. */
  failure: CallFailure | null
  isBusy: boolean
}

/** The saved views, and what can be done with them; each gives true when it was done. */
export type Views = ViewsState & {
  save: (request: SaveLeadViewRequest) => Promise<boolean>
  remove: (id: string) => Promise<boolean>
}

/** Knows the saved views of this account. */
export const useViews = (baseUrl: string): Views => {
  const [state, setState] = useState<ViewsState>({
    views: null,
    loadFailure: null,
    failure: null,
    isBusy: false,
  })
  const isSending = useRef(false)
  const set = (part: Partial<ViewsState>): void => setState((before) => ({ ...before, ...part }))
  useEffect(() => {
    let isWanted = true
    void outcomeOf(readLeadViews(baseUrl)).then((outcome) => {
      if (!isWanted) return
      setState((before) =>
        outcome.ok ? { ...before, views: outcome.answer } : { ...before, loadFailure: outcome.failure },
      )
    })
    return () => {
      isWanted = false
    }
  }, [baseUrl])
  const done = async (asked: () => Promise<LeadView[]>): Promise<boolean> => {
    if (isSending.current) return false
    isSending.current = true
    set({ isBusy: true, failure: null })
    const outcome = await outcomeOf(asked())
    isSending.current = false
    set({ isBusy: false, ...(outcome.ok ? { views: outcome.answer } : { failure: outcome.failure }) })
    return outcome.ok
  }
  return {
    ...state,
    save: (request) => done(() => saveLeadView(baseUrl, request)),
    remove: (id) => done(() => deleteLeadView(baseUrl, id)),
  }
}
