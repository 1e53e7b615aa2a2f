import type { CompanyFacts, NumberedClaim } from '../../../src/company/company.ts'
import type { EditableField } from '../../../src/company/editable-fields.ts'
import type { EditablePart } from '../../../src/company/person-edits.ts'
import type { GeoPoint, PostcodePlace } from '../../../src/ports/geocoder.ts'
import { firstRow, type Sql } from '../sql.ts'

/** What was found of a lead where a person's word stands now. */
export type FoundOfLead = { facts: EditablePart; distanceMiles: number | null }

/** A lead on which a person's words are, or were, put. `found` null: what it says is as it was found. */
export type EditedLead = {
  id: string
  facts: CompanyFacts
  distanceMiles: number | null
  found: FoundOfLead | null
  isSandbox: boolean
  /** Where its campaign searched around; empty: nowhere. */
  centres: GeoPoint[]
}

const columns = `l.id, l.facts, l.distance_miles as "distanceMiles", l.found, l.is_sandbox as "isSandbox",
  case when c.centre is null then '[]'::jsonb else jsonb_build_array(c.centre) || c.points end as centres`

/** A lead, locked until the transaction ends; or null. */
export const lockLeadToEdit = async (tx: Sql, portalId: number, leadId: string): Promise<EditedLead | null> =>
  firstRow(
    await tx.query<EditedLead>(
      `select ${columns} from lead l join campaign c on c.id = l.campaign_id
        where l.portal_id = $1 and l.id = $2 for update of l`,
      [portalId, leadId],
    ),
  )

/** Those of these leads that a person has a word on; locked until the transaction ends. */
export const leadsWithWords = (
  tx: Sql,
  portalId: number,
  leadIds: readonly string[],
): Promise<EditedLead[]> =>
  tx.query<EditedLead>(
    `select ${columns} from lead l join campaign c on c.id = l.campaign_id
      where l.portal_id = $1 and l.id = any ($2::uuid[])
        and exists (select 1 from claim p where p.portal_id = $1 and p.lead_id = l.id and p.source = 'person')
      order by l.id for update of l`,
    [portalId, leadIds],
  )

/** Puts a person's claim in the place of the one that they, or another person, made about this field before. */
export const putWord = async (
  tx: Sql,
  portalId: number,
  leadId: string,
  word: NumberedClaim & { typedBy: string },
): Promise<void> => {
  await removeWord(tx, portalId, leadId, word.field)
  await tx.query(
    `insert into claim (id, portal_id, lead_id, field, value, source, url, retrieved_url, excerpt, content_hash, retrieved_at,
       method, confidence, retention, is_sandbox, is_shown, typed_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, true, $16)`,
    [
      word.id,
      portalId,
      leadId,
      word.field,
      word.value,
      word.source,
      word.url,
      word.retrievedUrl,
      word.excerpt,
      word.contentHash,
      word.retrievedAt,
      word.method,
      word.confidence,
      word.retention,
      word.isSandbox,
      word.typedBy,
    ],
  )
}

/** Takes a person's claim about a field away. */
export const removeWord = async (tx: Sql, portalId: number, leadId: string, field: string): Promise<void> => {
  await tx.query(
    `delete from claim where portal_id = $1 and lead_id = $2 and field = $3 and source = 'person'`,
    [portalId, leadId, field],
  )
}

/** Saves what a lead says with the words of people, and what was found in their place. */
export const saveEdited = async (
  tx: Sql,
  portalId: number,
  { id, facts, distanceMiles, found }: Pick<EditedLead, 'id' | 'facts' | 'distanceMiles' | 'found'>,
): Promise<void> => {
  await tx.query(
    `update lead set facts = $3, name = $4, domain = $5, postcode = $6, distance_miles = $7, found = $8
      where portal_id = $1 and id = $2`,
    [
      portalId,
      id,
      JSON.stringify(facts),
      facts.name,
      facts.domain,
      facts.postcode,
      distanceMiles,
      found && JSON.stringify(found),
    ],
  )
}

/** Where a postcode is that was looked up before (a public fact, of no portal); null: it was not. */
export const knownPoint = async (sql: Sql, postcode: string): Promise<GeoPoint | null> => {
  const row = firstRow(
    await sql.query<{ place: PostcodePlace }>('select place from place where postcode = $1', [postcode]),
  )
  return row && { latitude: row.place.latitude, longitude: row.place.longitude }
}

/** One change that a person made. `oldValue` and `newValue`: what the lead showed before and after, null: nothing. */
export type LeadEdit = {
  field: EditableField
  kind: 'set' | 'cleared' | 'taken-back'
  oldValue: string | null
  newValue: string | null
  who: string
  at: Date
}

/** Notes a change in a lead's history. `key`: of the call, null when it cannot be repeated. */
export const insertEdit = async (
  tx: Sql,
  portalId: number,
  leadId: string,
  {
    field,
    kind,
    oldValue,
    newValue,
    who,
    at,
    userId,
    key,
  }: LeadEdit & {
    userId: number | null
    key: string | null
  },
): Promise<void> => {
  await tx.query(
    `insert into lead_edit (portal_id, lead_id, field, kind, old_value, new_value, user_id, who, at, key)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [portalId, leadId, field, kind, oldValue, newValue, userId, who, at, key],
  )
}

/** True when a call with this key has changed the lead. The lead must be locked. */
export const isEditedBefore = async (
  tx: Sql,
  portalId: number,
  leadId: string,
  key: string,
): Promise<boolean> =>
  (
    await tx.query('select 1 from lead_edit where portal_id = $1 and lead_id = $2 and key = $3', [
      portalId,
      leadId,
      key,
    ])
  ).length > 0

/** What people changed on a lead, newest first, at most `limit`. */
export const editsOf = (sql: Sql, portalId: number, leadId: string, limit: number): Promise<LeadEdit[]> =>
  sql.query<LeadEdit>(
    `select field, kind, old_value as "oldValue", new_value as "newValue", who, at from lead_edit
      where portal_id = $1 and lead_id = $2 order by id desc limit $3`,
    [portalId, leadId, limit],
  )
