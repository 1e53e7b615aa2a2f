import type { MirrorResponse } from '@leadwright/contract'
import type { MirrorView } from '../../app/mirror.ts'

const shown = (date: Date | null): string | null => date?.toISOString() ?? null

/** The mirror's state as the contract has it. */
export const presentMirror = (view: MirrorView): MirrorResponse['mirror'] => ({
  ...view,
  startedAt: shown(view.startedAt),
  finishedAt: shown(view.finishedAt),
  reconciledUntil: shown(view.reconciledUntil),
  failingSince: shown(view.failingSince),
})
