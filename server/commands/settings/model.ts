import { z } from 'zod'
import { isShutDown, OFFERED_MODELS, shutdownWarning } from '../../../src/clients/openai/models.ts'
import { invalidInput } from '../../../src/errors.ts'
import type { Actor } from '../../app/actor.ts'
import type { ModelView } from '../../app/settings.ts'
import { insertAudit } from '../../db/repositories/audit-entries.ts'
import { findModelChoice, saveModelChoice } from '../../db/repositories/model-choices.ts'
import { lockPortalSettings } from '../../db/repositories/portal-settings.ts'
import type { Sql } from '../../db/sql.ts'
import { requireAdmin, requirePortal } from './allowed-in-portal.ts'
import type { SettingsDeps } from './settings-deps.ts'

/** The models that a portal's questions go to, the preferred one first: its own choice, then the installation's. */
export const modelsInUse = async (sql: Sql, portalId: number, ofSystem: string[]): Promise<string[]> => {
  const choice = await findModelChoice(sql, portalId)
  return choice === null ? ofSystem : [choice, ...ofSystem.filter((model) => model !== choice)]
}

/** See `SettingsPart.model`. */
export const readModel = async (
  deps: Pick<SettingsDeps, 'clock' | 'systemModels'> & { flow: { sql: Sql } },
  portalId: number,
): Promise<ModelView> => {
  const { sql } = deps.flow
  const now = deps.clock.now()
  await requirePortal(sql, portalId)
  const [choice, models] = [
    await findModelChoice(sql, portalId),
    await modelsInUse(sql, portalId, deps.systemModels),
  ]
  const model = models.find((one) => !isShutDown(one, now)) ?? models[0] ?? ''
  const warned = [...new Set([...(choice === null ? [] : [choice]), model])]
  return {
    model,
    choice,
    options: OFFERED_MODELS.filter((offered) => !isShutDown(offered.model, now)).map(({ model, words }) => ({
      model,
      words,
      warning: shutdownWarning(model, now),
    })),
    warning: warned.flatMap((one) => shutdownWarning(one, now) ?? []).join(' ') || null,
  }
}

/** See `SettingsPart.saveModel`. */
export const saveModel = async (
  deps: SettingsDeps,
  { actor, raw }: { actor: Actor; raw: unknown },
): Promise<ModelView> => {
  const { flow, clock } = deps
  await requireAdmin(flow.sql, actor)
  const { options } = await readModel(deps, actor.portalId)
  const model = chosen(
    raw,
    options.map((option) => option.model),
  )
  await flow.inTransaction(async (sql) => {
    await lockPortalSettings(sql, actor.portalId)
    const earlier = await findModelChoice(sql, actor.portalId)
    await saveModelChoice(sql, actor.portalId, { model, savedBy: actor.name, savedAt: clock.now() })
    const detail = { from: earlier, to: model }
    await insertAudit(sql, actor, { action: 'model.chosen', subject: 'model', detail })
  })
  return readModel(deps, actor.portalId)
}

const chosen = (raw: unknown, allowed: string[]): string | null => {
  const { data } = z.strictObject({ model: z.string().nullable() }).safeParse(raw)
  if (data !== undefined && (data.model === null || allowed.includes(data.model))) return data.model
  const message = `must be one of ${allowed.join(', ')}, or null for this installation's model`
  throw invalidInput([{ field: 'model', message }])
}
