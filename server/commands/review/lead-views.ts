import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { AppError } from '../../../src/errors.ts'
import type { Actor } from '../../app/actor.ts'
import type { LeadFilterView, LeadSortView, SavedLeadView } from '../../app/review.ts'
import {
  countLeadViews,
  deleteLeadView,
  findLeadView,
  insertLeadView,
  listLeadViews,
} from '../../db/repositories/lead-views.ts'
import { lockPortalSettings } from '../../db/repositories/portal-settings.ts'
import type { Sql } from '../../db/sql.ts'
import type { Deps } from '../deps.ts'
import { mayChangeOf, requireMakerOrAdmin } from '../maker-or-admin.ts'

const MOST_VIEWS = 50

/** See `ReviewPart.views`. */
export const readLeadViews = async (sql: Sql, actor: Actor): Promise<SavedLeadView[]> => {
  const [views, mayChange] = await Promise.all([listLeadViews(sql, actor.portalId), mayChangeOf(sql, actor)])
  return views.map(({ madeByUserId, ...view }) => ({ ...view, mayDelete: mayChange({ madeByUserId }) }))
}

/** See `ReviewPart.saveView`. A view that its maker sends again as it is was saved already. */
export const saveLeadView = async (
  { flow }: Pick<Deps, 'flow'>,
  input: { actor: Actor; name: string; filter: LeadFilterView; sort: LeadSortView },
): Promise<SavedLeadView[]> => {
  const { actor, name, filter, sort } = input
  await flow.inTransaction(async (tx) => {
    // One after the other, or two at once could pass the limit.
    await lockPortalSettings(tx, actor.portalId)
    if (await isSavedAlready(tx, input)) return
    if ((await countLeadViews(tx, actor.portalId)) >= MOST_VIEWS)
      throw new AppError('conflict', `There are ${MOST_VIEWS} saved views, which is the most.`, {
        hint: 'Delete one that nobody needs, then save this one.',
      })
    const view = { id: randomUUID(), name, filter, sort, madeBy: actor.name, madeByUserId: actor.userId }
    if (await insertLeadView(tx, actor.portalId, view)) return
    throw new AppError('conflict', `There is a saved view called "${name}" already.`, {
      hint: 'Choose another name.',
      fields: [{ field: 'name', message: 'is taken by another saved view' }],
    })
  })
  return readLeadViews(flow.sql, actor)
}

const isSavedAlready = async (
  sql: Sql,
  { actor, ...view }: { actor: Actor; name: string; filter: LeadFilterView; sort: LeadSortView },
): Promise<boolean> => {
  // As it is stored: without what is undefined.
  const asked: unknown = JSON.parse(JSON.stringify(view))
  return (await listLeadViews(sql, actor.portalId)).some(
    ({ name, filter, sort, madeByUserId }) =>
      madeByUserId === actor.userId && isDeepStrictEqual({ name, filter, sort }, asked),
  )
}

/** See `ReviewPart.deleteView`. */
export const removeLeadView = async (
  { flow }: Pick<Deps, 'flow'>,
  { actor, id }: { actor: Actor; id: string },
): Promise<SavedLeadView[]> => {
  const view = await findLeadView(flow.sql, actor.portalId, id)
  if (view === null)
    throw new AppError('not_found', 'There is no such saved view in this portal.', {
      hint: 'Somebody may have deleted it; load the list again.',
      fields: [{ field: 'id', message: 'names no saved view of this portal' }],
    })
  await requireMakerOrAdmin(flow.sql, actor, view, 'a saved view')
  await deleteLeadView(flow.sql, actor.portalId, id)
  return readLeadViews(flow.sql, actor)
}
