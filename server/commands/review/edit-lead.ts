import {
  type EditableField,
  editableFields,
  isEditable,
  readEdit,
} from '../../../src/company/editable-fields.ts'
import { NONE_IS_RIGHT } from '../../../src/company/evidence.ts'
import { judgeClaims, type Ledger } from '../../../src/company/ledger.ts'
import { invalidInput } from '../../../src/errors.ts'
import type { EditInput } from '../../app/review.ts'
import {
  type EditedLead,
  insertEdit,
  isEditedBefore,
  type LeadEdit,
  lockLeadToEdit,
  putWord,
  removeWord,
} from '../../db/repositories/lead-edits.ts'
import { type ClaimRow, claimsOf } from '../../db/repositories/leads.ts'
import type { Sql } from '../../db/sql.ts'
import { stableId } from '../../db/stable-id.ts'
import type { Deps } from '../deps.ts'
import { putWords } from '../flow/put-words.ts'
import { requireRole } from '../require-role.ts'
import { noSuchLead } from '../stages/read-lead-stages.ts'
import { PERSON_WAITS_MS, within } from '../within.ts'

type EditDeps = Pick<Deps, 'flow' | 'clock'> & { outside: Pick<Deps['outside'], 'geocoder'> }

/** What is to become of a field: a clean value, null for "none of the values found is right", or taken back. */
type Change = { field: EditableField; to: string | null | 'taken-back' }

/**
 * Sets, clears or takes back a person's word about a field of a lead, with its facts, shown claims and history, in one
 * transaction. See `ReviewPart.edit`.
 */
export const editLead = async (
  deps: EditDeps,
  { actor, leadId, field, change, editKey }: EditInput,
): Promise<void> => {
  const { flow, clock } = deps
  await requireRole(flow.sql, actor, 'edit')
  const read = readChange(field, change)
  await refuseUnknownPostcode(deps, actor.portalId, read)
  await flow.inTransaction(async (tx) => {
    const lead = await lockLeadToEdit(tx, actor.portalId, leadId)
    if (lead === null) throw noSuchLead()
    if (editKey !== null && (await isEditedBefore(tx, actor.portalId, leadId, editKey))) return
    const claims = await claimsOf(tx, actor.portalId, [leadId])
    if (isSo(claims, read)) return
    const at = clock.now()
    const kind = await keepWord(tx, lead, read, { portalId: actor.portalId, who: actor.name, at })
    const before = shownIn(lead, judgeClaims(claims), read.field)
    const after = await putWords(tx, actor.portalId, lead)
    await insertEdit(tx, actor.portalId, leadId, {
      field: read.field,
      kind,
      oldValue: before,
      newValue: shownIn(after.lead, after.ledger, read.field),
      who: actor.name,
      userId: actor.userId,
      at,
      key: editKey,
    })
  })
}

const readChange = (field: string, change: EditInput['change']): Change => {
  if (!isEditable(field))
    throw invalidInput([{ field: 'field', message: `must be one of ${editableFields.join(', ')}` }])
  if (change === 'take-back') return { field, to: 'taken-back' }
  if (change.value === null && field === 'name')
    throw invalidInput([{ field, message: 'cannot be empty: a lead needs a name' }])
  if (change.value === null) return { field, to: null }
  const edit = readEdit(field, change.value)
  if (!edit.ok) throw invalidInput([{ field, message: edit.allowed }])
  return { field, to: edit.value }
}

/** Before the transaction, since it may ask outside. What it learns is kept for good, so that the distance can be measured. */
const refuseUnknownPostcode = async (
  { outside }: EditDeps,
  portalId: number,
  { field, to }: Change,
): Promise<void> => {
  if (field !== 'postcode' || to === null || to === 'taken-back') return
  const scope = { portalId, campaignId: null, itemId: null, isRepeat: false }
  const place = await within({ ms: PERSON_WAITS_MS, whom: 'The postcode service' }, (signal) =>
    outside.geocoder(scope, signal).place(to),
  )
  if (place === null)
    throw invalidInput([{ field, message: `must be a postcode that exists; ${to} does not` }])
}

/** True when nobody need do anything: the same was said before, or there is nothing to take back. */
const isSo = (claims: ClaimRow[], { field, to }: Change): boolean => {
  const word = claims.find((claim) => claim.field === field && claim.source === 'person')
  return to === 'taken-back' ? word === undefined : word?.value === (to ?? NONE_IS_RIGHT)
}

const keepWord = async (
  tx: Sql,
  { id, isSandbox }: EditedLead,
  { field, to }: Change,
  { portalId, who, at }: { portalId: number; who: string; at: Date },
): Promise<LeadEdit['kind']> => {
  if (to === 'taken-back') {
    await removeWord(tx, portalId, id, field)
    return 'taken-back'
  }
  await putWord(tx, portalId, id, {
    id: stableId("a person's word", id, field),
    field,
    value: to ?? NONE_IS_RIGHT,
    source: 'person',
    url: '',
    retrievedUrl: '',
    excerpt: '',
    contentHash: '',
    retrievedAt: at,
    method: 'typed-by-person',
    confidence: 1,
    retention: 'ours',
    isSandbox,
    typedBy: who,
  })
  return to === null ? 'cleared' : 'set'
}

/** What a lead shows of a field. A description is no fact: it is the claim that wins. */
const shownIn = ({ facts }: EditedLead, ledger: Ledger, field: EditableField): string | null =>
  field === 'description' ? ledger.value(field) : (facts[field] ?? null)
