import { type CallFailure, outcomeOf } from '@leadwright/client/call-failure.ts'
import { editLeadField, takeBackEdit } from '@leadwright/client/leads.ts'
import type { Lead } from '@leadwright/contract'
import { useRef, useState } from 'react'
import type { EditedField } from './edit-words.ts'

type Edited = { baseUrl: string; leadId: string; field: EditedField; onEdited: () => void }

/** Sends corrections of one field, one at a time. */
type Editing = {
  isBusy: boolean
  /** Of the last try. */
  failure: CallFailure | null
  /** `value` null: nothing that was found is right. True when it was done. */
  save: (value: string | null) => Promise<boolean>
  /** Back to what was found. True when it was done. */
  takeBack: () => Promise<boolean>
  /** Forgets the failure. */
  reset: () => void
}

/** Corrects a field of a lead, once however often it is pressed. */
export const useEdit = ({ baseUrl, leadId, field, onEdited }: Edited): Editing => {
  const [state, setState] = useState<Pick<Editing, 'isBusy' | 'failure'>>({ isBusy: false, failure: null })
  // A second press comes before the first one has been drawn.
  const isSending = useRef(false)
  const send = async (asked: () => Promise<Lead>): Promise<boolean> => {
    if (isSending.current) return false
    isSending.current = true
    setState({ isBusy: true, failure: null })
    const outcome = await outcomeOf(asked())
    isSending.current = false
    setState({ isBusy: false, failure: outcome.ok ? null : outcome.failure })
    if (outcome.ok) onEdited()
    return outcome.ok
  }
  const one = { id: leadId, field }
  return {
    ...state,
    // HubSpot may send a call twice: the second one must not undo what came in between.
    save: (value) => send(() => editLeadField(baseUrl, one, { value, editKey: crypto.randomUUID() })),
    takeBack: () => send(() => takeBackEdit(baseUrl, { ...one, editKey: crypto.randomUUID() })),
    reset: () => setState({ isBusy: false, failure: null }),
  }
}
