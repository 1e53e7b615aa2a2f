import type { CallFailure } from '@leadwright/client/call-failure.ts'
import type { CampaignType } from '@leadwright/contract'
import type { LaunchDraft } from './launch-draft.ts'
import type { Fault } from './launch-faults.ts'

/** What the form of a launch remembers. */
export type FormState = {
  type: CampaignType
  draft: LaunchDraft
  /** What the server refused at the last Start, each until it is edited. */
  faults: Fault[]
  /** Fields that were wrong at the last Start, and fields that were left: shown for as long as they are wrong. */
  stopped: string[]
  left: string[]
  failure: CallFailure | null
  isSending: boolean
  isMoreOpen: boolean
  preparation: Preparation
}

/** What was looked up for the type's own inputs: what was understood, in sentences, and what it cost. */
export type Preparation = {
  isAsking: boolean
  notes: string[]
  /** What could not be looked up; nothing is launched from it until it is changed or looked up again. */
  faults: Fault[]
  costMicroPounds: number
  failure: CallFailure | null
}

/** Before anything was looked up. */
export const unprepared: Preparation = {
  isAsking: false,
  notes: [],
  faults: [],
  costMicroPounds: 0,
  failure: null,
}
