import { firstRow, type Sql } from '../sql.ts'

/** How far the mirror of a portal is. Columns as explained in 0004_crm_mirror.sql. */
export type MirrorRow = {
  state: 'waiting' | 'importing' | 'ready' | 'failing'
  imported: number
  expected: number | null
  runStartedAt: Date | null
  startedAt: Date | null
  finishedAt: Date | null
  failure: string | null
  failingSince: Date | null
  failedAt: Date | null
  reconciledUntil: Date | null
  comparedAt: Date | null
  isComparisonWanted: boolean
  generation: number
}

const columns = `state, imported, expected, run_started_at as "runStartedAt", started_at as "startedAt", finished_at as "finishedAt",
  failure, failing_since as "failingSince", failed_at as "failedAt", reconciled_until as "reconciledUntil", compared_at as "comparedAt", is_comparison_wanted as "isComparisonWanted", generation`

/** The portal's mirror, or null before its set-up. */
export const findMirror = async (sql: Sql, portalId: number): Promise<MirrorRow | null> =>
  firstRow(await sql.query<MirrorRow>(`select ${columns} from crm_mirror where portal_id = $1`, [portalId]))

/** Makes the row of a portal that has none; one that there is stays as it is. */
export const ensureMirror = async (sql: Sql, portalId: number): Promise<void> => {
  await sql.query('insert into crm_mirror (portal_id) values ($1) on conflict do nothing', [portalId])
}

/** Forgets how far reading was, so that the next import reads everything again; companies that are here stay. */
export const restartMirror = async (sql: Sql, portalId: number): Promise<void> => {
  await sql.query('delete from crm_import_range where portal_id = $1', [portalId])
  await sql.query(
    `insert into crm_mirror (portal_id) values ($1)
     on conflict (portal_id) do update set state = 'waiting', run_started_at = null, finished_at = null, imported = 0, expected = null,
       generation = crm_mirror.generation + 1`,
    [portalId],
  )
}

/** A mirror that is filled is to be compared with HubSpot by the next import; one that is not is filled anyway. */
export const wantComparison = async (sql: Sql, portalId: number): Promise<void> => {
  await sql.query(
    'update crm_mirror set is_comparison_wanted = finished_at is not null where portal_id = $1',
    [portalId],
  )
}

/** Ids still to be read, both ends included. As text: HubSpot's ids may grow beyond what a number holds. */
export type ImportRange = { id: string; nextId: string; toId: string }

/**
 * Begins a full reading. Of a mirror that was once filled it is a comparison: the mirror stays ready meanwhile. False when the
 * mirror is of another generation by now: nothing is begun then.
 */
export const beginRun = async (
  sql: Sql,
  portalId: number,
  run: { generation: number; startedAt: Date; expected: number; ranges: readonly ImportRange[] },
): Promise<boolean> => {
  const begun = await sql.query(
    `update crm_mirror
        set run_started_at = $2, expected = $3, imported = 0, is_comparison_wanted = false,
            state = case when finished_at is null then 'importing' else state end,
            started_at = case when finished_at is null then $2 else started_at end
      where portal_id = $1 and generation = $4 returning portal_id`,
    [portalId, run.startedAt, run.expected, run.generation],
  )
  if (begun.length === 0) return false
  await sql.query('delete from crm_import_range where portal_id = $1', [portalId])
  await insertRanges(sql, portalId, run.ranges)
  return true
}

const insertRanges = async (sql: Sql, portalId: number, ranges: readonly ImportRange[]): Promise<void> => {
  await sql.query(
    `insert into crm_import_range (id, portal_id, next_id, to_id)
     select (row->>'id')::uuid, $1, (row->>'nextId')::bigint, (row->>'toId')::bigint from jsonb_array_elements($2::jsonb) as row`,
    [portalId, JSON.stringify(ranges)],
  )
}

/** What the reading under way has still to read. */
export const importRanges = (sql: Sql, portalId: number): Promise<ImportRange[]> =>
  sql.query<ImportRange>(
    `select id, next_id::text as "nextId", to_id::text as "toId" from crm_import_range where portal_id = $1 order by next_id`,
    [portalId],
  )

/** Notes that a range is read up to `nextId` and counts the companies; false when it was changed meanwhile: nothing is noted then. */
export const advanceRange = async (
  sql: Sql,
  portalId: number,
  range: ImportRange,
  page: { nextId: string; count: number },
): Promise<boolean> => {
  const moved = await sql.query(
    `update crm_import_range set next_id = $4 where portal_id = $1 and id = $2 and next_id = $3 returning id`,
    [portalId, range.id, range.nextId, page.nextId],
  )
  if (moved.length === 0) return false
  await sql.query('delete from crm_import_range where portal_id = $1 and id = $2 and next_id > to_id', [
    portalId,
    range.id,
  ])
  await sql.query(
    'update crm_mirror set imported = imported + $2, failure = null, failing_since = null where portal_id = $1',
    [portalId, page.count],
  )
  return true
}

/** Hands the upper part of a range to a new one; false when the range was changed meanwhile. */
export const splitRange = async (
  sql: Sql,
  portalId: number,
  range: ImportRange,
  upper: ImportRange,
): Promise<boolean> => {
  const cut = await sql.query(
    `update crm_import_range set to_id = $3::bigint - 1 where portal_id = $1 and id = $2 and next_id < $3 and to_id = $4 returning id`,
    [portalId, range.id, upper.nextId, upper.toId],
  )
  if (cut.length > 0) await insertRanges(sql, portalId, [upper])
  return cut.length > 0
}

/** Ends the full reading that began at `startedAt`: the mirror holds what HubSpot has. Nothing when it was begun anew meanwhile. */
export const finishRun = async (
  sql: Sql,
  portalId: number,
  at: { startedAt: Date; finishedAt: Date; reconciledUntil: Date },
): Promise<void> => {
  await sql.query(
    `update crm_mirror
        set state = 'ready', run_started_at = null, compared_at = $2, finished_at = coalesce(finished_at, $2),
            reconciled_until = greatest(reconciled_until, $3), failure = null, failing_since = null
      where portal_id = $1 and run_started_at = $4`,
    [portalId, at.finishedAt, at.reconciledUntil, at.startedAt],
  )
}

/** Notes that everything changed in HubSpot before `until` is here. */
export const noteReconciled = async (sql: Sql, portalId: number, until: Date): Promise<void> => {
  await sql.query(
    `update crm_mirror set reconciled_until = greatest(reconciled_until, $2), failure = null, failing_since = null
      where portal_id = $1 and state = 'ready'`,
    [portalId, until],
  )
}

/** Notes why the mirror stands still; one that is filled stays ready, but is not kept up to date. */
export const noteFailure = async (sql: Sql, portalId: number, failure: string, at: Date): Promise<void> => {
  await sql.query(
    `update crm_mirror
        set state = case when finished_at is null then 'failing' else state end,
            failure = $2, failing_since = coalesce(failing_since, $3), failed_at = $3
      where portal_id = $1`,
    [portalId, failure, at],
  )
}

/** An import that stood still goes on. */
export const noteResumed = async (sql: Sql, portalId: number): Promise<void> => {
  await sql.query(
    `update crm_mirror set state = case when run_started_at is null then 'waiting' else 'importing' end
      where portal_id = $1 and state = 'failing'`,
    [portalId],
  )
}
