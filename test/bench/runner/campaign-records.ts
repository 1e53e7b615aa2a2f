import type { Database } from '../../../server/db/database.ts'

/** What a finished campaign left in the database. Counts of things by name; times in seconds after its launch. */
export type CampaignRecords = {
  outcomes: Record<string, number>
  jobs: Record<string, number>
  calls: Record<string, number>
  /** Transactions of the whole database so far; statements outside of one count as one each. */
  transactions: number
  steps: { source: string; count: number; firstOpened: number; lastSettled: number }[]
  candidates: { firstSettled: number; lastSettled: number }
}

type Count = { name: string; count: number }

const counted = (rows: Count[]): Record<string, number> =>
  Object.fromEntries(rows.map(({ name, count }) => [name, count]))

const outcomesOf = (sql: Database, campaignId: string): Promise<Count[]> =>
  sql.query(
    `select coalesce(outcome, 'open') as name, count(*)::int as count from candidate
      where campaign_id = $1 group by 1 order by 2 desc`,
    [campaignId],
  )

const jobsOf = (sql: Database, campaignId: string): Promise<Count[]> =>
  sql.query(
    `select name || ' ' || state as name, count(*)::int as count from pgboss.job
      where data->>'campaignId' = $1 group by name, state order by 1`,
    [campaignId],
  )

const callsOf = (sql: Database, campaignId: string): Promise<Count[]> =>
  sql.query(
    `select vendor || ' ' || operation as name, count(*)::int as count from outside_call
      where campaign_id = $1 group by vendor, operation order by 1`,
    [campaignId],
  )

const sinceLaunch = (column: string): string => `extract(epoch from ${column} - c.created_at)::float8`

const stepsOf = (sql: Database, campaignId: string): Promise<CampaignRecords['steps']> =>
  sql.query(
    `select s.source, count(*)::int as count, ${sinceLaunch('min(s.opened_at)')} as "firstOpened",
            ${sinceLaunch('max(s.settled_at)')} as "lastSettled"
       from search_step s join campaign c on c.id = s.campaign_id
      where c.id = $1 and s.state in ('done', 'failed') group by s.source, c.created_at order by 3`,
    [campaignId],
  )

const candidatesOf = async (sql: Database, campaignId: string): Promise<CampaignRecords['candidates']> => {
  const [row] = await sql.query<CampaignRecords['candidates']>(
    `select ${sinceLaunch('min(k.settled_at)')} as "firstSettled", ${sinceLaunch('max(k.settled_at)')} as "lastSettled"
       from candidate k join campaign c on c.id = k.campaign_id where c.id = $1 group by c.created_at`,
    [campaignId],
  )
  return row ?? { firstSettled: 0, lastSettled: 0 }
}

/** Transactions that the database has ended so far; PostgreSQL reports them up to a second late. */
export const transactionsSoFar = async (sql: Database): Promise<number> => {
  const [row] = await sql.query<{ count: number }>(
    `select (xact_commit + xact_rollback)::int as count from pg_stat_database where datname = current_database()`,
  )
  return row?.count ?? 0
}

/** Reads what a campaign left behind. */
export const readRecords = async (sql: Database, campaignId: string): Promise<CampaignRecords> => ({
  outcomes: counted(await outcomesOf(sql, campaignId)),
  jobs: counted(await jobsOf(sql, campaignId)),
  calls: counted(await callsOf(sql, campaignId)),
  transactions: await transactionsSoFar(sql),
  steps: await stepsOf(sql, campaignId),
  candidates: await candidatesOf(sql, campaignId),
})
