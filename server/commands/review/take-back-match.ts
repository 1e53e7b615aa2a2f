import { AppError } from '../../../src/errors.ts'
import type { Actor } from '../../app/actor.ts'
import { insertAudit } from '../../db/repositories/audit-entries.ts'
import { decideByIds } from '../../db/repositories/lead-decisions.ts'
import { findLeadOfCandidate } from '../../db/repositories/leads.ts'
import { type MatchVerdictRow, undoMatchVerdict } from '../../db/repositories/match-verdicts.ts'
import { settleUnsure } from '../../db/repositories/unsure-candidates.ts'
import type { Sql } from '../../db/sql.ts'
import type { Deps } from '../deps.ts'
import { requireRole } from '../require-role.ts'

/** See `MatchesPart.takeBack`. */
export const takeBackMatch = async (
  { flow, clock }: Pick<Deps, 'flow' | 'clock'>,
  { actor, id }: { actor: Actor; id: string },
): Promise<{ consequence: string }> => {
  await requireRole(flow.sql, actor, 'review')
  return flow.inTransaction(async (tx) => {
    const at = clock.now()
    const was = await undoMatchVerdict(tx, actor.portalId, id, { by: actor.name, at })
    if (was === null) throw noSuchVerdict()
    const subject = `“${was.found.name}” and “${was.known.name}”`
    await insertAudit(tx, actor, { action: 'match.taken-back', subject })
    return {
      consequence:
        was.verdict === 'different' ? await rejoin(tx, actor, was, at) : await reopen(tx, actor, was),
    }
  })
}

const noSuchVerdict = (): AppError =>
  new AppError('not_found', 'There is no such verdict in this portal, or it was taken back already.', {
    hint: 'Load the list again.',
    fields: [{ field: 'id', message: 'names no verdict of this portal that holds' }],
  })

/** What was counted as known or related is a possible duplicate again. */
const reopen = async (
  tx: Sql,
  { portalId }: Actor,
  { verdict, found, known }: MatchVerdictRow,
): Promise<string> => {
  const pair = {
    companyNumber: found.companyNumber,
    name: found.name,
    knownKind: known.kind,
    knownId: known.id,
  }
  const reason = `Possibly the same as ${known.name}.`
  await settleUnsure(tx, portalId, pair, verdict === 'same' ? 'known' : 'related', {
    outcome: 'unsure',
    reason,
  })
  return 'The pair waits for a word again.'
}

/** A lead that came of it, and that nobody decided about, is what the portal has already. */
const rejoin = async (
  tx: Sql,
  { portalId, userId, name }: Actor,
  { candidateId, known }: MatchVerdictRow,
  at: Date,
): Promise<string> => {
  const lead = candidateId === null ? null : await findLeadOfCandidate(tx, portalId, candidateId)
  if (lead === null) return 'The two are compared again wherever they meet.'
  const { changed } = await decideByIds(
    tx,
    portalId,
    { ids: [lead.id], seen: { [lead.id]: 'to-review' } },
    {
      decision: 'reject',
      state: 'rejected',
      rejectReason: 'known-to-us',
      note: `May be the same as ${known.name} after all.`,
      userId,
      who: name,
      at,
      key: null,
    },
  )
  return changed === 1
    ? 'The two are compared again wherever they meet. The lead that came of it is rejected as known to you.'
    : 'The two are compared again wherever they meet. The lead that came of it stays as somebody decided.'
}
