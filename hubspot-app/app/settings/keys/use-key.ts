import { type CallFailure, outcomeOf } from '@leadwright/client/call-failure.ts'
import { removeKey, saveKey, testKey } from '@leadwright/client/settings.ts'
import type { VendorKey } from '@leadwright/contract'
import { useRef, useState } from 'react'

type KeyState = {
  /** The key as it was told last. */
  known: VendorKey
  /** What is typed; it is forgotten here as soon as it is saved, and never comes back. */
  typed: string
  fault: string | null
  busyWith: 'saving' | 'testing' | 'removing' | null
  failure: CallFailure | null
  /** What went well last, in words. */
  news: string | null
  isAskedToRemove: boolean
}

/** One vendor's key, and what can be done with it. */
export type KeyDeeds = KeyState & {
  type: (text: string) => void
  save: () => void
  test: () => void
  askToRemove: (isAsked: boolean) => void
  remove: () => void
}

const quiet = { fault: null, failure: null, news: null, busyWith: null }

const faultOf = (text: string): string | null => {
  if (text === '') return 'Paste the key first.'
  return /^[\x21-\x7e]{8,400}$/.test(text)
    ? null
    : 'A key has 8 to 400 letters, digits and signs, without blanks or line breaks.'
}

const asSentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const refused = (failure: CallFailure): Partial<KeyState> => {
  const fault = failure.fields.find(({ field }) => field === 'apiKey')?.message
  return fault === undefined || failure.fields.length > 1 ? { failure } : { fault: asSentence(fault) }
}

const newsOf = ({ untestedBecause, status }: VendorKey, tested: string): string | null =>
  untestedBecause === null && status !== 'failing' ? tested : null

/** Saves, tests and removes a vendor's key, one thing at a time. */
export const useKey = (baseUrl: string, first: VendorKey): KeyDeeds => {
  const [state, setState] = useState<KeyState>({
    ...quiet,
    known: first,
    typed: '',
    isAskedToRemove: false,
  })
  const set = (part: Partial<KeyState>): void => setState((before) => ({ ...before, ...part }))
  // A second press comes before the first one has been drawn.
  const isBusy = useRef(false)
  const run = async (
    busyWith: Exclude<KeyState['busyWith'], null>,
    ask: () => Promise<VendorKey>,
    then: (key: VendorKey) => Partial<KeyState>,
  ): Promise<void> => {
    if (isBusy.current) return
    isBusy.current = true
    set({ ...quiet, busyWith })
    const outcome = await outcomeOf(ask())
    isBusy.current = false
    if (outcome.ok) set({ ...quiet, known: outcome.answer, ...then(outcome.answer) })
    else set({ ...quiet, ...refused(outcome.failure) })
  }
  const { vendor } = state.known
  const saveTyped = (apiKey: string): Promise<void> =>
    run(
      'saving',
      () => saveKey(baseUrl, vendor, apiKey),
      (key) => ({ typed: '', news: newsOf(key, 'Saved and tested') }),
    )
  const save = (): void => {
    const apiKey = state.typed.trim()
    const fault = faultOf(apiKey)
    if (fault === null) void saveTyped(apiKey)
    else set({ ...quiet, fault })
  }
  return {
    ...state,
    type: (typed) => set({ typed, fault: null, news: null }),
    save,
    test: () =>
      void run(
        'testing',
        () => testKey(baseUrl, vendor),
        (key) => ({ news: newsOf(key, 'Tested: it works') }),
      ),
    askToRemove: (isAskedToRemove) => set({ isAskedToRemove }),
    remove: () =>
      void run(
        'removing',
        () => removeKey(baseUrl, vendor),
        () => ({
          isAskedToRemove: false,
          news: 'Removed',
        }),
      ),
  }
}
