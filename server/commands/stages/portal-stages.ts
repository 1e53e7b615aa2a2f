import type { CrmStage } from '../../../src/crm/crm.ts'
import { AppError } from '../../../src/errors.ts'
import { findStageMapping, savePortalStages } from '../../db/repositories/stage-mappings.ts'
import type { Mirroring } from '../../hubspot/refresh-companies.ts'
import type { Deps } from '../deps.ts'

/** Stages change about never; a move asks again after this. */
const GOOD_FOR_MS = 10 * 60_000
const A_DAY_MS = 86_400_000

/** The portal's lifecycle stages as HubSpot has them now; kept. Throws what the CRM throws. */
export const readPortalStages = async ({ sql, portalId, crm, now }: Mirroring): Promise<CrmStage[]> => {
  const stages = await crm.stages()
  await savePortalStages(sql, portalId, stages, now())
  return stages
}

/** The portal's lifecycle stages of the last minutes. Throws what the CRM throws. */
export const portalStages = async (mirroring: Mirroring): Promise<CrmStage[]> => {
  const known = await findStageMapping(mirroring.sql, mirroring.portalId)
  const ageMs = mirroring.now().getTime() - (known.stagesReadAt?.getTime() ?? 0)
  return known.stages !== null && ageMs < GOOD_FOR_MS ? known.stages : readPortalStages(mirroring)
}

/** Reads the stages once a day, for their names; that it fails is nobody's matter now. */
export const keepStagesFresh = async ({ log }: Pick<Deps, 'log'>, mirroring: Mirroring): Promise<void> => {
  const { stagesReadAt } = await findStageMapping(mirroring.sql, mirroring.portalId)
  if (mirroring.now().getTime() - (stagesReadAt?.getTime() ?? 0) < A_DAY_MS) return
  await readPortalStages(mirroring).catch((error: unknown) => {
    if (!(error instanceof AppError)) throw error
    log.warn({ portalId: mirroring.portalId, code: error.code }, 'The portal’s stages could not be read.')
  })
}

/** What people call a stage: its label where we know it, else its id. */
export const stageLabel = (stages: readonly CrmStage[] | null, id: string | null): string | null =>
  stages?.find((stage) => stage.id === id)?.label ?? id
