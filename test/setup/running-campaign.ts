import { randomUUID } from 'node:crypto'
import type { Sql } from '../../server/db/sql.ts'

/** Adds a running campaign of nothing to a portal, for tests of what hangs on one; its id. */
export async function addRunningCampaign(sql: Sql, portalId: number): Promise<string> {
  const id = randomUUID()
  await sql.query(
    `insert into campaign (id, portal_id, launch_key, type, name, brief, centre, max_results, status, is_sandbox, launched_by)
     values ($1, $2, $3, 'education', 'x', '{}', '{}', 1, 'running', true, 'a test')`,
    [id, portalId, id],
  )
  return id
}
