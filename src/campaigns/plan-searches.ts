import type { Brief } from './brief.ts'
import type { AreaOutcode, SearchArea } from './campaign-type.ts'
import { type PlacesQuery, placesSteps } from './places-searches.ts'
import {
  MOST_WANTED_PER_QUESTION,
  type RegisterStep,
  type SearchStep,
  type WebSearchStep,
} from './search-step.ts'
import { codesToSearch, sectorsInWords } from './sectors.ts'
import { type SubArea, subAreas } from './sub-areas.ts'

/** What a type looks for, in the two languages of its sources. */
export type SearchTerms = {
  /** Five-digit SIC codes for the register; empty: it is searched only for the brief's sectors; null: not at all. */
  sicCodes: string[] | null
  /** Terms for the web search, most promising first; each becomes one question a sub-area. */
  webTerms: string[]
  /** Conditions for the web search that come from the user's own inputs. */
  conditions: string[]
  /** Searches of Google Places, most promising first; absent: none. */
  places?: PlacesQuery[]
  /** Only companies incorporated on or after this day; absent: any. */
  incorporatedFrom?: string
  /** True: companies at an address that is only sold as a registered office are of no interest. */
  dropsSoldAddresses?: boolean
  /** True: what it looks for is seen on websites only, which the register does not know; absent: false. */
  isSeenOnSites?: boolean
  /** True: the register, which costs nothing, has most of what is looked for, so that it goes before Places; absent: false. */
  isRegisterFirst?: boolean
}

/** A web question brings about eight usable companies: fewer than asked, some twice, some invented. */
const USABLE_PER_QUESTION = 8
/** Half of what is usable is left out by size, trade, place or as known, so that nearly twice the target is asked for. */
const ASKED_FOR_EACH_LEAD = 1.8
const LEAST_FIRST_QUESTIONS = 4
/** So many results wanted make a register step one outward code wider. */
const LEADS_OF_AN_OUTCODE = 50
const MOST_OUTCODES_A_STEP = 10
/** The web goes first up to this many questions; the register, which is complete but knows no websites, fills up. */
const MOST_FIRST_QUESTIONS = 24
/** Places bring websites too, but each of their searches costs more than a question; the register costs nothing. */
const MOST_FIRST_PLACES = 12
/** Around several points, so many questions in all: each point is asked about, not each with every term. */
const MOST_QUESTIONS_OF_POINTS = 40

/**
 * The usual plan: first enough web questions for the target and the nearest searches of places (both bring websites, so leads
 * can be verified), then the register outward code by outward code, nearest first, then what remains. The brief's sectors
 * narrow the register's search and are a condition of the web's.
 */
export const planSearches = (brief: Brief, area: SearchArea | null, terms: SearchTerms): SearchStep[] => {
  if (area === null) return []
  const questions = webQuestions(brief, area, terms)
  const places = placesSteps(area, brief, terms.places ?? [])
  const enough = Math.ceil((brief.maxResults * ASKED_FOR_EACH_LEAD) / USABLE_PER_QUESTION)
  const first = Math.min(MOST_FIRST_QUESTIONS, Math.max(LEAST_FIRST_QUESTIONS, enough))
  const early = terms.isRegisterFirst ? 0 : MOST_FIRST_PLACES
  return [
    ...questions.slice(0, first),
    ...places.slice(0, early),
    ...registerSteps(brief, area, terms),
    ...questions.slice(first),
    ...places.slice(early),
  ]
}

const registerSteps = (brief: Brief, area: SearchArea, terms: SearchTerms): RegisterStep[] => {
  const sicCodes = terms.sicCodes === null ? [] : codesToSearch(terms.sicCodes, brief.sectors)
  if (sicCodes.length === 0) return []
  return grouped(area.outcodes, Math.ceil(brief.maxResults / LEADS_OF_AN_OUTCODE)).map((outcodes) => ({
    source: 'companies-house',
    label: `Companies House: ${outcodes.map((outcode) => outcode.outcode).join(', ')}`,
    locations: outcodes.map((outcode) => outcode.outcode),
    sicCodes,
    nameIncludes: null,
    incorporatedFrom: terms.incorporatedFrom ?? null,
    incorporatedTo: null,
    ...(terms.dropsSoldAddresses ? { dropsSoldAddresses: true } : {}),
    ...(terms.isSeenOnSites || brief.mustHave.some((one) => one !== 'person') ? { asksWebsites: true } : {}),
    distanceMiles: outcodes[0]?.distanceMiles ?? 0,
  }))
}

/** Neighbours in distance, at most ten together: a campaign that wants many asks wider at a time. */
const grouped = (outcodes: AreaOutcode[], wanted: number): AreaOutcode[][] => {
  const size = Math.min(MOST_OUTCODES_A_STEP, Math.max(1, wanted))
  return Array.from({ length: Math.ceil(outcodes.length / size) }, (_, index) =>
    outcodes.slice(index * size, (index + 1) * size),
  )
}

const webQuestions = (brief: Brief, area: SearchArea, terms: SearchTerms): WebSearchStep[] => {
  const conditions =
    brief.sectors.length === 0
      ? terms.conditions
      : [...terms.conditions, `whose business is one of: ${sectorsInWords(brief.sectors)}`]
  return askedAbout(subAreas(brief, area), terms.webTerms, area.points.length > 0).map(({ sub, term }) => ({
    source: 'web-search' as const,
    label: `Web: ${term} near ${sub.postcode}`,
    term,
    conditions,
    postcode: sub.postcode,
    place: sub.place,
    radiusMiles: sub.radiusMiles,
    wanted: Math.min(MOST_WANTED_PER_QUESTION, Math.max(5, brief.maxResults)),
    distanceMiles: sub.distanceMiles,
  }))
}

/**
 * Every term in every sub-area, nearest first. Around several points the terms take turns: each place is asked about once, with
 * another term than its neighbour in the list, before any is asked about again, until there are questions enough.
 */
const askedAbout = (
  subs: SubArea[],
  terms: string[],
  hasPoints: boolean,
): { sub: SubArea; term: string }[] => {
  if (!hasPoints) return subs.flatMap((sub) => terms.map((term) => ({ sub, term })))
  const inTurn = (sub: SubArea, turn: number): { sub: SubArea; term: string }[] => {
    const term = terms[turn % terms.length]
    return term === undefined ? [] : [{ sub, term }]
  }
  return terms
    .flatMap((_, round) => subs.flatMap((sub, index) => inTurn(sub, round + index)))
    .slice(0, MOST_QUESTIONS_OF_POINTS)
}
