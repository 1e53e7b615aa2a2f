import { firstRow, onlyRow, type Sql } from '../sql.ts'

/** A saved brief as stored, as it was sent; `madeByUserId` null: the operator of this installation. */
export type TemplateRow = {
  id: string
  name: string
  brief: Record<string, unknown>
  madeBy: string
  madeByUserId: number | null
}

const columns = `id, name, brief, made_by as "madeBy", made_by_user_id as "madeByUserId"`

/** All templates of a portal, by name. */
export const listTemplates = (sql: Sql, portalId: number): Promise<TemplateRow[]> =>
  sql.query<TemplateRow>(
    `select ${columns} from campaign_template where portal_id = $1 order by lower(name), name, id`,
    [portalId],
  )

/** The template of a portal with this id, or null. */
export const findTemplate = async (sql: Sql, portalId: number, id: string): Promise<TemplateRow | null> =>
  firstRow(
    await sql.query<TemplateRow>(
      `select ${columns} from campaign_template where portal_id = $1 and id = $2`,
      [portalId, id],
    ),
  )

/** How many templates a portal has. */
export const countTemplates = async (sql: Sql, portalId: number): Promise<number> =>
  onlyRow(
    await sql.query<{ count: number }>(
      'select count(*)::int as count from campaign_template where portal_id = $1',
      [portalId],
    ),
  ).count

/** Saves a template; false when its name is taken in the portal. */
export const insertTemplate = async (sql: Sql, portalId: number, template: TemplateRow): Promise<boolean> => {
  const { id, name, brief, madeBy, madeByUserId } = template
  const saved = await sql.query(
    `insert into campaign_template (id, portal_id, name, brief, made_by, made_by_user_id) values ($1, $2, $3, $4, $5, $6)
     on conflict (portal_id, name) do nothing returning id`,
    [id, portalId, name, JSON.stringify(brief), madeBy, madeByUserId],
  )
  return saved.length > 0
}

/** Removes a template of a portal. */
export const deleteTemplate = async (sql: Sql, portalId: number, id: string): Promise<void> => {
  await sql.query('delete from campaign_template where portal_id = $1 and id = $2', [portalId, id])
}
