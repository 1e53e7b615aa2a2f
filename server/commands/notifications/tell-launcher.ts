import type { Crm } from '../../../src/crm/crm.ts'
import { AppError, RateLimited } from '../../../src/errors.ts'
import {
  dropAsked,
  dropNews,
  type Launcher,
  type LauncherNews,
  markTold,
  newsOf,
  noteAsked,
  tellsLaunchers,
} from '../../db/repositories/launcher-tasks.ts'
import type { Sql } from '../../db/sql.ts'
import { taskText } from './task-text.ts'

const A_DAY_MS = 86_400_000

/** What telling needs; `now` is when it happens. */
type Telling = { sql: Sql; crm: Crm; now: Date }

/**
 * Brings the one open HubSpot task of a launcher up to date with what is new: changes the open one, or makes one when there
 * is none, or it was done or deleted. Makes none when nothing is new, the portal switched tasks off, or the person may own
 * nothing in HubSpot. Running it again is harmless.
 *
 * Promise: never two tasks for the same news. The intent is written before HubSpot is asked; an attempt that finds an
 * intent without an answer (a crash, or a connection that broke off) takes the task as made, since HubSpot's search shows new
 * tasks too late to look for it. So in that rare case one task may be missing, or be there and no longer updated.
 */
export const tellLauncher = async ({ sql, crm, now }: Telling, launcher: Launcher): Promise<void> => {
  await dropAsked(sql, launcher)
  const news = await newsOf(sql, launcher)
  const untold = news.filter(({ toldIn }) => toldIn === null)
  if (untold.length === 0) return
  const ownerId = (await tellsLaunchers(sql, launcher.portalId))
    ? await crm.ownerOfUser(launcher.userId)
    : null
  if (ownerId === null) return dropNews(sql, launcher, idsOf(untold))
  const task = (about: LauncherNews[]) => ({
    ...taskText(about),
    dueAt: new Date(now.getTime() + A_DAY_MS),
    ownerId,
    companyId: about.findLast(({ companyId }) => companyId !== null)?.companyId ?? null,
  })
  const taskId = news.findLast(({ toldIn }) => toldIn !== null)?.toldIn ?? null
  if (taskId !== null) {
    if (await crm.updateOpenTask(taskId, task(news))) return markTold(sql, launcher, idsOf(untold), taskId)
    await dropNews(sql, launcher, idsOf(news.filter(({ toldIn }) => toldIn !== null)))
  }
  await noteAsked(sql, launcher, idsOf(untold))
  const madeId = await createOnce(crm, task(untold)).catch(async (error: unknown) => {
    if (isSurelyNotMade(error)) await markTold(sql, launcher, idsOf(untold), null)
    throw error
  })
  await markTold(sql, launcher, idsOf(untold), madeId)
}

/** The company may be gone from HubSpot since the launch; then the task stands for itself. */
const createOnce = async (crm: Crm, task: Parameters<Crm['createTask']>[0]): Promise<string> => {
  try {
    return await crm.createTask(task)
  } catch (error) {
    const isRefused = error instanceof AppError && error.code === 'vendor_refused'
    if (!isRefused || task.companyId === null) throw error
    return crm.createTask({ ...task, companyId: null })
  }
}

const isSurelyNotMade = (error: unknown): boolean =>
  error instanceof RateLimited || (error instanceof AppError && !error.isRetryable)

const idsOf = (news: LauncherNews[]): string[] => news.map(({ campaignId }) => campaignId)
