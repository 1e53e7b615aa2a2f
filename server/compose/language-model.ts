import { createPreferredModel } from '../../src/clients/openai/preferred-model.ts'
import { usualQuestionMicroPounds } from '../../src/clients/openai/usual-cost.ts'
import type { Clock } from '../../src/ports/clock.ts'
import type { LanguageModel } from '../../src/ports/language-model.ts'
import type { ScopedGate } from '../../src/ports/outside-call.ts'
import { modelsInUse } from '../commands/settings/model.ts'
import type { Sql } from '../db/sql.ts'
import type { OutsideSettings } from './outside-settings.ts'

type Parts = { settings: OutsideSettings; sql: Sql; clock: Clock }

/** What a question costs by the model that a portal asks first, in millionths of a pound. */
export const questionCost = async (
  { sql, settings: { openai } }: Omit<Parts, 'clock'>,
  portalId: number,
): Promise<number> => {
  const [first = ''] = await modelsInUse(sql, portalId, openai.models)
  return usualQuestionMicroPounds(first)
}

/** The model that the portal chose, else the installation's; the next one where a key may not use it. */
export const preferredModel = (
  { sql, clock, settings: { openai } }: Parts,
  portalId: number,
  apiKey: string,
  gate: ScopedGate,
): LanguageModel =>
  createPreferredModel({
    baseUrl: openai.baseUrl,
    apiKey,
    gate,
    preference: () => modelsInUse(sql, portalId, openai.models),
    now: () => clock.now(),
  })
