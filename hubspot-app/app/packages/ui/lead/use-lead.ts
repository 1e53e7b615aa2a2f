import { type CallFailure, outcomeOf } from '@leadwright/client/call-failure.ts'
import { readLead } from '@leadwright/client/leads.ts'
import type { Lead } from '@leadwright/contract'
import { useEffect, useState } from 'react'

type Known = { id: string; lead: Lead | null; failure: CallFailure | null }

/** A lead as last known. `failure`: of the last time that it was asked for. */
export type AskedLead = Omit<Known, 'id'> & { reload: () => void }

/** Asks for a lead when its id changes and on `reload`; while it is asked for again, what was known stays. */
export const useLead = (baseUrl: string, id: string): AskedLead => {
  const [known, setKnown] = useState<Known>({ id, lead: null, failure: null })
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    let isWanted = true
    void outcomeOf(readLead(baseUrl, id)).then((outcome) => {
      if (!isWanted) return
      setKnown((before) =>
        outcome.ok
          ? { id, lead: outcome.answer, failure: null }
          : { id, lead: before.id === id ? before.lead : null, failure: outcome.failure },
      )
    })
    return () => {
      isWanted = false
    }
  }, [baseUrl, id, attempt])
  const isOfId = known.id === id
  return {
    lead: isOfId ? known.lead : null,
    failure: isOfId ? known.failure : null,
    reload: () => setAttempt((before) => before + 1),
  }
}
