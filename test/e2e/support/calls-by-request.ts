import type { Database } from '../../../server/db/database.ts'
import type { JournalEntry, SandboxWorld } from './sandbox-world.ts'

/** How often each request was made, by vendor, method, address and body. */
export type CallsByRequest = Map<string, number>

/** Names are looked up, tokens fetched and redirects to documents followed without the gate: no record may hold them. */
const isOutsideTheGate = (path: string) => /^\/(dns|oauth|appinstalls|docs)\b/.test(path)

const keyOf = (method: string, url: string, body: unknown) =>
  `${method} ${url} ${body ? JSON.stringify(body) : ''}`

function counted(keys: string[]): CallsByRequest {
  const counts: CallsByRequest = new Map()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** Calls that the vendors received, by their journal. Names are looked up outside the gate and are not counted. */
export async function callsReceived(world: SandboxWorld): Promise<CallsByRequest> {
  const base = {
    openai: world.urls.openai,
    'companies-house': world.urls.companiesHouse,
    'companies-house-documents': world.urls.companiesHouseDocuments,
    'google-places': world.urls.googlePlaces,
    planning: world.urls.planning,
    hunter: world.urls.hunter,
    'postcodes-io': world.urls.postcodesIo,
    hubspot: world.urls.hubspot,
  }
  const urlOf = ({ vendor, path, target }: JournalEntry): string =>
    vendor === 'web' ? (target ?? path) : `${base[vendor]}${path}`
  const entries = (await world.journal()).filter(({ path }) => !isOutsideTheGate(path))
  return counted(entries.map((entry) => keyOf(entry.method, urlOf(entry), entry.body)))
}

type CallRow = { request: { method: string; url: string; body?: string } }

/** Calls whose answers the product has recorded, once for each step or candidate that needed one. */
export async function callsRecorded(database: Pick<Database, 'query'>): Promise<CallsByRequest> {
  const rows = await database.query<CallRow>(`select request from outside_call where state = 'answered'`)
  return counted(
    rows.map(({ request: { method, url, body } }) => keyOf(method, url, body ? JSON.parse(body) : null)),
  )
}

/** What `later` has more than `earlier`, request by request. */
export const increase = (earlier: CallsByRequest, later: CallsByRequest): CallsByRequest =>
  new Map(
    [...later].flatMap(([key, count]) => {
      const more = count - (earlier.get(key) ?? 0)
      return more === 0 ? [] : [[key, more] as const]
    }),
  )
