import { firstRow, type Sql } from '../sql.ts'

/** The model that a portal chose, or null when it goes by the installation's. */
export const findModelChoice = async (sql: Sql, portalId: number): Promise<string | null> =>
  firstRow(
    await sql.query<{ model: string }>('select model from model_choice where portal_id = $1', [portalId]),
  )?.model ?? null

/** Saves the choice of a portal; null forgets it. */
export const saveModelChoice = async (
  sql: Sql,
  portalId: number,
  { model, savedBy, savedAt }: { model: string | null; savedBy: string; savedAt: Date },
): Promise<void> => {
  if (model === null) {
    await sql.query('delete from model_choice where portal_id = $1', [portalId])
    return
  }
  await sql.query(
    `insert into model_choice (portal_id, model, saved_by, saved_at) values ($1, $2, $3, $4)
     on conflict (portal_id) do update set model = excluded.model, saved_by = excluded.saved_by, saved_at = excluded.saved_at`,
    [portalId, model, savedBy, savedAt],
  )
}
