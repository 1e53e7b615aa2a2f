import type { SearchStep, SourceName } from './search-step.ts'

/** A search that was made, with what became of the companies that it brought first. */
export type SettledSearch = {
  source: string
  /** What was looked for and where, as `keysOf` tells it. */
  keys: SearchKeys
  /** Companies that are leads, or would be if more were wanted. */
  leads: number
  /** Companies that exist, whatever became of them. */
  real: number
  /** Companies that are still being checked. */
  open: number
}

/** A search that was not made yet. `ordinal`: its place in the plan. */
export type PlannedSearch = { id: string; ordinal: number; source: string; keys: SearchKeys }

/** A search that was made or is under way, by its place in the plan. */
export type BegunSearch = Pick<PlannedSearch, 'ordinal' | 'source'>

/** What searches of a source have in common with each other. Null: nothing that results could teach. */
export type SearchKeys = { term: string; area: string } | null

/** The keys of a search: its term and its sub-area. Searches of registers have none: each outward code is asked once. */
export const keysOf = (step: SearchStep): SearchKeys => {
  if (step.source === 'web-search') return { term: step.term, area: step.postcode }
  if (step.source !== 'google-places') return null
  const { latitude, longitude } = step.tile
  return { term: `${step.query}|${step.placeType ?? ''}`, area: `${latitude},${longitude}` }
}

/**
 * Sources that cost money and go on bringing something for ever: so many of their searches in a row without a real company
 * that was new, and the rest is not worth its price. Registers cost nothing and are searched to the end.
 */
const BARREN_SEARCHES = 6
/** And so many in a row without a single lead: another one would cost more than a third of a pound. */
const LEADLESS_SEARCHES = 12
const paid: ReadonlySet<string> = new Set<SourceName>(['web-search', 'google-places'])

/** A search under way brings about eight candidates, half of which become leads. */
export const LEADS_OF_A_SEARCH = 4
/** A search that brought much is not trusted to go on so: counting on more would open one search after the other. */
export const MOST_LEADS_OF_A_SEARCH = 6
/** As many as one worker runs at once: a web question waits up to a minute for its answer. */
export const MOST_OPEN_SEARCHES = 24

/** A term or an area is believed to be as good as all others until this many searches have spoken. */
export const DOUBT = 2
/** What is still being checked becomes a lead in about half of all cases. */
const LEADS_OF_OPEN = 0.5

/**
 * The order of what is left: each source keeps its places in the plan, and its best searches come first in them. A search is as
 * good as its term and its area were so far, leads for each search; equals keep the plan's order. Each one `begun` has used up
 * the next place of its source, whichever search it was: else a poor search that is put off would keep an early place open for
 * ever, and a source that costs money would never let the free ones behind it begin. The same input gives the same order.
 */
export const steer = <Planned extends PlannedSearch>(
  settled: SettledSearch[],
  planned: Planned[],
  begun: BegunSearch[],
): Planned[] =>
  [...new Set(planned.map((search) => search.source))]
    .flatMap((source) => {
      const of = <Search extends BegunSearch>(searches: Search[]) =>
        searches.filter((search) => search.source === source).toSorted((a, b) => a.ordinal - b.ordinal)
      const left = of(planned)
      const promise = promiseOf(settled.filter((search) => search.source === source))
      const rated = left.map((search) => ({ search, promise: promise(search.keys) }))
      const places = of<BegunSearch>([...begun, ...left]).slice(-left.length)
      return rated
        .toSorted((a, b) => b.promise - a.promise || a.search.ordinal - b.search.ordinal)
        .map(({ search }, index) => ({ search, place: places[index]?.ordinal ?? search.ordinal }))
    })
    .toSorted((a, b) => a.place - b.place)
    .map(({ search }) => search)

const yieldOf = ({ leads, open }: SettledSearch): number => leads + open * LEADS_OF_OPEN

/** How many leads a search of one source promises by its keys, to the thousandth. */
const promiseOf = (settled: SettledSearch[]): ((keys: SearchKeys) => number) => {
  const usual = leadsForEach(settled)
  const rate = (searches: SettledSearch[]): number =>
    (searches.reduce((sum, search) => sum + yieldOf(search), 0) + usual * DOUBT) / (searches.length + DOUBT)
  return (keys) => {
    if (keys === null || usual === 0) return usual
    const ofTerm = rate(settled.filter((search) => search.keys?.term === keys.term))
    const ofArea = rate(settled.filter((search) => search.keys?.area === keys.area))
    return Math.round(((ofTerm * ofArea) / usual) * 1000) / 1000
  }
}

/** Leads that a search brings, from those that were made; what is usually expected counts as much as two of them. */
export const leadsForEach = (settled: SettledSearch[]): number =>
  (settled.reduce((sum, search) => sum + yieldOf(search), 0) + LEADS_OF_A_SEARCH * DOUBT) /
  (settled.length + DOUBT)

/**
 * The sources that are not worth their price any more, each with why. The last searches of one that costs money brought no real
 * company that was new, or, of twice as many, no lead; and nothing of them is still being checked. `settled` in the order in
 * which they ended.
 */
export const barrenSources = (settled: SettledSearch[]): { source: string; because: string }[] =>
  [...new Set(settled.map((search) => search.source))].flatMap((source) => {
    const of = settled.filter((search) => search.source === source)
    const isDry = (count: number, brought: 'real' | 'leads'): boolean => {
      const last = of.slice(-count)
      return last.length === count && last.every((search) => search[brought] === 0 && search.open === 0)
    }
    if (!paid.has(source)) return []
    if (isDry(BARREN_SEARCHES, 'real'))
      return [{ source, because: `its last ${BARREN_SEARCHES} searches brought no company that was new` }]
    if (isDry(LEADLESS_SEARCHES, 'leads'))
      return [{ source, because: `its last ${LEADLESS_SEARCHES} searches brought no lead` }]
    return []
  })

/** Searches of a source that tell whether it is used up: no earlier ones are looked at. */
export const SEARCHES_THAT_TELL = LEADLESS_SEARCHES

/** Searches of one lane may run at the same time; a lane starts when no search of another one is under way. */
const laneOf = (source: string): string => (paid.has(source) ? 'online' : source)

/** Most searches of a source at once; absent: as many as may be open at all. The planning data's owner asks for one a minute. */
const MOST_AT_ONCE: Partial<Record<SourceName, number>> = { 'google-places': 6, planning: 2 }

/**
 * The next searches to open, at most `count`: in the order given, none beyond its source's limit, and none of a lane that must
 * wait for another. `open`: the sources of those under way, each as often as it is.
 */
export const nextSearches = <Planned extends PlannedSearch>(
  ordered: Planned[],
  open: string[],
  count: number,
): Planned[] => {
  const [first] = ordered
  if (first === undefined) return []
  const lane = laneOf(first.source)
  if (open.some((source) => laneOf(source) !== lane)) return []
  const next: Planned[] = []
  let isHeldBack = false
  for (const search of ordered) {
    if (next.length >= count) break
    if (isHeldBack && laneOf(search.source) !== lane) break
    const underWay = [...open, ...next.map(({ source }) => source)].filter((one) => one === search.source)
    if (underWay.length < mostAtOnce(search.source)) next.push(search)
    else isHeldBack = true
  }
  return next
}

const mostAtOnce = (source: string): number => MOST_AT_ONCE[source as SourceName] ?? Number.POSITIVE_INFINITY
