import { insertAudit } from '../db/repositories/audit-entries.ts'
import { noteChanges, noteMerges } from '../db/repositories/crm-changes.ts'
import { beginHandOver } from '../db/repositories/job-hand-over.ts'
import { takeEchoes } from '../db/repositories/own-writes.ts'
import {
  type SortedDelivery,
  settleDeliveries,
  takeDeliveries,
  takeNewEvents,
} from '../db/repositories/webhook-deliveries.ts'
import type { Sql } from '../db/sql.ts'
import {
  companiesIn,
  eventKey,
  type HubSpotEvent,
  isByOurApp,
  kindOf,
  mergesIn,
  readDelivery,
} from './webhook-events.ts'

/**
 * How many deliveries one transaction sorts: some hundred events. Five pairs of runs of the bench `webhooks` against 20: HubSpot
 * was answered alike at a steady rate, at full speed rather sooner; 20 had everything read a third sooner.
 */
const DELIVERIES_AT_ONCE = 5

/** What became of events: `taken` are acted upon. */
export type EventCounts = Record<
  'taken' | 'repeated' | 'own' | 'ignored' | 'unknown_portal' | 'unreadable',
  number
>

/** What sorting needs: whose events we take, and which app's writes are our own (null: not known). */
export type SortOptions = { connected: ReadonlySet<number>; appId: number | null }

/** What one round of sorting did; `deliveries` 0: there is nothing left. */
export type SortedRound = { deliveries: number; portalIds: number[]; counts: EventCounts }

/**
 * Takes the oldest deliveries and notes, in the caller's transaction, which companies of which portals are to be read anew.
 * The caller enqueues `portal.sync` for `portalIds` in the same transaction: the hand-over is begun here.
 */
export const sortDeliveries = async (tx: Sql, options: SortOptions): Promise<SortedRound> => {
  const deliveries = await takeDeliveries(tx, DELIVERIES_AT_ONCE)
  const counts = { taken: 0, repeated: 0, own: 0, ignored: 0, unknown_portal: 0, unreadable: 0 }
  if (deliveries.length === 0) return { deliveries: 0, portalIds: [], counts }
  const events: HubSpotEvent[] = []
  const sorted = deliveries.map(({ id, body }): SortedDelivery => {
    const { events: readable, fault } = readDelivery(body)
    events.push(...readable)
    if (fault !== null) counts.unreadable += 1
    return { id, state: fault === null ? 'sorted' : 'aside', note: fault }
  })
  const portalIds: number[] = []
  const byPortal = [...Map.groupBy(events, ({ portalId }) => portalId)].toSorted(([a], [b]) => a - b)
  for (const [portalId, all] of byPortal) {
    if (!options.connected.has(portalId)) counts.unknown_portal += all.length
    else if (await sortPortal(tx, portalId, { all, appId: options.appId, counts })) portalIds.push(portalId)
  }
  await settleDeliveries(tx, sorted)
  return { deliveries: deliveries.length, portalIds, counts }
}

/** True when companies are to be read. */
const sortPortal = async (
  tx: Sql,
  portalId: number,
  { all, appId, counts }: { all: HubSpotEvent[]; appId: number | null; counts: EventCounts },
): Promise<boolean> => {
  const wanted = all.filter((event) => kindOf(event) !== 'ignored')
  const fresh = await withoutRepetitions(tx, portalId, wanted)
  const foreign = await withoutEchoes(tx, portalId, fresh, appId)
  counts.ignored += all.length - wanted.length
  counts.repeated += wanted.length - fresh.length
  counts.own += fresh.length - foreign.length
  counts.taken += foreign.length
  const erased = foreign.filter((event) => kindOf(event) === 'privacyDeletion')
  for (const { objectId } of erased) await eraseContact(tx, portalId, objectId)
  const ofCompanies = foreign.filter((event) => kindOf(event) !== 'privacyDeletion')
  if (ofCompanies.length === 0) return false
  await beginHandOver(tx, syncHandOver(portalId))
  await noteMerges(tx, portalId, mergesIn(ofCompanies))
  await noteChanges(tx, portalId, companiesIn(ofCompanies))
  return true
}

/** Under which key `portal.sync` of a portal is handed its changes. */
export const syncHandOver = (portalId: number): string => `portal.sync:${portalId}`

const withoutRepetitions = async (
  tx: Sql,
  portalId: number,
  events: HubSpotEvent[],
): Promise<HubSpotEvent[]> => {
  const byKey = new Map(events.map((event) => [eventKey(event), event]))
  const fresh = await takeNewEvents(tx, portalId, [...byKey.keys()])
  return [...byKey].filter(([key]) => fresh.has(key)).map(([, event]) => event)
}

/**
 * Leaves out what we wrote ourselves: whoever writes has brought the mirror up to date already. By the app that HubSpot
 * names and, as that was seen to be wrong, by what we noted when we wrote. Dropping saves calls only: an echo that slips
 * through is read and moves nothing.
 */
const withoutEchoes = async (
  tx: Sql,
  portalId: number,
  events: HubSpotEvent[],
  appId: number | null,
): Promise<HubSpotEvent[]> => {
  const told = events.flatMap(({ objectId, propertyName, propertyValue, occurredAt, ...event }, index) =>
    kindOf({ objectId, occurredAt, ...event }) === 'propertyChange' && propertyName
      ? [
          {
            index,
            companyId: objectId,
            property: propertyName,
            value: propertyValue ?? '',
            occurredAt: new Date(occurredAt),
          },
        ]
      : [],
  )
  const echoes = await takeEchoes(tx, portalId, told)
  return events.filter((event, index) => !echoes.has(index) && (appId === null || !isByOurApp(event, appId)))
}

/**
 * A contact was deleted for good at the person's wish (HubSpot's `contact.privacyDeletion`): whatever we hold of this
 * contact has to go. Today we store no contacts and nothing else by a contact's id, so that the deletion is noted and
 * nothing is left to erase. Whoever stores people of HubSpot (contacts pushed, their e-mail or phone in a lead) erases
 * them here, in this transaction.
 */
const eraseContact = (tx: Sql, portalId: number, contactId: string): Promise<void> =>
  insertAudit(
    tx,
    { portalId, userId: null, name: 'HubSpot' },
    { action: 'contact.erased', subject: `contact ${contactId}`, detail: { erased: 0 } },
  )
