import { judgeClaims, type Ledger } from '../../../src/company/ledger.ts'
import {
  editablePart,
  type PersonsWords,
  personsWords,
  withWords,
} from '../../../src/company/person-edits.ts'
import { milesToNearest } from '../../../src/geo/distance.ts'
import { showClaims } from '../../db/repositories/deepened-leads.ts'
import { type EditedLead, knownPoint, leadsWithWords, saveEdited } from '../../db/repositories/lead-edits.ts'
import { claimsOf } from '../../db/repositories/leads.ts'
import type { Sql } from '../../db/sql.ts'

/**
 * Puts what people said about these leads over what was newly found of them, in the caller's transaction, right after it
 * was saved. A lead that nobody has a word on stays as it is; a repeat changes nothing.
 */
export const keepWords = async (tx: Sql, portalId: number, leadIds: readonly string[]): Promise<void> => {
  for (const lead of await leadsWithWords(tx, portalId, leadIds)) await putWords(tx, portalId, lead)
}

/**
 * Judges a lead's claims, those of people among them, and lets its facts, columns and distance follow; where no word stands
 * any more, all is as it was found. The lead must be locked.
 */
export const putWords = async (
  tx: Sql,
  portalId: number,
  lead: EditedLead,
): Promise<{ lead: EditedLead; ledger: Ledger }> => {
  const claims = await claimsOf(tx, portalId, [lead.id])
  const ledger = judgeClaims(claims)
  await showClaims(tx, portalId, lead.id, [...ledger.shown])
  const words = personsWords(claims)
  const found = lead.found ?? { facts: editablePart(lead.facts), distanceMiles: lead.distanceMiles }
  const point = words.postcode ? await knownPoint(tx, words.postcode) : null
  const facts = withWords({ ...lead.facts, ...found.facts }, words, point)
  const distanceMiles = distanceOf(lead, words, { found: found.distanceMiles, point })
  const isEdited = Object.keys(words).length > 0
  const edited = { ...lead, facts, distanceMiles, found: isEdited ? found : null }
  await saveEdited(tx, portalId, edited)
  return { lead: edited, ledger }
}

/** A distance belongs to a postcode: with another one it is measured anew, or not known. */
const distanceOf = (
  { centres }: EditedLead,
  words: PersonsWords,
  at: { found: number | null; point: Parameters<typeof milesToNearest>[1] | null },
): number | null => {
  if (words.postcode === undefined) return at.found
  return at.point === null || centres.length === 0 ? null : milesToNearest(centres, at.point)
}
