import type { SourceName } from '../search-step.ts'
import {
  barrenSources,
  DOUBT,
  LEADS_OF_A_SEARCH,
  MOST_LEADS_OF_A_SEARCH,
  MOST_OPEN_SEARCHES,
  nextSearches,
  type PlannedSearch,
  SEARCHES_THAT_TELL,
  type SettledSearch,
} from '../steering.ts'
import { bell, type Chance, occurrences } from './chance.ts'
import { atLuck, type Spread } from './spread.ts'

/** What may be expected of one planned search. */
export type Prospect = {
  source: SourceName
  /** Leads on average. */
  leads: Spread
  /** Companies on average that are real and become no lead. */
  others: number
  /** Questions or pages; what one costs, in millionths of a pound, null: nothing. */
  calls: Spread
  microPounds: Spread | null
  /** What each of its leads costs beside: the websites that are searched for until one fits; absent: nothing. */
  microPoundsForALead?: Spread | null
}

type Planned = PlannedSearch & { source: SourceName; prospect: Prospect }

/** How one make-believe campaign went. `stoppedByMoney`: it would have gone on. */
export type Course = {
  leads: number
  microPounds: number
  calls: Map<SourceName, number>
  stoppedByMoney: boolean
}

/** What is played. `room`: all that may be spent, in millionths of a pound; null: no limit. */
type Play = { prospects: Prospect[]; target: number; room: number | null }

/** Enough of the plan to choose the next searches from. */
const IN_SIGHT = 2 * MOST_OPEN_SEARCHES

type State = {
  course: Course
  /** A copy of the plan; what was opened or given up is taken out. */
  planned: Planned[]
  open: Planned[]
  made: number
  /** The latest searches of each source, as many as it takes to give a source up. */
  latest: Map<SourceName, SettledSearch[]>
  /** How many deviations better than usual each source's yield is in this campaign. */
  luck: Map<SourceName, number>
  /** How many deviations more than usual there is to read in this area. */
  busyness: number
}

/**
 * Plays a campaign once, by the rules that a real one follows: searches are opened as the need asks for and paid at once, each
 * brings what chance gives it around the yields of a better or worse campaign, sources that bring nothing are given up, and the
 * target, the end of the plan or the money ends it. Changes nothing but `chance`.
 */
export const play = ({ prospects, target, room }: Play, chance: Chance): Course => {
  const course: Course = { leads: 0, microPounds: 0, calls: new Map(), stoppedByMoney: false }
  const luck = luckOf(prospects, chance)
  const planned = prospects.map((prospect, ordinal) => ({
    id: '',
    ordinal,
    source: prospect.source,
    keys: null,
    prospect,
  }))
  const state: State = { course, planned, open: [], made: 0, latest: new Map(), luck, busyness: bell(chance) }
  while (course.leads < target) {
    for (const search of nextOf(state, target)) {
      if (!pay(state, search.prospect, room, chance)) break
      state.open.push(search)
    }
    const ended = state.open.shift()
    if (ended === undefined) break
    settle(state, ended.prospect, room, chance)
  }
  return { ...course, leads: Math.min(target, course.leads) }
}

/** The searches to open now, taken out of the plan, by the rule of a running campaign. */
const nextOf = (state: State, target: number): Planned[] => {
  const { course, planned, open, made } = state
  const missing = target - course.leads - open.length * LEADS_OF_A_SEARCH
  const free = MOST_OPEN_SEARCHES - open.length
  if (course.stoppedByMoney || missing <= 0 || free <= 0) return []
  const each = (course.leads + LEADS_OF_A_SEARCH * DOUBT) / (made + DOUBT)
  const count = Math.min(free, Math.ceil(missing / Math.min(MOST_LEADS_OF_A_SEARCH, each)))
  const sources = open.map(({ source }) => source)
  const next = nextSearches(planned.slice(0, IN_SIGHT), sources, count)
  for (const search of next) planned.splice(planned.indexOf(search), 1)
  return next
}

/** A trade that is rare in one place is rare for all sources; the other half of the luck is each source's own. */
const luckOf = (prospects: Prospect[], chance: Chance): Map<SourceName, number> => {
  const common = bell(chance)
  const sources = new Set(prospects.map(({ source }) => source))
  return new Map([...sources].map((source) => [source, (common + bell(chance)) * Math.SQRT1_2]))
}

const settle = (state: State, { source, ...search }: Prospect, room: number | null, chance: Chance): void => {
  const leads = occurrences(atLuck(search.leads, state.luck.get(source) ?? 0), chance)
  payForLeads(state, leads, search.microPoundsForALead ?? null, room, chance)
  const real = leads + occurrences(search.others, chance)
  const settled = { source, keys: null, leads, real, open: 0 }
  const latest = [...(state.latest.get(source) ?? []), settled].slice(-SEARCHES_THAT_TELL)
  state.latest.set(source, latest)
  state.course.leads += leads
  state.made += 1
  if (barrenSources(latest).length > 0)
    state.planned = state.planned.filter((planned) => planned.source !== source)
}

/** Pays for what was asked about a search's finds; where the room ends, so does the campaign. */
const payForLeads = (
  { course, busyness }: State,
  leads: number,
  each: Spread | null,
  room: number | null,
  chance: Chance,
): void => {
  if (each === null) return
  const price = Math.round(leads * atLuck(each, (busyness + bell(chance)) * Math.SQRT1_2))
  course.microPounds += Math.min(price, (room ?? Number.POSITIVE_INFINITY) - course.microPounds)
  if (room !== null && course.microPounds >= room) course.stoppedByMoney = true
}

/** Pays for a search; false when there is no room for it any more. */
const pay = (
  { course, busyness }: State,
  { source, ...search }: Prospect,
  room: number | null,
  chance: Chance,
): boolean => {
  const calls = Math.max(1, Math.round(atLuck(search.calls, (busyness + bell(chance)) * Math.SQRT1_2)))
  const each =
    search.microPounds === null ? 0 : atLuck(search.microPounds, (busyness + bell(chance)) * Math.SQRT1_2)
  const price = Math.round(calls * each)
  // What is reserved before it is asked is an upper bound.
  const reserved = Math.max(price, calls * (search.microPounds?.high ?? 0))
  if (room !== null && reserved > 0 && course.microPounds + reserved > room) {
    course.stoppedByMoney = true
    return false
  }
  course.microPounds += price
  course.calls.set(source, (course.calls.get(source) ?? 0) + calls)
  return true
}
