import { useEffect, useRef } from 'react'
import type { LaunchPlace } from './launch-place.ts'
import type { FormState } from './launch-state.ts'
import { whyNoLaunch } from './why-no-launch.ts'

/** True when companies like the records that the form was opened from are looked for, and nobody named others. */
export const startsFromRecord = (
  place: Pick<LaunchPlace, 'companyIds' | 'viewer' | 'connection'>,
  { type, draft }: Pick<FormState, 'type' | 'draft'>,
): boolean => {
  const input = type.inputs.find(({ kind }) => kind === 'look-alikes')
  if (input === undefined || place.companyIds.length === 0 || whyNoLaunch(place) !== null) return false
  const value = draft.inputs[input.name]
  return value === undefined || value === null || String(value) === ''
}

/** Looks the records up by itself, once for each type: whether the register has them must be known before Start, and costs nothing. */
export const useLookUp = (isWanted: boolean, typeId: string, lookUp: () => void): void => {
  const lookedUpFor = useRef<string | null>(null)
  useEffect(() => {
    if (!isWanted || lookedUpFor.current === typeId) return
    lookedUpFor.current = typeId
    lookUp()
  })
}
