import { type CallFailure, outcomeOf } from '@leadwright/client/call-failure.ts'
import { draftProfile } from '@leadwright/client/settings.ts'
import type { DraftProfileResponse } from '@leadwright/contract'
import { useRef, useState } from 'react'
import { foundOf, type ProfileDraft, type ProfileField } from './profile-draft.ts'

type WebsiteState = {
  isReading: boolean
  failure: CallFailure | null
  /** What is wrong with the address. */
  fault: string | null
  /** What came of the last reading; null: none yet. */
  answer: DraftProfileResponse | null
  /** What the website says of fields in which something else is typed; nothing is replaced without a word. */
  others: { field: ProfileField; found: string }[]
  /** Fields that were empty and now hold what the website says. */
  filled: ProfileField[]
}

/** The reading of the team's own website, and what can be done with it. */
export type WebsiteDraft = WebsiteState & {
  read: (draft: ProfileDraft) => void
  /** Forgets what the website says of a field: it was used, or is not wanted. */
  settle: (field: ProfileField) => void
  /** The address was edited: what was wrong with it no longer holds. */
  forget: () => void
  /** The profile was saved: what came of the reading has served. */
  end: () => void
}

const quiet: WebsiteState = {
  isReading: false,
  failure: null,
  fault: null,
  answer: null,
  others: [],
  filled: [],
}

// The server's message says it once more; at the field it is enough.
const refused = (failure: CallFailure): Pick<WebsiteState, 'failure' | 'fault'> => {
  const fault = failure.fields.find(({ field }) => field === 'website')?.message
  if (fault === undefined) return { failure, fault: null }
  return { failure: null, fault: [fault, failure.hint].filter((words) => words !== null).join(' ') }
}

const isProfileField = (name: string, draft: ProfileDraft): name is ProfileField => name in draft

/** Reads the website once however often it is asked; `current` is the form when the answer comes, `fill` puts into it. */
export const useWebsiteDraft = (
  baseUrl: string,
  current: () => ProfileDraft,
  fill: (part: Partial<ProfileDraft>) => void,
): WebsiteDraft => {
  const [state, setState] = useState(quiet)
  // A second press comes before the first one has been drawn.
  const isBusy = useRef(false)
  const take = (answer: DraftProfileResponse): void => {
    const draft = current()
    const found = Object.entries(foundOf(answer)).flatMap(([field, text]) =>
      isProfileField(field, draft) && field !== 'website' ? [{ field, found: text }] : [],
    )
    const isEmpty = ({ field }: { field: ProfileField }): boolean => draft[field].trim() === ''
    const filled = found.filter(isEmpty)
    const others = found.filter((one) => !isEmpty(one) && draft[one.field].trim() !== one.found)
    setState({ ...quiet, answer, others, filled: filled.map(({ field }) => field) })
    if (filled.length > 0) fill(Object.fromEntries(filled.map(({ field, found: text }) => [field, text])))
  }
  const read = async ({ website }: ProfileDraft): Promise<void> => {
    if (isBusy.current) return
    isBusy.current = true
    setState((before) => ({ ...before, isReading: true, failure: null, fault: null }))
    const outcome = await outcomeOf(draftProfile(baseUrl, website.trim()))
    isBusy.current = false
    if (outcome.ok) take(outcome.answer)
    else setState((before) => ({ ...before, isReading: false, ...refused(outcome.failure) }))
  }
  return {
    ...state,
    read: (draft) => void read(draft),
    end: () => setState((before) => ({ ...quiet, isReading: before.isReading })),
    forget: () => setState((before) => ({ ...before, failure: null, fault: null })),
    settle: (field) =>
      setState((before) => ({ ...before, others: before.others.filter((one) => one.field !== field) })),
  }
}
