import type { LifecycleStage } from '../../../src/lifecycle/stages.ts'

/** A stage as people read it: `Discovery`. */
export const stageInWords = (stage: LifecycleStage): string => stage.charAt(0) + stage.slice(1).toLowerCase()
