import { AppError, invalidInput } from '../../../src/errors.ts'
import type { DecisionInput } from '../../app/review.ts'
import {
  decideByFilter,
  decideByIds,
  decidedBefore,
  type NewDecision,
  originsOf,
} from '../../db/repositories/lead-decisions.ts'
import type { Sql } from '../../db/sql.ts'
import type { Deps } from '../deps.ts'
import { requireRole } from '../require-role.ts'

type Decided = { changed: number; unchanged: number }

const stateAfter = { accept: 'accepted', reject: 'rejected', reopen: 'to-review' } as const

/**
 * Decides about leads, all or none, and notes it in their history; a repeat changes nothing. The stage of a lead stays:
 * it is adding it to HubSpot that moves it. See `ReviewPart.decide`.
 */
export const decideAboutLeads = async (
  { flow, clock }: Pick<Deps, 'flow' | 'clock'>,
  { actor, decision, rejectReason, note, decisionKey, leads }: DecisionInput,
): Promise<Decided> => {
  await requireRole(flow.sql, actor, 'review')
  requireReason(decision, rejectReason)
  const made: NewDecision = {
    decision,
    state: stateAfter[decision],
    rejectReason,
    note: note || null,
    userId: actor.userId,
    who: actor.name,
    at: clock.now(),
    key: decisionKey,
  }
  return flow.inTransaction(async (tx) => {
    const before = decisionKey === null ? null : await decidedBefore(tx, actor.portalId, decisionKey)
    if (before !== null) return before
    return 'ids' in leads
      ? ofIds(tx, actor.portalId, [...new Set(leads.ids.map((id) => id.toLowerCase()))], made)
      : ofFilter(tx, actor.portalId, leads, made)
  })
}

const requireReason = (decision: DecisionInput['decision'], reason: string | null): void => {
  if (decision === 'reject' && reason === null)
    throw invalidInput([
      { field: 'rejectReason', message: 'is missing: say why, later searches learn from it' },
    ])
  if (decision !== 'reject' && reason !== null)
    throw invalidInput([{ field: 'rejectReason', message: 'belongs to reject only' }])
}

const ofIds = async (tx: Sql, portalId: number, ids: string[], made: NewDecision): Promise<Decided> => {
  const { found, changed } = await decideByIds(tx, portalId, ids, made)
  if (found < ids.length) await refuseStrangers(tx, portalId, ids)
  return { changed, unchanged: found - changed }
}

const refuseStrangers = async (tx: Sql, portalId: number, ids: string[]): Promise<void> => {
  const origins = await originsOf(tx, portalId, ids)
  const fault = (id: string, message: string) => ({ field: `leads.ids.${ids.indexOf(id)}`, message })
  const unknown = ids.filter((id) => !origins.has(id))
  if (unknown.length > 0)
    throw new AppError('not_found', `${countOf(unknown)} in this portal: ${unknown.join(', ')}.`, {
      hint: 'Load the list again; nothing was decided.',
      fields: unknown.map((id) => fault(id, `${id} names no lead of this portal`)),
    })
  const checks = ids.filter((id) => origins.get(id) === 'check')
  throw invalidInput(checks.map((id) => fault(id, `${id} was only checked: there is nothing to decide`)))
}

const countOf = ({ length }: string[]): string =>
  length === 1 ? 'One of the ids names no lead' : `${length} of the ids name no lead`

const ofFilter = async (
  tx: Sql,
  portalId: number,
  target: Extract<DecisionInput['leads'], { expected: number }>,
  made: NewDecision,
): Promise<Decided> => {
  const { found, changed } = await decideByFilter(tx, portalId, target, made)
  if (found === target.expected) return { changed, unchanged: found - changed }
  throw new AppError(
    'conflict',
    `The list has changed: it showed ${target.expected} leads, now there are ${found}.`,
    { hint: 'Look at the list again, then decide; nothing was decided.' },
  )
}
