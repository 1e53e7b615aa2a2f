import type { Actor } from '../../app/actor.ts'
import type { HomeView } from '../../app/home.ts'
import { countWork } from '../../db/repositories/checklist.ts'
import { countUnsure } from '../../db/repositories/unsure-candidates.ts'
import { readConnection } from '../connection/read-connection.ts'
import { readMirrorStatus } from '../mirror/read-mirror-status.ts'
import type { HomeDeps } from './home-deps.ts'
import { checklistFor } from './read-checklist.ts'
import { readViewer } from './read-viewer.ts'

/** See `HomePart.home`: also for a portal that is disconnected or was never installed. */
export const readHome = async (deps: HomeDeps, actor: Actor): Promise<HomeView> => {
  const { sql } = deps.flow
  const { portalId } = actor
  const [connection, viewer] = await Promise.all([readConnection(sql, portalId), readViewer(sql, actor)])
  const [mirror, checklist, work, pairsToJudge] = await Promise.all([
    connection.status === 'never_installed' ? null : readMirrorStatus(sql, portalId),
    checklistFor(deps, actor, viewer),
    countWork(sql, portalId),
    countUnsure(sql, portalId),
  ])
  return { connection, viewer, mirror, checklist, ...work, pairsToJudge }
}
