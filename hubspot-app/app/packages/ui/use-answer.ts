import { type Outcome, outcomeOf } from '@leadwright/client/call-failure.ts'
import { useEffect, useState } from 'react'

/**
 * Asks when it is first shown and whenever `key` changes; null until the answer to the present key is there. A null
 * key asks nothing.
 */
export const useAnswer = <Answer>(
  key: string | null,
  ask: (key: string) => Promise<Answer>,
): Outcome<Answer> | null => {
  const [known, setKnown] = useState<{ key: string; outcome: Outcome<Answer> } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what is asked
  useEffect(() => {
    if (key === null) return undefined
    let isWanted = true
    void outcomeOf(ask(key)).then((outcome) => isWanted && setKnown({ key, outcome }))
    return () => {
      isWanted = false
    }
  }, [key])
  return known !== null && known.key === key ? known.outcome : null
}
