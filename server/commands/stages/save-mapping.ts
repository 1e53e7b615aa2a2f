import { invalidInput } from '../../../src/errors.ts'
import { mappingFaults } from '../../../src/lifecycle/map.ts'
import type { Actor } from '../../app/actor.ts'
import type { StageMappingView } from '../../app/stages.ts'
import { insertAudit } from '../../db/repositories/audit-entries.ts'
import { saveStageMapping } from '../../db/repositories/stage-mappings.ts'
import type { Deps } from '../deps.ts'
import { requireRole } from '../require-role.ts'
import { readPortalStages } from './portal-stages.ts'
import { askingHubSpot, mappingView } from './read-mapping.ts'

/** Saves a portal's mapping when its stages, read now, allow it. Throws as `StagesPart.saveMapping` says. */
export const saveMapping = async (
  deps: Deps,
  { actor, mapping }: { actor: Actor; mapping: StageMappingView['mapping'] },
): Promise<StageMappingView> => {
  const { portalId, name } = actor
  const { sql, inTransaction } = deps.flow
  await requireRole(sql, actor, 'admin')
  const faults = mappingFaults(mapping, await askingHubSpot(deps, portalId, readPortalStages))
  if (faults.length > 0) throw invalidInput(faults.map(({ stage, message }) => ({ field: stage, message })))
  await inTransaction(async (tx) => {
    await saveStageMapping(tx, portalId, { mapping, by: name, at: deps.clock.now() })
    await insertAudit(tx, actor, {
      action: 'stages.mapped',
      subject: 'stage mapping',
      detail: { ...mapping },
    })
  })
  return mappingView(sql, portalId, [])
}
