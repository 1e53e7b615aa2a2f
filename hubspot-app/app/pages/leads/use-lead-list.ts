import { type CallFailure, outcomeOf } from '@leadwright/client/call-failure.ts'
import { readLeadList } from '@leadwright/client/leads.ts'
import type { LeadListResponse } from '@leadwright/contract'
import { useEffect, useState } from 'react'
import { type LeadsAddress, queryOf } from './address.ts'

type Known = { key: string; list: LeadListResponse | null; failure: CallFailure | null }

/** The list as last known. `isOld`: it is of another address or before a change, and the new one is on its way. */
export type AskedList = Omit<Known, 'key'> & { isOld: boolean; reload: () => void }

/** Asks for the leads of an address; until they are there the ones before stay in sight, so that nothing jumps. */
export const useLeadList = (baseUrl: string, address: LeadsAddress): AskedList => {
  const [known, setKnown] = useState<Known>({ key: '', list: null, failure: null })
  const [attempt, setAttempt] = useState(0)
  const key = `${attempt} ${JSON.stringify(queryOf(address))}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what is asked
  useEffect(() => {
    let isWanted = true
    void outcomeOf(readLeadList(baseUrl, queryOf(address))).then((outcome) => {
      if (!isWanted) return
      setKnown((before) =>
        outcome.ok
          ? { key, list: outcome.answer, failure: null }
          : { key, list: before.list, failure: outcome.failure },
      )
    })
    return () => {
      isWanted = false
    }
  }, [baseUrl, key])
  return {
    list: known.list,
    failure: known.key === key ? known.failure : null,
    isOld: known.key !== key,
    reload: () => setAttempt((before) => before + 1),
  }
}
