import type { Actor } from './actor.ts'

/** The five stages of a lead, in order. */
export type StageName = 'DISCOVERY' | 'LEAD' | 'PROSPECT' | 'OPPORTUNITY' | 'CUSTOMER'

/** How our stages stand to a portal's own. */
export type StageMappingView = {
  /** Id of the portal's lifecycle stage for each of ours; null: none. */
  mapping: Record<StageName, string | null>
  /** True while nobody has set one. */
  isDefault: boolean
  savedBy: string | null
  savedAt: Date | null
  /** The stages that the portal really has, in their order, as of `stagesReadAt` (null: they could never be read). */
  stages: { id: string; label: string; order: number }[]
  stagesReadAt: Date | null
  /** What is wrong with the mapping now, in sentences: a stage that has vanished, an order that was turned. */
  problems: string[]
}

/** One move of a lead; `hubspot` is what became of it there, null when there was nothing to tell. */
export type StageMoveView = {
  id: number
  at: Date
  from: StageName
  to: StageName
  by: 'person' | 'hubspot'
  who: string
  reason: string | null
  hubspot: {
    result: 'waiting' | 'written' | 'same' | 'kept' | 'overtaken' | 'failed'
    note: string | null
  } | null
}

/** Where a lead stands and how it came there, newest move first. `hubspotStage`: its company's stage there, by its name. */
export type LeadStagesView = {
  leadId: string
  stage: StageName
  hubspotStage: string | null
  moves: StageMoveView[]
}

/** The stages of leads, here and in HubSpot. */
export type StagesPart = {
  /** Reads the portal's stages anew; when HubSpot cannot be read, those of the last time and the reason in `problems`. */
  mapping(portalId: number): Promise<StageMappingView>
  /**
   * Throws `not_allowed` for who is no admin, `invalid_input` naming the stages that the portal has, and what the CRM throws
   * when its stages cannot be read: nothing is saved unchecked.
   */
  saveMapping(input: { actor: Actor; mapping: StageMappingView['mapping'] }): Promise<StageMappingView>
  /**
   * Moves a lead, forwards or back; where it stands already, nothing is done. HubSpot is told in the background. Throws
   * `not_allowed` for who may not add leads to HubSpot, `not_found`.
   */
  move(input: {
    actor: Actor
    leadId: string
    stage: StageName
    reason: string | null
  }): Promise<LeadStagesView>
  /** The newest 100 moves. Throws `not_found`. */
  moves(portalId: number, leadId: string): Promise<LeadStagesView>
}
