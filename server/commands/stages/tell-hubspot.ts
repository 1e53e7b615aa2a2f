import type { CrmCompany } from '../../../src/crm/crm.ts'
import { DEFAULT_STAGE_MAPPING, stageForHubSpot } from '../../../src/lifecycle/map.ts'
import type { LifecycleStage } from '../../../src/lifecycle/stages.ts'
import { findSetup } from '../../db/repositories/crm-setups.ts'
import { noteOwnWrites } from '../../db/repositories/own-writes.ts'
import { findStageMapping } from '../../db/repositories/stage-mappings.ts'
import { type Mirroring, refreshCompanies } from '../../hubspot/refresh-companies.ts'
import { keptOutcome, type MoveOutcome, writtenOutcome } from './hubspot-words.ts'
import { portalStages } from './portal-stages.ts'

const OUR_STAGE = 'leadwright_stage'

/** What became of it; `stageNow`: the company's stage after we wrote it, null when we did not. */
export type Told = { outcome: MoveOutcome; stageNow: string | null }

const GONE: Told = {
  outcome: { result: 'failed', note: 'The company is not in HubSpot any more.' },
  stageNow: null,
}

/**
 * Brings a company in HubSpot to the stage that its lead was moved to: its lifecycle stage forward only, our own property
 * (where the portal has it) exactly. Reads before and after, and leaves the mirror as it was read last: the echo of our own
 * write is dropped. Throws what the CRM throws; safe to repeat.
 */
export const tellHubSpot = async (
  mirroring: Mirroring,
  lead: { companyId: string; stage: LifecycleStage },
): Promise<Told> => {
  const { sql, portalId } = mirroring
  const company = await readNow(mirroring, lead.companyId)
  if (company === null) return GONE
  const stages = await portalStages(mirroring)
  const mapping = (await findStageMapping(sql, portalId)).mapping ?? DEFAULT_STAGE_MAPPING
  const current = company.lifecycleStage
  const plan = stageForHubSpot({ mapping, stages }, { stage: lead.stage, current })
  const properties = {
    ...(plan.write === null ? {} : { lifecyclestage: plan.write }),
    ...((await hasOurStage(mirroring)) ? { [OUR_STAGE]: lead.stage } : {}),
  }
  const refused = await write(mirroring, company.id, properties)
  if (refused !== null) return { outcome: { result: 'failed', note: refused }, stageNow: null }
  if (plan.write === null)
    return {
      outcome: keptOutcome(plan.because, { stage: lead.stage, mapping, stages, current }),
      stageNow: null,
    }
  const after = await readNow(mirroring, company.id)
  if (after === null) return GONE
  return {
    outcome: writtenOutcome(stages, plan.write, after.lifecycleStage),
    stageNow: after.lifecycleStage,
  }
}

const readNow = async (mirroring: Mirroring, id: string): Promise<CrmCompany | null> =>
  (await refreshCompanies(mirroring, [id])).found[0] ?? null

/** Before the set-up is done nobody knows; a property that is not there would make HubSpot refuse the whole write. */
const hasOurStage = async ({ sql, portalId }: Mirroring): Promise<boolean> => {
  const setup = await findSetup(sql, portalId)
  return setup !== null && !setup.missingProperties.some(({ name }) => name === OUR_STAGE)
}

/** Null: written, or nothing to write; else why HubSpot refused. */
const write = async (
  { sql, portalId, crm, now }: Mirroring,
  companyId: string,
  properties: Record<string, string>,
): Promise<string | null> => {
  const writes = Object.entries(properties).map(([property, value]) => ({ companyId, property, value }))
  if (writes.length === 0) return null
  await noteOwnWrites(sql, portalId, writes, now())
  const [result] = await crm.updateCompanies([{ id: companyId, properties }])
  return result === undefined || result.ok ? null : `HubSpot refused the change: ${result.reason}`
}
