import { type CallFailure, outcomeOf } from '@leadwright/client/call-failure.ts'
import { readMirror } from '@leadwright/client/mirror.ts'
import type { MirrorResponse } from '@leadwright/contract'
import { useEffect, useState } from 'react'

/** Our copy of the account's companies, as the server tells it. */
export type Mirror = MirrorResponse['mirror']

/** Between two looks while the copy is being made and changes. */
const firstPauseMs = 4_000
/** Between two looks when nothing has changed for long, or calls fail. */
const longestPauseMs = 60_000

type MirrorState = { mirror: Mirror | null; failure: CallFailure | null; attempt: number }

/** What is known of the copy, and what can be done with it. */
export type Mirroring = MirrorState & { show: (mirror: Mirror) => void; retry: () => void }

const isMoving = (mirror: Mirror | null): boolean => mirror?.state !== 'ready'

/** Asks how far the copy is, and again and again while it is being made and shown, less often while nothing changes. */
export const useMirror = (baseUrl: string, isShown: boolean): Mirroring => {
  const [state, setState] = useState<MirrorState>({ mirror: null, failure: null, attempt: 0 })
  const isFollowed = isShown && isMoving(state.mirror)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks at once
  useEffect(() => {
    if (!isFollowed) return undefined
    let isOver = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async (pauseMs: number, seen: string): Promise<void> => {
      const outcome = await outcomeOf(readMirror(baseUrl))
      if (isOver) return
      const now = outcome.ok ? JSON.stringify(outcome.answer) : seen
      const nextMs = now === seen ? Math.min(pauseMs * 1.5, longestPauseMs) : firstPauseMs
      timer = setTimeout(() => void look(nextMs, now), nextMs)
      setState((before) => ({
        ...before,
        ...(outcome.ok ? { mirror: outcome.answer, failure: null } : { failure: outcome.failure }),
      }))
    }
    void look(firstPauseMs, '')
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [baseUrl, isFollowed, state.attempt])
  return {
    ...state,
    show: (mirror) => setState((before) => ({ ...before, mirror, failure: null })),
    retry: () => setState((before) => ({ ...before, failure: null, attempt: before.attempt + 1 })),
  }
}
