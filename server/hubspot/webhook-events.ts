import { createHash } from 'node:crypto'
import { z } from 'zod'

const id = z
  .union([z.number().int().nonnegative(), z.string().regex(/^\d{1,19}$/)])
  .transform((value) => String(value))
/** Without U+0000, which no database text can hold. */
const word = z.string().refine((value) => !value.includes('\u0000'))
const text = z
  .union([word, z.number(), z.boolean()])
  .transform((value) => String(value))
  .nullish()
/** Milliseconds since 1970, until the year 9999: what a database can hold. */
const moment = z.number().int().min(0).max(253_402_300_799_999)

/** An event as HubSpot documents it (facts of November 2026, section 6); what we do not read may be anything. */
const eventSchema = z.object({
  portalId: z.number().int().positive(),
  subscriptionType: word.min(1).max(100),
  objectId: id,
  occurredAt: moment,
  eventId: id.nullish(),
  objectTypeId: word.nullish(),
  propertyName: word.max(200).nullish(),
  propertyValue: text,
  changeSource: word.nullish(),
  sourceId: text,
  primaryObjectId: id.nullish(),
  mergedObjectIds: z.array(id).nullish(),
  newObjectId: id.nullish(),
})

/** One event of a webhook. */
export type HubSpotEvent = z.output<typeof eventSchema>

/** What we make of an event; `ignored`: nothing that we asked for. */
export type EventKind =
  | 'creation'
  | 'propertyChange'
  | 'deletion'
  | 'restore'
  | 'merge'
  | 'privacyDeletion'
  | 'ignored'

/** The events of a delivery, and what of it could not be read, in words without its content; null: all was. */
export type ReadDelivery = { events: HubSpotEvent[]; fault: string | null }

/** Reads a raw body. Never throws: what is not the documented shape is left out and said. */
export const readDelivery = (body: Uint8Array): ReadDelivery => {
  const items = jsonOf(body)
  if (!Array.isArray(items)) return { events: [], fault: 'The body is no JSON list of events.' }
  const parsed = items.map((item) => eventSchema.safeParse(item))
  const events = parsed.flatMap(({ data }) => data ?? [])
  const wrong = items.length - events.length
  const fault = wrong === 0 ? null : `${wrong} of ${items.length} events do not have the documented shape.`
  return { events, fault }
}

const jsonOf = (body: Uint8Array): unknown => {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'))
  } catch {
    return null
  }
}

const COMPANY_TYPE = '0-2'
const companyEvent = /^(object|company)\.(creation|propertyChange|deletion|restore|merge)$/

/** What an event is to us: we subscribe to companies, and to contacts that are erased for privacy. */
export const kindOf = ({ subscriptionType, objectTypeId }: HubSpotEvent): EventKind => {
  if (subscriptionType === 'contact.privacyDeletion') return 'privacyDeletion'
  const [, family, what] = companyEvent.exec(subscriptionType) ?? []
  const isCompany = family === 'company' || (objectTypeId ?? COMPANY_TYPE) === COMPANY_TYPE
  return what !== undefined && isCompany ? (what as EventKind) : 'ignored'
}

/** The same for every repetition of an event, whatever the attempt; ids of events alone are not unique. */
export const eventKey = (event: HubSpotEvent): string => {
  const { portalId, subscriptionType, objectId, propertyName, occurredAt, eventId } = event
  const parts = [portalId, subscriptionType, objectId, propertyName ?? null, occurredAt, eventId ?? null]
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}

/** True for a property that our own app has set. */
export const isByOurApp = (event: HubSpotEvent, appId: number): boolean =>
  kindOf(event) === 'propertyChange' &&
  event.changeSource === 'INTEGRATION' &&
  event.sourceId === String(appId)

/** Companies that these events are about, each once: when it last changed and what that was. */
export const companiesIn = (
  events: readonly HubSpotEvent[],
): { id: string; occurredAt: Date; why: string }[] => {
  const newest = new Map<string, { occurredAt: number; why: string }>()
  for (const event of events) {
    const kind = kindOf(event)
    const why = kind === 'propertyChange' ? (event.propertyName ?? kind) : kind
    for (const company of companyIds(event)) {
      const known = newest.get(company)
      if (known === undefined || known.occurredAt < event.occurredAt)
        newest.set(company, { occurredAt: event.occurredAt, why })
    }
  }
  return [...newest].map(([id, { occurredAt, why }]) => ({ id, occurredAt: new Date(occurredAt), why }))
}

/** The merge may have made a record with a new id: all ids are to be looked at. */
const companyIds = (event: HubSpotEvent): string[] => [
  ...new Set([event.objectId, ...mergesIn([event]).flatMap(({ fromId, intoId }) => [fromId, intoId])]),
]

/** Which companies these events say were merged away, and into which. */
export const mergesIn = (
  events: readonly HubSpotEvent[],
): { fromId: string; intoId: string; occurredAt: Date }[] =>
  events
    .filter((event) => kindOf(event) === 'merge')
    .flatMap(({ primaryObjectId, mergedObjectIds, newObjectId, objectId, occurredAt }) => {
      const intoId = newObjectId ?? primaryObjectId ?? objectId
      const from = [...(primaryObjectId ? [primaryObjectId] : []), ...(mergedObjectIds ?? [])]
      return [...new Set(from)]
        .filter((fromId) => fromId !== intoId)
        .map((fromId) => ({ fromId, intoId, occurredAt: new Date(occurredAt) }))
    })
