import type { KeptAnswer, PlanningAnswers } from '../../../src/ports/planning-answers.ts'
import { firstRow, type Sql } from '../sql.ts'

/** Pages of planning data in the database, shared by all portals; those older than a day go when another one comes. */
export const createPlanningAnswers = (sql: Sql): PlanningAnswers => ({
  fresh: async (url) =>
    firstRow(
      await sql.query<KeptAnswer>(
        `select url, body, content_hash as "contentHash", retrieved_at as "retrievedAt"
           from planning_answer where url = $1 and retrieved_at > now() - interval '24 hours'`,
        [url],
      ),
    ) ?? null,
  keep: async ({ url, body, contentHash, retrievedAt }) => {
    await sql.query(
      `insert into planning_answer (url, body, content_hash, retrieved_at) values ($1, $2, $3, $4)
       on conflict (url) do update set body = excluded.body, content_hash = excluded.content_hash,
                                       retrieved_at = excluded.retrieved_at`,
      [url, body, contentHash, retrievedAt],
    )
    await sql.query(`delete from planning_answer where retrieved_at < now() - interval '24 hours'`)
  },
})
