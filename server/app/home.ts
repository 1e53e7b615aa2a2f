import type { Actor } from './actor.ts'
import type { ConnectionView } from './connection.ts'
import type { MirrorView } from './mirror.ts'

/** Who looks, and what they may do here. `askWhom`: who can give what is missing, in a sentence; null for an admin. */
export type ViewerView = {
  name: string
  isAdmin: boolean
  mayLaunch: boolean
  mayPush: boolean
  /** May accept and reject leads. */
  mayReview: boolean
  askWhom: string | null
}

/** A step of the first hour, in words for who asks. `hubSpotUrl`: where in HubSpot it is done; null: in the app. */
export type ChecklistStepView = {
  id: 'card' | 'profile' | 'limits' | 'stages' | 'campaign'
  title: string
  why: string
  how: string
  isRequired: boolean
  isDone: boolean
  who: string
  youCan: boolean
  hubSpotUrl: string | null
}

/** The first hour, in order. `isFinished`: every required step is done. */
export type ChecklistView = { isFinished: boolean; isHidden: boolean; steps: ChecklistStepView[] }

/** What every page needs first. `mirror` null: the portal was never installed. */
export type HomeView = {
  connection: ConnectionView
  viewer: ViewerView
  mirror: MirrorView | null
  checklist: ChecklistView
  campaignsUnderWay: number
  /** 10,000 means that or more. */
  findsToReview: number
  /** Possible duplicates that wait for a word. */
  pairsToJudge: number
}

/** Where a portal's people begin. Every call throws `not_found` for an unknown portal. */
export type HomePart = {
  home(actor: Actor): Promise<HomeView>
  checklist(actor: Actor): Promise<ChecklistView>
  /**
   * Notes that limits or stages are right as they are; a step that is done stays done. Throws `not_allowed` for who is no
   * admin, `invalid_input` for a step that only its own fact can finish, `conflict` for stages that have problems.
   */
  confirmStep(input: { actor: Actor; step: string }): Promise<ChecklistView>
  /** For everybody of the portal. Throws `not_allowed` for who is no admin. */
  hideChecklist(input: { actor: Actor; isHidden: boolean }): Promise<ChecklistView>
}
