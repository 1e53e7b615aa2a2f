import { AppError } from '../../src/errors.ts'
import type { Actor } from '../app/actor.ts'
import { findPortalUser } from '../db/repositories/portal-users.ts'
import type { Sql } from '../db/sql.ts'

/** Something that one person made for everybody in a portal; `madeByUserId` null: the operator of this installation. */
type Made = { madeBy: string; madeByUserId: number | null }

/** Who may change what people made: for each thing, whether this actor may. The operator and admins may change all. */
export const mayChangeOf = async (
  sql: Sql,
  { portalId, userId }: Actor,
): Promise<(made: Pick<Made, 'madeByUserId'>) => boolean> => {
  const isAdmin = userId === null || ((await findPortalUser(sql, portalId, userId))?.isAdmin ?? false)
  return ({ madeByUserId }) => isAdmin || madeByUserId === userId
}

/** Throws `not_allowed`, naming the maker, unless the actor made it or is an admin. `what`: "a saved view". */
export const requireMakerOrAdmin = async (
  sql: Sql,
  actor: Actor,
  made: Made,
  what: string,
): Promise<void> => {
  if ((await mayChangeOf(sql, actor))(made)) return
  throw new AppError('not_allowed', `Only its maker or an admin may change or delete ${what}.`, {
    hint: `Ask ${made.madeBy}, who made it, or an admin.`,
  })
}
