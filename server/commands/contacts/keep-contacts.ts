import { judgeClaims } from '../../../src/company/ledger.ts'
import { personOf } from '../../../src/company/person.ts'
import { addressesOf } from '../../../src/enrichment/contacts/objectors.ts'
import { addObjections, type Objections, objectionsOf } from '../../db/repositories/contact-objections.ts'
import { lockLead } from '../../db/repositories/deepened-leads.ts'
import { findLeadToGather, forgetClaims, replaceContacts } from '../../db/repositories/lead-contacts.ts'
import { type ClaimRow, claimsOf } from '../../db/repositories/leads.ts'
import type { Sql } from '../../db/sql.ts'
import { contactRows } from './contact-rows.ts'
import type { Gathering } from './gather-contacts.ts'

/**
 * Saves a lead's people in the caller's transaction, in the place of those that it had; whoever objected, now or meanwhile, is
 * neither saved nor left in its ledger. A repeat changes nothing.
 */
export const keepContacts = async (
  tx: Sql,
  portalId: number,
  leadId: string,
  { answer, lookedFurther }: Gathering,
  at: Date,
): Promise<void> => {
  if (!(await lockLead(tx, portalId, leadId))) return
  const lead = await findLeadToGather(tx, portalId, leadId)
  if (lead === null) return
  await addObjections(tx, portalId, answer.objections, at)
  const objections = await objectionsOf(tx, portalId)
  const claims = await claimsOf(tx, portalId, [leadId])
  const rows = contactRows(answer, { claims, at, isSandbox: lead.isSandbox }).filter(
    ({ email }) => email === null || !objections.isSuppressed(email),
  )
  const { objectors, notes } = answer
  await replaceContacts(tx, portalId, leadId, rows, { lookedFurther, objectors, notes, at })
  await forgetObjectors(tx, portalId, leadId, { claims, objections, domain: lead.facts.domain })
}

type Ledger = { claims: ClaimRow[]; objections: Objections; domain: string | null }

const forgetObjectors = async (
  tx: Sql,
  portalId: number,
  leadId: string,
  { claims, objections, domain }: Ledger,
): Promise<void> => {
  const isObjectors = ({ field, value, source }: ClaimRow): boolean => {
    if (source === 'person') return false
    if (field === 'email') return objections.isSuppressed(value)
    const theirs = field === 'person' && domain !== null ? addressesOf(personOf(value).name, domain) : []
    return theirs.length > 0 && theirs.every(objections.isSuppressed)
  }
  const forgotten = claims.filter(isObjectors)
  if (forgotten.length === 0) return
  const left = judgeClaims(claims.filter((claim) => !forgotten.includes(claim)))
  const facts = { email: left.value('email'), people: left.values('person').map(personOf) }
  await forgetClaims(
    tx,
    portalId,
    leadId,
    forgotten.map(({ id }) => id),
    facts,
  )
}
