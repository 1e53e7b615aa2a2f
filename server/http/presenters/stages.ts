import type { LeadStagesResponse, StageMappingResponse } from '@leadwright/contract'
import type { LeadStagesView, StageMappingView } from '../../app/stages.ts'

/** A stage mapping as the contract has it: moments as ISO text. */
export const presentMapping = (view: StageMappingView): StageMappingResponse => ({
  ...view,
  savedAt: view.savedAt?.toISOString() ?? null,
  stagesReadAt: view.stagesReadAt?.toISOString() ?? null,
})

/** A lead's stages as the contract has them: moments as ISO text. */
export const presentLeadStages = (view: LeadStagesView): LeadStagesResponse => ({
  ...view,
  moves: view.moves.map((move) => ({ ...move, at: move.at.toISOString() })),
})
