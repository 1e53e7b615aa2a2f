import type { CallFailure } from '@leadwright/client/call-failure.ts'
import { keepAsking } from '@leadwright/ui/keep-asking.ts'
import { useEffect, useState } from 'react'

type Asking<Answer> = {
  ask: () => Promise<Answer>
  /** True while something is under way, so that it is worth looking often. */
  isBusy: (answer: Answer) => boolean
}

/** The answer as last known. `failure`: why the newest look brought nothing; the answer before it stays. */
export type Fresh<Answer> = {
  answer: Answer | null
  failure: CallFailure | null
  /** True while the answer is to another key and the right one is on its way. */
  isOld: boolean
  /** Looks again at once. */
  refresh: () => void
  /** Takes an answer that came another way, such as of a change that was made; what is being asked now is dropped. */
  put: (answer: Answer) => void
}

/** Asks when it is first shown and when `key` changes, and then again and again while it is shown. */
export const useFresh = <Answer>(key: string, asking: Asking<Answer>): Fresh<Answer> => {
  const [known, setKnown] = useState<{ key: string; answer: Answer | null; failure: CallFailure | null }>({
    key: '',
    answer: null,
    failure: null,
  })
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what is asked
  useEffect(
    () =>
      keepAsking({
        ...asking,
        appearance: (answer) => JSON.stringify(answer),
        onNews: (answer) => setKnown({ key, answer, failure: null }),
        onFailure: (failure) => setKnown((before) => ({ key, answer: before.answer, failure })),
      }),
    [key, attempt],
  )
  const refresh = (): void => setAttempt((before) => before + 1)
  return {
    answer: known.answer,
    failure: known.failure,
    isOld: known.key !== key,
    refresh,
    put: (answer) => {
      setKnown({ key, answer, failure: null })
      refresh()
    },
  }
}
