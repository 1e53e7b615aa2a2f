import { useExtensionActions } from '@hubspot/ui-extensions'
import { outcomeOf } from '@leadwright/client/call-failure.ts'
import { countLeads } from '@leadwright/client/leads.ts'
import type { LeadFilter } from '@leadwright/contract'
import { useState } from 'react'
import type { Selection } from './selection.ts'

/**
 * Ticks all that match: asks how many they are at this moment, since a decision about all says so, and tells the person why
 * when it cannot.
 */
export const useSelectAll = (
  baseUrl: string,
  filter: LeadFilter,
  select: (selection: Selection) => void,
): { selectAll: () => Promise<void>; isCounting: boolean } => {
  const { addAlert } = useExtensionActions<'pages'>()
  const [isCounting, setIsCounting] = useState(false)
  const selectAll = async (): Promise<void> => {
    setIsCounting(true)
    const outcome = await outcomeOf(countLeads(baseUrl, filter))
    setIsCounting(false)
    if (outcome.ok) select({ all: outcome.answer.count, seenAt: outcome.answer.askedAt })
    else addAlert({ type: 'danger', message: outcome.failure.message })
  }
  return { selectAll, isCounting }
}
