import type { Sql } from '../sql.ts'

/** Who did it; `userId` null: the operator of this installation. */
type Who = { portalId: number; userId: number | null; name: string }

/** One change: `action` in dotted words (`key.saved`), `subject` what it was done to, `detail` never a secret. */
export type AuditChange = { action: string; subject: string; detail?: Record<string, unknown> }

/** A line of the audit as stored. */
export type AuditRow = {
  id: number
  at: Date
  userId: number | null
  who: string
  action: string
  subject: string
  detail: Record<string, unknown> | null
}

/** Notes a change, in the transaction that makes it. */
export const insertAudit = async (sql: Sql, who: Who, change: AuditChange): Promise<void> => {
  await sql.query(
    `insert into audit_entry (portal_id, user_id, who, action, subject, detail) values ($1, $2, $3, $4, $5, $6)`,
    [
      who.portalId,
      who.userId,
      who.name,
      change.action,
      change.subject,
      change.detail === undefined ? null : JSON.stringify(change.detail),
    ],
  )
}

/** Newest first; `beforeId` is the id of the last one seen. */
export const listAudit = (
  sql: Sql,
  portalId: number,
  page: { limit: number; beforeId: number | null },
): Promise<AuditRow[]> =>
  sql.query<AuditRow>(
    `select id, at, user_id as "userId", who, action, subject, detail from audit_entry
      where portal_id = $1 and ($2::bigint is null or id < $2) order by id desc limit $3`,
    [portalId, page.beforeId, page.limit],
  )
