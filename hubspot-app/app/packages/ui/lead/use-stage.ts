import { type CallFailure, type Outcome, outcomeOf } from '@leadwright/client/call-failure.ts'
import { moveLead, readStageMoves } from '@leadwright/client/leads.ts'
import type { LeadStagesResponse } from '@leadwright/contract'
import { useEffect, useRef, useState } from 'react'

/** The server takes no longer reason. */
const longestReason = 500
/** Between two looks while HubSpot is being told: longer each time, and no more than this often. */
const pauseMs = (look: number): number => Math.min(2_000 * 1.5 ** look, 15_000)
const mostLooks = 20

type StageState = {
  moves: LeadStagesResponse['moves']
  /** How often was looked since the last move; the first look is the one at the beginning. */
  looks: number
  chosen: string
  reason: string
  isMoving: boolean
  failure: CallFailure | null
}

type Asked = { baseUrl: string; leadId: string; stage: string; onMoved: () => void }

/** What can be done with a lead's stage. */
type Stage = StageState & {
  fault: string | null
  change: (part: Partial<Pick<StageState, 'chosen' | 'reason'>>) => void
  move: () => Promise<void>
}

/** Knows a lead's moves, moves it once however often it is pressed, and looks until HubSpot has been told. */
export const useStage = ({ baseUrl, leadId, stage, onMoved }: Asked): Stage => {
  const [state, setState] = useState<StageState>({
    moves: [],
    looks: 0,
    chosen: stage,
    reason: '',
    isMoving: false,
    failure: null,
  })
  const set = (part: Partial<StageState>): void => setState((before) => ({ ...before, ...part }))
  const isSending = useRef(false)
  const isWaiting = state.moves[0]?.hubspot?.result === 'waiting' && state.looks < mostLooks
  const isFirstLook = state.looks === 0

  useEffect(() => {
    if (!isFirstLook && !isWaiting) return undefined
    let isWanted = true
    const look = async (): Promise<void> => {
      const outcome = await outcomeOf(readStageMoves(baseUrl, leadId))
      if (!isWanted) return
      setState((before) => ({ ...before, looks: before.looks + 1, ...lookedAt(outcome) }))
    }
    const timer = setTimeout(() => void look(), isFirstLook ? 0 : pauseMs(state.looks))
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [baseUrl, leadId, isFirstLook, isWaiting, state.looks])

  const fault =
    state.reason.trim().length > longestReason
      ? `Shorten the reason to ${longestReason} characters; it has ${state.reason.trim().length}.`
      : null
  const move = async (): Promise<void> => {
    if (isSending.current || fault !== null) return
    isSending.current = true
    set({ isMoving: true, failure: null })
    const reason = state.reason.trim()
    const body = {
      stage: state.chosen as LeadStagesResponse['stage'],
      ...(reason === '' ? {} : { reason }),
    }
    const outcome = await outcomeOf(moveLead(baseUrl, leadId, body))
    isSending.current = false
    if (!outcome.ok) return set({ isMoving: false, failure: outcome.failure })
    set({ isMoving: false, moves: outcome.answer.moves, looks: 1, reason: '', chosen: outcome.answer.stage })
    onMoved()
  }
  return { ...state, fault, change: set, move }
}

/** A look in vain shows as a failure only where nothing is known yet; else the next look may do. */
const lookedAt = (outcome: Outcome<LeadStagesResponse>): Partial<StageState> =>
  outcome.ok ? { moves: outcome.answer.moves } : { failure: outcome.failure }
