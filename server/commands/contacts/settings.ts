import { inPounds } from '../../../src/campaigns/budget.ts'
import { CREDIT_MICRO_POUNDS } from '../../../src/clients/hunter/prices.ts'
import { MOST_FINDER_CALLS } from '../../../src/enrichment/contacts/guarded-finder.ts'
import type { ContactSettingsView } from '../../app/contacts.ts'
import type { Actor } from '../../app.ts'
import { insertAudit } from '../../db/repositories/audit-entries.ts'
import { looksForEmails, setLooksForEmails } from '../../db/repositories/lead-contacts.ts'
import type { Sql } from '../../db/sql.ts'
import type { Flow } from '../flow/flow.ts'
import { requireAdmin, requirePortal } from '../settings/allowed-in-portal.ts'
import type { KeysInUse } from '../settings/keys-in-use.ts'

type Parts = { flow: Pick<Flow, 'sql' | 'inTransaction'>; keysInUse: KeysInUse }

/** Whether addresses are looked for, and what that costs a lead at most. Throws `not_found`. */
export const readContactSettings = async (
  { flow: { sql }, keysInUse }: Parts,
  portalId: number,
): Promise<ContactSettingsView> => {
  await requirePortal(sql, portalId)
  return view(await looksForEmails(sql, portalId), keysInUse, portalId)
}

/** Switches the looking for addresses on or off, with a line in the audit. Throws `not_found`, `not_allowed`. */
export const saveContactSettings = async (
  { flow, keysInUse }: Parts,
  { actor, looksForEmails: looks }: { actor: Actor; looksForEmails: boolean },
): Promise<ContactSettingsView> => {
  await requireAdmin(flow.sql, actor)
  await flow.inTransaction(async (sql: Sql) => {
    await setLooksForEmails(sql, actor.portalId, looks)
    const detail = { looksForEmails: looks }
    await insertAudit(sql, actor, { action: 'contacts.saved', subject: 'contacts', detail })
  })
  return view(looks, keysInUse, actor.portalId)
}

/** What a forecast does not reckon, in a sentence: what looking for addresses may add; nothing where it is off or there is no finder. */
export const contactCosts = async (
  { flow: { sql }, keysInUse }: Parts,
  portalId: number,
): Promise<string[]> => {
  const {
    looksForEmails: looks,
    mostMicroPoundsPerLead,
    whyNoFinder,
  } = await view(await looksForEmails(sql, portalId), keysInUse, portalId)
  if (!looks || whyNoFinder !== null) return []
  const most = inPounds(mostMicroPoundsPerLead)
  return [`Looking for people's addresses costs up to ${most} more for each lead, within the same limits.`]
}

const view = async (looks: boolean, keysInUse: KeysInUse, portalId: number): Promise<ContactSettingsView> => {
  const { hunter } = await keysInUse(portalId)
  return {
    looksForEmails: looks,
    mostMicroPoundsPerLead: CREDIT_MICRO_POUNDS * MOST_FINDER_CALLS,
    mostCallsPerLead: MOST_FINDER_CALLS,
    whyNoFinder: hunter.apiKey === null ? `Hunter is not asked: ${hunter.whyNot}.` : null,
  }
}
