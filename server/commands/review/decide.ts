import { AppError, invalidInput } from '../../../src/errors.ts'
import type { Decided, DecisionInput } from '../../app/review.ts'
import {
  decideByDecision,
  decideByFilter,
  decideByIds,
  decidedBefore,
  decidedOtherwise,
  type NewDecision,
  originsOf,
  type SeenReviews,
} from '../../db/repositories/lead-decisions.ts'
import type { Sql } from '../../db/sql.ts'
import type { Deps } from '../deps.ts'
import { requireRole } from '../require-role.ts'

type Counts = Omit<Decided, 'decidedOtherwise'>

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
  if ('ofDecision' in leads && decision !== 'reopen')
    throw invalidInput([{ field: 'leads.ofDecision', message: 'goes with reopen only' }])
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
  const seen = 'ids' in leads ? lowerCased(leads.seen ?? {}) : {}
  return flow.inTransaction(async (tx) => {
    const before = decisionKey === null ? null : await decidedBefore(tx, actor.portalId, decisionKey)
    const counts = before ?? (await decideAbout(tx, actor.portalId, { leads, seen }, made))
    return { ...counts, decidedOtherwise: await decidedOtherwise(tx, actor.portalId, seen, made) }
  })
}

const lowerCased = (seen: SeenReviews): SeenReviews =>
  Object.fromEntries(Object.entries(seen).map(([id, state]) => [id.toLowerCase(), state]))

const decideAbout = async (
  tx: Sql,
  portalId: number,
  { leads, seen }: { leads: DecisionInput['leads']; seen: SeenReviews },
  made: NewDecision,
): Promise<Counts> => {
  if ('filter' in leads) return ofFilter(tx, portalId, leads, made)
  if ('ids' in leads)
    return ofIds(tx, portalId, { ids: [...new Set(leads.ids.map((id) => id.toLowerCase()))], seen }, made)
  const { found, changed } = await decideByDecision(tx, portalId, leads.ofDecision, made)
  return { changed, unchanged: found - changed }
}

const requireReason = (decision: DecisionInput['decision'], reason: string | null): void => {
  if (decision === 'reject' && reason === null)
    throw invalidInput([
      { field: 'rejectReason', message: 'is missing: say why, later searches learn from it' },
    ])
  if (decision !== 'reject' && reason !== null)
    throw invalidInput([{ field: 'rejectReason', message: 'belongs to reject only' }])
}

const ofIds = async (
  tx: Sql,
  portalId: number,
  target: { ids: string[]; seen: SeenReviews },
  made: NewDecision,
): Promise<Counts> => {
  const { found, changed, apart } = await decideByIds(tx, portalId, target, made)
  if (found < target.ids.length) await refuseStrangers(tx, portalId, target.ids)
  return { changed, unchanged: found - changed - apart }
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
): Promise<Counts> => {
  const { found, changed } = await decideByFilter(tx, portalId, target, made)
  if (found === target.expected) return { changed, unchanged: found - changed }
  throw new AppError(
    'conflict',
    `The list has changed: it showed ${target.expected} leads, now there are ${found}.`,
    { hint: 'Look at the list again, then decide; nothing was decided.' },
  )
}
