import type { MoneyPart } from '../app/money.ts'
import type { Deps } from '../commands/deps.ts'
import { readLimits, saveLimits } from '../commands/money/limits.ts'

/** The part of the application that knows what may be spent. */
export const moneyPart = (deps: Pick<Deps, 'flow' | 'clock'>): MoneyPart => ({
  limits: (actor) => readLimits(deps, actor),
  saveLimits: (input) => saveLimits(deps, input),
})
