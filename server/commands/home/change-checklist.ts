import { AppError, invalidInput } from '../../../src/errors.ts'
import type { Actor } from '../../app/actor.ts'
import type { ChecklistView } from '../../app/home.ts'
import { insertAudit } from '../../db/repositories/audit-entries.ts'
import { confirmStep as noteConfirmed, hideChecklist as setHidden } from '../../db/repositories/checklist.ts'
import { requireAdmin } from '../settings/allowed-in-portal.ts'
import { readMapping } from '../stages/read-mapping.ts'
import type { HomeDeps } from './home-deps.ts'
import { readChecklist } from './read-checklist.ts'

const confirmable = { limits: 'limits', stages: 'stages and company number' } as const

const isConfirmable = (step: string): step is keyof typeof confirmable => Object.hasOwn(confirmable, step)

/** See `HomePart.confirmStep`. */
export const confirmStep = async (
  deps: HomeDeps,
  { actor, step }: { actor: Actor; step: string },
): Promise<ChecklistView> => {
  const { flow } = deps
  const { portalId } = actor
  await requireAdmin(flow.sql, actor)
  if (!isConfirmable(step)) {
    throw invalidInput([
      { field: 'step', message: 'must be limits or stages; the others are ticked when they are done' },
    ])
  }
  if (step === 'stages') await requireNoProblems(deps, portalId)
  await flow.inTransaction(async (sql) => {
    if (await noteConfirmed(sql, portalId, step))
      await insertAudit(sql, actor, { action: `${step}.confirmed`, subject: confirmable[step] })
  })
  return readChecklist(deps, actor)
}

const requireNoProblems = async (deps: HomeDeps, portalId: number): Promise<void> => {
  const { problems } = await readMapping(deps, portalId)
  if (problems.length === 0) return
  throw new AppError('conflict', `The stages can’t be confirmed as they are. ${problems.join(' ')}`, {
    hint: 'Change the mapping in the settings, or try again when HubSpot can be read.',
  })
}

/** See `HomePart.hideChecklist`. */
export const hideChecklist = async (
  deps: HomeDeps,
  { actor, isHidden }: { actor: Actor; isHidden: boolean },
): Promise<ChecklistView> => {
  await requireAdmin(deps.flow.sql, actor)
  await setHidden(deps.flow.sql, actor.portalId, isHidden)
  return readChecklist(deps, actor)
}
