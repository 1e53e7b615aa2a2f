import { randomUUID } from 'node:crypto'
import { judgeClaims } from '../../../src/company/ledger.ts'
import { schemeOf } from '../../../src/normalise/official-number.ts'
import type { Deepening } from '../../../src/pipeline/deepen.ts'
import {
  leadsToDeepen,
  lockLead,
  noteDeepened,
  replaceDeepened,
  showClaims,
} from '../../db/repositories/deepened-leads.ts'
import { claimsOf } from '../../db/repositories/leads.ts'
import type { Sql } from '../../db/sql.ts'
import { stableId } from '../../db/stable-id.ts'
import type { JobQueue, NewJob } from '../../queue/boss.ts'
import { contactsJob } from '../contacts/contacts-job.ts'
import { refitLead } from './refit-lead.ts'

/** The job that reads the register in depth for a lead: of one lead one waits and one runs. */
export const deepenJob = (portalId: number, leadId: string): NewJob<'lead.deepen'> => ({
  id: randomUUID(),
  key: leadId,
  payload: { portalId, leadId },
})

/**
 * Enqueues what follows the publishing of these leads, in the caller's transaction: reading the register in depth, and after
 * that gathering their people. Its job
 * locks the lead before it saves, so that one which is dropped for another that waits misses nothing.
 */
export const enqueueDeepening = async (
  tx: Sql,
  queue: JobQueue,
  portalId: number,
  leadIds: string[],
): Promise<void> => {
  const leads = await leadsToDeepen(tx, portalId, leadIds)
  const companies = leads.filter(({ companyNumber }) => schemeOf(companyNumber) === 'companies-house')
  await queue.enqueue(
    tx,
    'lead.deepen',
    companies.map(({ id }) => deepenJob(portalId, id)),
  )
  const others = leads.filter((lead) => !companies.includes(lead))
  await queue.enqueue(
    tx,
    'lead.contacts',
    others.map(({ id }) => contactsJob(portalId, id)),
  )
}

/**
 * Adds what the register brought to a lead's ledger, in the caller's transaction: the claims of the last deepening give way
 * to these, all claims are judged together, and nothing that an examination or a person claimed is lost. A repeat changes nothing.
 */
export const keepDeepening = async (
  tx: Sql,
  portalId: number,
  leadId: string,
  { claims, officers, employees, notes }: Deepening,
  at: Date,
): Promise<void> => {
  if (!(await lockLead(tx, portalId, leadId))) return
  const numbered = claims.map((claim) => ({
    ...claim,
    id: stableId('deepened claim', leadId, claim.field, claim.value, claim.retrievedUrl),
  }))
  await replaceDeepened(tx, portalId, leadId, numbered)
  const { shown } = judgeClaims(await claimsOf(tx, portalId, [leadId]))
  await showClaims(tx, portalId, leadId, [...shown])
  const size =
    employees === null ? null : { minimum: employees, maximum: employees, basis: 'accounts' as const }
  if (size !== null) await refitLead(tx, portalId, leadId, size)
  await noteDeepened(tx, portalId, leadId, {
    facts: { ...(officers === null ? {} : { officers }), ...(size && { size }) },
    notes,
    at,
  })
}
