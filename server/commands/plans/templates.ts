import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { readBrief } from '../../../src/campaigns/read-brief.ts'
import { AppError } from '../../../src/errors.ts'
import type { Actor } from '../../app/actor.ts'
import type { TemplateView } from '../../app/plans.ts'
import {
  countTemplates,
  deleteTemplate,
  findTemplate,
  insertTemplate,
  listTemplates,
} from '../../db/repositories/campaign-templates.ts'
import { lockPortalSettings } from '../../db/repositories/portal-settings.ts'
import type { Sql } from '../../db/sql.ts'
import type { Deps } from '../deps.ts'
import { mayChangeOf, requireMakerOrAdmin } from '../maker-or-admin.ts'
import { requireRole } from '../require-role.ts'
import { typeTitleOf } from './type-title.ts'

const MOST_TEMPLATES = 100

/** See `PlansPart.templates`. */
export const readTemplates = async (sql: Sql, actor: Actor): Promise<TemplateView[]> => {
  const [templates, mayChange] = await Promise.all([
    listTemplates(sql, actor.portalId),
    mayChangeOf(sql, actor),
  ])
  return templates.map(({ madeByUserId, ...template }) => ({
    ...template,
    typeTitle: typeTitleOf(template.brief),
    mayDelete: mayChange({ madeByUserId }),
  }))
}

/** See `PlansPart.saveTemplate`. The brief is kept as it was sent: what it leaves open takes the defaults of its launch. */
export const saveTemplate = async (
  { flow }: Pick<Deps, 'flow'>,
  { actor, name, brief }: { actor: Actor; name: string; brief: unknown },
): Promise<TemplateView[]> => {
  await requireRole(flow.sql, actor, 'launch')
  readBrief(brief)
  const asked = JSON.parse(JSON.stringify(brief)) as Record<string, unknown>
  await flow.inTransaction(async (tx) => {
    // One after the other, or two at once could pass the limit.
    await lockPortalSettings(tx, actor.portalId)
    const there = (await listTemplates(tx, actor.portalId)).find((template) => template.name === name)
    if (there?.madeByUserId === actor.userId && isDeepStrictEqual(there.brief, asked)) return
    if (there !== undefined) throw nameTaken(name, 'template')
    if ((await countTemplates(tx, actor.portalId)) >= MOST_TEMPLATES)
      throw tooMany(MOST_TEMPLATES, 'templates')
    const made = { madeBy: actor.name, madeByUserId: actor.userId }
    await insertTemplate(tx, actor.portalId, { id: randomUUID(), name, brief: asked, ...made })
  })
  return readTemplates(flow.sql, actor)
}

/** See `PlansPart.deleteTemplate`. */
export const removeTemplate = async (
  { flow }: Pick<Deps, 'flow'>,
  { actor, id }: { actor: Actor; id: string },
): Promise<TemplateView[]> => {
  const template = await findTemplate(flow.sql, actor.portalId, id)
  if (template === null) throw unknownPlan('template')
  await requireMakerOrAdmin(flow.sql, actor, template, 'a template')
  await deleteTemplate(flow.sql, actor.portalId, id)
  return readTemplates(flow.sql, actor)
}

/** `conflict`: the name of a template or schedule is taken in the portal. */
export const nameTaken = (name: string, what: string): AppError =>
  new AppError('conflict', `There is a ${what} called "${name}" already.`, {
    hint: 'Choose another name.',
    fields: [{ field: 'name', message: `is taken by another ${what}` }],
  })

/** `conflict`: a portal has the most that it may have. */
export const tooMany = (most: number, what: string): AppError =>
  new AppError('conflict', `There are ${most} ${what}, which is the most.`, {
    hint: 'Delete one that nobody needs, then save this one.',
  })

/** `not_found`: no such template or schedule in the portal. */
export const unknownPlan = (what: string): AppError =>
  new AppError('not_found', `There is no such ${what} in this portal.`, {
    hint: 'Somebody may have deleted it; load the list again.',
    fields: [{ field: 'id', message: `names no ${what} of this portal` }],
  })
