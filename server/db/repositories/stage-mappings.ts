import type { StageMapping } from '../../../src/lifecycle/map.ts'
import { firstRow, type Sql } from '../sql.ts'

/** A portal's mapping and its stages as last read. `mapping` null: the default; `stages` null: never read. */
export type StageMappingRow = {
  mapping: StageMapping | null
  savedBy: string | null
  savedAt: Date | null
  stages: { id: string; label: string; order: number }[] | null
  stagesReadAt: Date | null
}

/** What a portal has set or we have read; all null where nothing was. */
export const findStageMapping = async (sql: Sql, portalId: number): Promise<StageMappingRow> =>
  firstRow(
    await sql.query<StageMappingRow>(
      `select mapping, saved_by as "savedBy", saved_at as "savedAt", stages, stages_read_at as "stagesReadAt"
         from stage_mapping where portal_id = $1`,
      [portalId],
    ),
  ) ?? { mapping: null, savedBy: null, savedAt: null, stages: null, stagesReadAt: null }

/** Saves a portal's own mapping. */
export const saveStageMapping = async (
  sql: Sql,
  portalId: number,
  saved: { mapping: StageMapping; by: string; at: Date },
): Promise<void> => {
  await sql.query(
    `insert into stage_mapping (portal_id, mapping, saved_by, saved_at) values ($1, $2, $3, $4)
     on conflict (portal_id) do update
       set mapping = excluded.mapping, saved_by = excluded.saved_by, saved_at = excluded.saved_at`,
    [portalId, JSON.stringify(saved.mapping), saved.by, saved.at],
  )
}

/** Keeps the portal's stages as HubSpot gave them. */
export const savePortalStages = async (
  sql: Sql,
  portalId: number,
  stages: NonNullable<StageMappingRow['stages']>,
  readAt: Date,
): Promise<void> => {
  await sql.query(
    `insert into stage_mapping (portal_id, stages, stages_read_at) values ($1, $2, $3)
     on conflict (portal_id) do update set stages = excluded.stages, stages_read_at = excluded.stages_read_at`,
    [portalId, JSON.stringify(stages), readAt],
  )
}
