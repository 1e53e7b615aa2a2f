import type { AdvancedQuery, CompaniesHouse } from '../clients/companies-house/client.ts'
import type { RegisterHit } from '../clients/companies-house/register-company.ts'

/** How far a register serves a search: no hit beyond the position `mostServed`, at most `pageSize` a page. `mostServed` is a multiple of `pageSize`. */
type Service = { mostServed: number; pageSize: number }

/** Companies House (its search engine's window; its specification's largest page). */
const COMPANIES_HOUSE: Service = { mostServed: 10_000, pageSize: 5_000 }
/** Before the oldest company of the register. */
const FIRST_DAY = '1600-01-01'
const DAY_MS = 86_400_000

/** A hit with the address of the answer that it stood in. */
export type ServedHit = RegisterHit & { seenAt: string }

/** All hits that the register would serve, each once; `notServed`: how many more it has. */
export type EveryHit = { hits: ServedHit[]; notServed: number }

type Search = Pick<CompaniesHouse, 'advancedSearch'>
type Window = { from: string; to: string }

/**
 * Every company of a search, page by page. A search with more hits than the register serves is split by days of incorporation,
 * halved until each part fits; a single day with more is served as far as it goes. What is missing in the end is counted, also
 * companies without a day of incorporation, which are in no part.
 */
export const everyHit = async (
  client: Search,
  query: AdvancedQuery,
  service: Service = COMPANIES_HOUSE,
): Promise<EveryHit> => {
  const first = await client.advancedSearch({ ...query, size: service.pageSize, startIndex: 0 })
  const window = {
    from: query.incorporatedFrom ?? FIRST_DAY,
    to: query.incorporatedTo ?? dayOf(first.answer.retrievedAt.getTime() + DAY_MS),
  }
  const isServed = first.hits <= service.mostServed || window.from >= window.to
  const found = isServed
    ? await allPages(client, query, first, service)
    : await ofHalves(client, query, window, service)
  // Pages overlap when a company is registered meanwhile: each number counts once.
  const hits = [...new Map(found.map((hit) => [hit.number, hit])).values()]
  return { hits, notServed: Math.max(0, first.hits - hits.length) }
}

const allPages = async (
  client: Search,
  query: AdvancedQuery,
  first: Awaited<ReturnType<Search['advancedSearch']>>,
  { mostServed, pageSize }: Service,
): Promise<ServedHit[]> => {
  const pages = [first]
  const served = Math.min(first.hits, mostServed)
  for (let startIndex = pageSize; startIndex < served; startIndex += pageSize)
    pages.push(await client.advancedSearch({ ...query, size: pageSize, startIndex }))
  return pages.flatMap(({ items, answer }) => items.map((item) => ({ ...item, seenAt: answer.finalUrl })))
}

const ofHalves = async (
  client: Search,
  query: AdvancedQuery,
  window: Window,
  service: Service,
): Promise<ServedHit[]> => {
  const found: ServedHit[] = []
  for (const half of halves(window))
    found.push(...(await everyHit(client, { ...query, ...asked(half) }, service)).hits)
  return found
}

const asked = ({ from, to }: Window) => ({ incorporatedFrom: from, incorporatedTo: to })

/** Two windows without a common day; `from` is before `to`. */
const halves = ({ from, to }: Window): [Window, Window] => {
  const [first, last] = [Date.parse(from), Date.parse(to)]
  const middle = first + Math.floor((last - first) / DAY_MS / 2) * DAY_MS
  return [
    { from, to: dayOf(middle) },
    { from: dayOf(middle + DAY_MS), to },
  ]
}

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10)
