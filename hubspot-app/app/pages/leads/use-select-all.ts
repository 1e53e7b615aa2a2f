import { useExtensionActions } from '@hubspot/ui-extensions'
import { outcomeOf } from '@leadwright/client/call-failure.ts'
import { countLeads } from '@leadwright/client/leads.ts'
import type { LeadFilter, LeadListResponse } from '@leadwright/contract'
import { useState } from 'react'
import type { Selection } from './selection.ts'

/**
 * Ticks all that match. Lists count no further than 10,000, but a decision about all says how many they are: asks where the
 * list does not say, and tells the person why when it cannot.
 */
export const useSelectAll = (
  baseUrl: string,
  filter: LeadFilter,
  select: (selection: Selection) => void,
): { selectAll: (list: LeadListResponse) => Promise<void>; isCounting: boolean } => {
  const { addAlert } = useExtensionActions<'pages'>()
  const [isCounting, setIsCounting] = useState(false)
  const selectAll = async ({ total, isMore }: LeadListResponse): Promise<void> => {
    if (!isMore) return select({ all: total })
    setIsCounting(true)
    const outcome = await outcomeOf(countLeads(baseUrl, filter))
    setIsCounting(false)
    if (outcome.ok) select({ all: outcome.answer })
    else addAlert({ type: 'danger', message: outcome.failure.message })
  }
  return { selectAll, isCounting }
}
