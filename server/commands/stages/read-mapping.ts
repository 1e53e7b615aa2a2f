import { AppError } from '../../../src/errors.ts'
import { DEFAULT_STAGE_MAPPING, mappingFaults } from '../../../src/lifecycle/map.ts'
import type { StageMappingView } from '../../app/stages.ts'
import { findStageMapping } from '../../db/repositories/stage-mappings.ts'
import type { Sql } from '../../db/sql.ts'
import type { Mirroring } from '../../hubspot/refresh-companies.ts'
import type { Deps } from '../deps.ts'
import { mirroringOf } from '../mirror/mirroring.ts'
import { PERSON_WAITS_MS, within } from '../within.ts'
import { readPortalStages } from './portal-stages.ts'

/** Does something with the portal's HubSpot for as long as a person waits. Throws a retryable `vendor_unavailable` when it takes longer. */
export const askingHubSpot = <Result>(
  deps: Deps,
  portalId: number,
  doing: (mirroring: Mirroring) => Promise<Result>,
): Promise<Result> =>
  within({ ms: PERSON_WAITS_MS, whom: 'HubSpot' }, (signal) => doing(mirroringOf(deps, { portalId, signal })))

/** The portal's mapping beside its real stages, and what is wrong with it by now. */
export const readMapping = async (deps: Deps, portalId: number): Promise<StageMappingView> => {
  const unread = await askingHubSpot(deps, portalId, readPortalStages).then(
    () => [],
    (error: unknown) => [whyUnread(error)],
  )
  return mappingView(deps.flow.sql, portalId, unread)
}

/** The portal's mapping beside its stages as they were read last. `unread`: why they could not be read now. */
export const mappingView = async (
  sql: Sql,
  portalId: number,
  unread: readonly string[],
): Promise<StageMappingView> => {
  const row = await findStageMapping(sql, portalId)
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
  throw error
}
