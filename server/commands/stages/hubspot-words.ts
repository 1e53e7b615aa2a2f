import type { CrmStage } from '../../../src/crm/crm.ts'
import type { KeepReason, StageMapping } from '../../../src/lifecycle/map.ts'
import type { LifecycleStage } from '../../../src/lifecycle/stages.ts'
import type { HubSpotResult } from '../../db/repositories/stage-moves.ts'
import { stageLabel } from './portal-stages.ts'

/** What became of a move in HubSpot, with a sentence for people. */
export type MoveOutcome = { result: Exclude<HubSpotResult, 'waiting'>; note: string }

type Seen = {
  stage: LifecycleStage
  mapping: StageMapping
  stages: readonly CrmStage[]
  current: string | null
}

/** Why HubSpot's stage was not written. */
export const keptOutcome = (because: KeepReason, seen: Seen): MoveOutcome => {
  const here = quoted(seen.stages, seen.current)
  const wanted = quoted(seen.stages, seen.mapping[seen.stage])
  const notes: Record<KeepReason, string> = {
    same: `HubSpot was at ${here} already.`,
    not_mapped: `HubSpot keeps ${here}: ${seen.stage} is mapped to none of its stages.`,
    stage_gone: `HubSpot keeps ${here}: ${wanted}, which ${seen.stage} is mapped to, is not there any more. An admin can choose another in the settings.`,
    further: `HubSpot keeps ${here}, which is further than ${wanted}: there a stage is only moved forward.`,
    foreign: `HubSpot keeps ${here}, which none of our stages is mapped to.`,
  }
  return { result: because === 'same' ? 'same' : 'kept', note: notes[because] }
}

/** What HubSpot made of a stage that was written, as it was read back. */
export const writtenOutcome = (
  stages: readonly CrmStage[],
  wanted: string,
  now: string | null,
): MoveOutcome =>
  now === wanted
    ? { result: 'written', note: `HubSpot is at ${quoted(stages, wanted)} now.` }
    : {
        result: 'kept',
        note: `HubSpot keeps ${quoted(stages, now)}, though it was asked to set ${quoted(stages, wanted)}.`,
      }

const quoted = (stages: readonly CrmStage[], id: string | null): string =>
  id === null ? 'no stage' : `“${stageLabel(stages, id)}”`
