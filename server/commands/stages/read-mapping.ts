import { AppError } from '../../../src/errors.ts'
import { DEFAULT_STAGE_MAPPING, mappingFaults } from '../../../src/lifecycle/map.ts'
import type { StageMappingView } from '../../app/stages.ts'
import { findStageMapping } from '../../db/repositories/stage-mappings.ts'
import type { Deps } from '../deps.ts'
import { mirroringOf } from '../mirror/mirroring.ts'
import { readPortalStages } from './portal-stages.ts'

/** So long a person waits for HubSpot's stages. */
export const PATIENCE_MS = 20_000

/** The portal's mapping beside its real stages, and what is wrong with it by now. */
export const readMapping = async (deps: Deps, portalId: number): Promise<StageMappingView> => {
  const mirroring = mirroringOf(deps, { portalId, signal: AbortSignal.timeout(PATIENCE_MS) })
  const unread = await readPortalStages(mirroring).then(
    () => [],
    (error: unknown) => [whyUnread(error)],
  )
  const row = await findStageMapping(deps.flow.sql, portalId)
  const mapping = row.mapping ?? DEFAULT_STAGE_MAPPING
  const faults = row.stages === null ? [] : mappingFaults(mapping, row.stages)
  return {
    mapping,
    isDefault: row.mapping === null,
    savedBy: row.savedBy,
    savedAt: row.savedAt,
    stages: row.stages ?? [],
    stagesReadAt: row.stagesReadAt,
    problems: [...unread, ...faults.map(({ stage, message }) => `${stage}: ${message}.`)],
  }
}

const whyUnread = (error: unknown): string => {
  if (error instanceof AppError)
    return `The stages of this HubSpot account could not be read: ${error.message}`
  if (error instanceof DOMException) return 'The stages of this HubSpot account could not be read in time.'
  throw error
}
