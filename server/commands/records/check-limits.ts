import { AppError } from '../../../src/errors.ts'
import type { Actor } from '../../app/actor.ts'
import { countChecks } from '../../db/repositories/record-checks.ts'
import type { Sql } from '../../db/sql.ts'
import { readViewer } from '../home/read-viewer.ts'

/** Checks go ahead of everybody's campaigns, and each takes some ten calls: more at once would hold all portals up. */
const MOST_AT_ONCE = 5
/** Somebody who works through their records by hand opens fewer in a day; a script would not. */
const MOST_A_DAY = 200
const DAY_MS = 86_400_000

/**
 * Throws `conflict` when the check that was just saved is one too many in its portal: at once, or in 24 hours for who may not
 * launch campaigns. Holds only while nobody else starts one: the portal's row must be locked.
 */
export const requireCheckRoom = async (sql: Sql, actor: Actor, now: Date): Promise<void> => {
  const since = new Date(now.getTime() - DAY_MS)
  const { running, started } = await countChecks(sql, actor.portalId, since)
  if (running > MOST_AT_ONCE) {
    throw new AppError(
      'conflict',
      `${MOST_AT_ONCE} companies are being checked already, which is the most.`,
      {
        hint: 'Each takes some seconds; check this one when they are done.',
      },
    )
  }
  if (started <= MOST_A_DAY) return
  const { mayLaunch, askWhom } = await readViewer(sql, actor)
  if (mayLaunch) return
  throw new AppError(
    'conflict',
    `${MOST_A_DAY} companies were checked here in 24 hours, which is the most for people who may not launch campaigns.`,
    { hint: `Check again tomorrow. ${askWhom ?? ''}`.trim() },
  )
}
