import { firstRow, onlyRow, type Sql } from '../sql.ts'
import type { LeadFilter, LeadSort } from './lead-list.ts'

/** A saved filter as stored; `madeByUserId` null: the operator of this installation. */
export type LeadViewRow = {
  id: string
  name: string
  filter: LeadFilter
  sort: LeadSort
  madeBy: string
  madeByUserId: number | null
}

const columns = `id, name, filter, sort, made_by as "madeBy", made_by_user_id as "madeByUserId"`

/** All saved views of a portal, by name. */
export const listLeadViews = (sql: Sql, portalId: number): Promise<LeadViewRow[]> =>
  sql.query<LeadViewRow>(
    `select ${columns} from lead_view where portal_id = $1 order by lower(name), name, id`,
    [portalId],
  )

/** The view of a portal with this id, or null. */
export const findLeadView = async (sql: Sql, portalId: number, id: string): Promise<LeadViewRow | null> =>
  firstRow(
    await sql.query<LeadViewRow>(`select ${columns} from lead_view where portal_id = $1 and id = $2`, [
      portalId,
      id,
    ]),
  )

/** How many views a portal has. */
export const countLeadViews = async (sql: Sql, portalId: number): Promise<number> =>
  onlyRow(
    await sql.query<{ count: number }>('select count(*)::int as count from lead_view where portal_id = $1', [
      portalId,
    ]),
  ).count

/** Saves a view; false when its name is taken in the portal. */
export const insertLeadView = async (sql: Sql, portalId: number, view: LeadViewRow): Promise<boolean> => {
  const saved = await sql.query(
    `insert into lead_view (id, portal_id, name, filter, sort, made_by, made_by_user_id) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (portal_id, name) do nothing returning id`,
    [view.id, portalId, view.name, JSON.stringify(view.filter), view.sort, view.madeBy, view.madeByUserId],
  )
  return saved.length > 0
}

/** Removes a view of a portal. */
export const deleteLeadView = async (sql: Sql, portalId: number, id: string): Promise<void> => {
  await sql.query('delete from lead_view where portal_id = $1 and id = $2', [portalId, id])
}
