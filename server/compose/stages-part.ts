import type { StagesPart } from '../app/stages.ts'
import type { Deps } from '../commands/deps.ts'
import { moveLead } from '../commands/stages/move-lead.ts'
import { readLeadStages } from '../commands/stages/read-lead-stages.ts'
import { readMapping } from '../commands/stages/read-mapping.ts'
import { saveMapping } from '../commands/stages/save-mapping.ts'

/** The part of the application that moves leads through their stages. */
export const stagesPart = (deps: Deps): StagesPart => ({
  mapping: (portalId) => readMapping(deps, portalId),
  saveMapping: (input) => saveMapping(deps, input),
  move: (input) => moveLead(deps, input),
  moves: (portalId, leadId) => readLeadStages(deps.flow.sql, portalId, leadId),
})
