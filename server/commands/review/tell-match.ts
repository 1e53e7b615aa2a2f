import { randomUUID } from 'node:crypto'
import { AppError } from '../../../src/errors.ts'
import { companyNameKey } from '../../../src/normalise/company-name.ts'
import { registrableDomain } from '../../../src/normalise/domain.ts'
import type { Actor } from '../../app/actor.ts'
import type { MatchesPart, MatchWord } from '../../app/matches.ts'
import { insertAudit } from '../../db/repositories/audit-entries.ts'
import { insertEvent } from '../../db/repositories/campaign-events.ts'
import {
  type FoundCompany,
  findMatchVerdict,
  insertMatchVerdict,
  type MatchVerdictRow,
} from '../../db/repositories/match-verdicts.ts'
import {
  findUnsure,
  newestUnsure,
  settleUnsure,
  type UnsureCandidate,
} from '../../db/repositories/unsure-candidates.ts'
import type { Sql } from '../../db/sql.ts'
import type { Deps } from '../deps.ts'
import { requireRole } from '../require-role.ts'
import { examineAgain } from './examine-again.ts'
import { verdictViewOf } from './match-queue.ts'

type Told = Awaited<ReturnType<MatchesPart['tell']>>

/** See `MatchesPart.tell`. */
export const tellMatch = async (
  { flow, clock }: Pick<Deps, 'flow' | 'clock'>,
  { actor, id, verdict }: { actor: Actor; id: string; verdict: MatchWord },
): Promise<Told> => {
  await requireRole(flow.sql, actor, 'review')
  return flow.inTransaction(async (tx) => {
    const unsure = await findUnsure(tx, actor.portalId, id)
    // One that was told apart is examined again, and no possible duplicate any more: then its verdict answers.
    if (unsure === null) throw noSuchMatch()
    const found = foundOf(unsure)
    const pair = pairOf(unsure)
    const before = await findMatchVerdict(tx, actor.portalId, found, unsure.known)
    if (before !== null) return toldBefore(before, verdict)
    const again = verdict === 'different' ? await newestUnsure(tx, actor.portalId, pair) : null
    await insertMatchVerdict(tx, actor.portalId, {
      id: randomUUID(),
      verdict,
      found,
      known: { ...unsure.known, kind: unsure.known.kind === 'lead' ? 'lead' : 'hubspot' },
      candidateId: again?.id ?? null,
      by: actor.name,
      byUserId: actor.userId,
      at: clock.now(),
    })
    const saved = await findMatchVerdict(tx, actor.portalId, found, unsure.known)
    if (saved === null) throw new AppError('internal', 'A verdict was not saved.')
    await insertAudit(tx, actor, {
      action: `match.${verdict}`,
      subject: `“${found.name}” and “${unsure.known.name}”`,
    })
    const consequence =
      verdict === 'different'
        ? await apart(tx, flow.queue, actor, { unsure, again })
        : await together(tx, actor, { unsure, verdict })
    return { verdict: verdictViewOf(saved), consequence }
  })
}

const noSuchMatch = (): AppError =>
  new AppError('not_found', 'There is no such possible duplicate in this portal.', {
    hint: 'Load the queue again; somebody may have decided about it.',
    fields: [{ field: 'id', message: 'names no possible duplicate of this portal' }],
  })

const toldBefore = (before: MatchVerdictRow, verdict: MatchWord): Told => {
  if (before.verdict === verdict)
    return { verdict: verdictViewOf(before), consequence: 'This was said already.' }
  throw new AppError('conflict', `${before.by} has said already that the two are ${before.verdict}.`, {
    hint: 'Take that back first.',
  })
}

const foundOf = ({ found: { name, companyNumber, website, postcode } }: UnsureCandidate): FoundCompany => ({
  name,
  companyNumber,
  nameKey: companyNameKey(name),
  domain: website === null ? null : registrableDomain(website),
  postcode,
})

const pairOf = ({ found, known }: UnsureCandidate) => ({
  companyNumber: found.companyNumber,
  name: found.name,
  knownKind: known.kind,
  knownId: known.id,
})

const together = async (
  tx: Sql,
  actor: Actor,
  { unsure, verdict }: { unsure: UnsureCandidate; verdict: 'same' | 'related' },
): Promise<string> => {
  const outcome = verdict === 'same' ? 'known' : 'related'
  const words = verdict === 'same' ? 'The same as' : 'Related to'
  const reason = `${words} ${unsure.known.name}: ${actor.name} said so.`
  const count = await settleUnsure(tx, actor.portalId, pairOf(unsure), 'unsure', { outcome, reason })
  await insertEvent(tx, actor.portalId, unsure.campaignId, {
    kind: `match.${verdict}`,
    message: `${unsure.found.name}: ${reason}`,
  })
  const finds = count === 1 ? 'The find counts' : `${count} finds count`
  return `${finds} as ${verdict === 'same' ? 'known already' : 'related'}, and so does every later one.`
}

const apart = async (
  tx: Sql,
  queue: Deps['flow']['queue'],
  actor: Actor,
  { unsure, again }: { unsure: UnsureCandidate; again: { id: string; campaignId: string } | null },
): Promise<string> => {
  if (again === null)
    return 'The next campaign that finds it takes it up: the one that found it was cancelled.'
  const message = `${actor.name} said that ${unsure.found.name} is another company than ${unsure.known.name}: it is examined again.`
  const isUnderWay = await examineAgain(tx, queue, actor.portalId, { ...again, message })
  return isUnderWay
    ? 'It is examined now, as any find is. If it fits the campaign, it comes up for review.'
    : 'It is examined as soon as its paused campaign goes on.'
}
