import type { ActivityPart } from '../app/activity.ts'
import { readActivity } from '../commands/activity/read-activity.ts'
import type { Sql } from '../db/sql.ts'

/** The part of the application that tells what happened in a portal. */
export const activityPart = ({ flow }: { flow: { sql: Sql } }): ActivityPart => ({
  list: (portalId, page) => readActivity(flow.sql, portalId, page),
})
