import { contactBasis } from '../../../src/compliance/subscriber-class.ts'
import type { ContactView, LeadContactsView } from '../../app/contacts.ts'
import { objectionsOf } from '../../db/repositories/contact-objections.ts'
import { type ContactRow, contactsOfLead } from '../../db/repositories/lead-contacts.ts'
import type { Sql } from '../../db/sql.ts'

/** The people of a lead, or null when the portal has no such lead. Whoever has objected since is left out. */
export const readContacts = async (
  sql: Sql,
  portalId: number,
  leadId: string,
): Promise<LeadContactsView | null> => {
  const found = await contactsOfLead(sql, portalId, leadId)
  if (found === null) return null
  const { facts, search, looksForEmails } = found
  const { isSuppressed } = await objectionsOf(sql, portalId)
  const rows = found.rows.filter(({ email }) => email === null || !isSuppressed(email))
  return {
    people: rows.filter(({ kind }) => kind === 'person').map(contactView),
    roleBoxes: rows.filter(({ kind }) => kind === 'role-box').map(contactView),
    objectors: (search?.objectors ?? 0) + (found.rows.length - rows.length),
    notes: search?.notes ?? [],
    gatheredAt: search?.at ?? null,
    lookedFurther: search?.lookedFurther ?? false,
    looksForEmails,
    basis: contactBasis(facts),
  }
}

const contactView = (row: ContactRow): ContactView => ({
  name: row.name,
  role: row.role,
  source: row.source,
  sourceUrl: row.sourceUrl,
  seenAt: row.seenAt,
  email:
    row.email === null || row.emailOrigin === null
      ? null
      : {
          address: row.email,
          origin: row.emailOrigin,
          confidence: row.emailConfidence ?? 0,
          isChecked: row.emailIsChecked,
          url: row.emailUrl,
          reason: row.emailReason ?? '',
          deletedOn: row.expiresAt,
        },
  isSandbox: row.isSandbox,
})
