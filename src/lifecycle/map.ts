import { LIFECYCLE_STAGES, type LifecycleStage } from './stages.ts'

/** For each of the five stages the id of the portal's lifecycle stage that it stands for; null: none. */
export type StageMapping = Record<LifecycleStage, string | null>

/** A lifecycle stage that the portal really has. `order`: lower comes first. Custom stages have numeric ids. */
export type PortalStage = { id: string; label: string; order: number }

/** Why HubSpot's stage stays as it is. */
export type KeepReason =
  /** The lead's stage is mapped to none. */
  | 'not_mapped'
  /** The portal does not have the mapped stage (any more). */
  | 'stage_gone'
  /** HubSpot is at the mapped stage already. */
  | 'same'
  /** HubSpot is further: its stage is only ever moved forward. */
  | 'further'
  /** HubSpot is at a stage that none of ours is mapped to; it is never overwritten. */
  | 'foreign'

/** Which stage to write into HubSpot, or why none. */
export type StageWrite = { write: string } | { write: null; because: KeepReason }

/** A fault of a mapping, in words for people. */
export type MappingFault = { stage: LifecycleStage; message: string }

/** The mapping of a portal that has set none (product 2.4). */
export const DEFAULT_STAGE_MAPPING: StageMapping = {
  DISCOVERY: null,
  LEAD: 'lead',
  PROSPECT: 'salesqualifiedlead',
  OPPORTUNITY: 'opportunity',
  CUSTOMER: 'customer',
}

/** HubSpot's own stage beyond customer: who recommends us is one. */
const EVANGELIST = 'evangelist'

/** Our stage for a stage of HubSpot's; null for none, and for one that is not mapped: it moves nothing. */
export const stageFromHubSpot = (
  mapping: StageMapping,
  hubspotStage: string | null,
): LifecycleStage | null => {
  if (hubspotStage === null) return null
  const mapped = LIFECYCLE_STAGES.find((stage) => mapping[stage] === hubspotStage)
  return mapped ?? (hubspotStage === EVANGELIST ? 'CUSTOMER' : null)
}

/**
 * What a lead's move to `stage` means for its company in HubSpot, which is at `current` (null: at no stage). Forward only, by
 * the portal's own order; a stage that is not mapped is never overwritten.
 */
export const stageForHubSpot = (
  { mapping, stages }: { mapping: StageMapping; stages: readonly PortalStage[] },
  { stage, current }: { stage: LifecycleStage; current: string | null },
): StageWrite => {
  const wanted = mapping[stage]
  if (wanted === null) return { write: null, because: 'not_mapped' }
  if (wanted === current) return { write: null, because: 'same' }
  const target = stages.find(({ id }) => id === wanted)
  if (target === undefined) return { write: null, because: 'stage_gone' }
  if (current === null) return { write: wanted }
  const here = stages.find(({ id }) => id === current)
  if (here === undefined || stageFromHubSpot(mapping, current) === null)
    return { write: null, because: 'foreign' }
  return here.order < target.order ? { write: wanted } : { write: null, because: 'further' }
}

/** What is wrong with a mapping for a portal with these stages: stages that it lacks, two that are one, a turned order. */
export const mappingFaults = (mapping: StageMapping, stages: readonly PortalStage[]): MappingFault[] => {
  const faults: MappingFault[] = []
  let before: { stage: LifecycleStage; order: number; label: string } | null = null
  for (const stage of LIFECYCLE_STAGES) {
    const id = mapping[stage]
    if (id === null) continue
    const there = stages.find((one) => one.id === id)
    if (there === undefined) {
      faults.push({
        stage,
        message: `"${id}" is no stage of this HubSpot account; it has ${inWords(stages)}`,
      })
      continue
    }
    if (before !== null && there.order <= before.order)
      faults.push({
        stage,
        message: `"${there.label}" does not come after "${before.label}", which ${before.stage} is mapped to; the order must be kept`,
      })
    before = { stage, order: there.order, label: there.label }
  }
  return faults
}

const inWords = (stages: readonly PortalStage[]): string =>
  stages
    .toSorted((a, b) => a.order - b.order)
    .map(({ id, label }) => `${id} (${label})`)
    .join(', ') || 'none'
