import { distanceMiles } from '../geo/distance.ts'
import type { Brief } from './brief.ts'
import type { AreaOutcode, SearchArea } from './campaign-type.ts'
import {
  MOST_WANTED_PER_QUESTION,
  type RegisterStep,
  type SearchStep,
  type WebSearchStep,
} from './search-step.ts'

/** What a type looks for, in the two languages of its sources. */
export type SearchTerms = {
  /** Five-digit SIC codes for the register; empty: the register is not searched. */
  sicCodes: string[]
  /** Terms for the web search, most promising first; each becomes one question a sub-area. */
  webTerms: string[]
  /** Conditions for the web search that come from the user's own inputs. */
  conditions: string[]
  /** Only companies incorporated on or after this day; absent: any. */
  incorporatedFrom?: string
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

/**
 * The usual plan: first enough web questions for the target (they bring websites, so leads can be verified),
 * then the register outward code by outward code, nearest first, then the remaining web questions.
 */
export const planSearches = (brief: Brief, area: SearchArea | null, terms: SearchTerms): SearchStep[] => {
  if (area === null) return []
  const questions = webQuestions(brief, area, terms)
  const enough = Math.ceil((brief.maxResults * ASKED_FOR_EACH_LEAD) / USABLE_PER_QUESTION)
  const first = Math.min(MOST_FIRST_QUESTIONS, Math.max(LEAST_FIRST_QUESTIONS, enough))
  return [...questions.slice(0, first), ...registerSteps(brief, area, terms), ...questions.slice(first)]
}

const registerSteps = (brief: Brief, area: SearchArea, terms: SearchTerms): RegisterStep[] => {
  if (terms.sicCodes.length === 0) return []
  return grouped(area.outcodes, Math.ceil(brief.maxResults / LEADS_OF_AN_OUTCODE)).map((outcodes) => ({
    source: 'companies-house',
    label: `Companies House: ${outcodes.map((outcode) => outcode.outcode).join(', ')}`,
    locations: outcodes.map((outcode) => outcode.outcode),
    sicCodes: terms.sicCodes,
    nameIncludes: null,
    incorporatedFrom: terms.incorporatedFrom ?? null,
    incorporatedTo: null,
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

const webQuestions = (brief: Brief, area: SearchArea, terms: SearchTerms): WebSearchStep[] =>
  subAreas(brief, area).flatMap((sub) =>
    terms.webTerms.map((term) => ({
      source: 'web-search' as const,
      label: `Web: ${term} near ${sub.postcode}`,
      term,
      conditions: terms.conditions,
      postcode: sub.postcode,
      place: sub.place,
      radiusMiles: sub.radiusMiles,
      wanted: Math.min(MOST_WANTED_PER_QUESTION, Math.max(5, brief.maxResults)),
      distanceMiles: sub.distanceMiles,
    })),
  )

type SubArea = { postcode: string; place: string | null; radiusMiles: number; distanceMiles: number }

/**
 * About one sub-area for each eight miles of radius, at most twelve, nearest first: the centre and those spread by
 * farthest-point sampling. Each is as wide as the widest gap between them, so that together they cover the circle.
 */
const subAreas = (brief: Brief, area: SearchArea): SubArea[] => {
  const whole = { postcode: area.centre.postcode, place: area.centre.adminDistrict, distanceMiles: 0 }
  const count = Math.min(12, Math.ceil(brief.radiusMiles / 8), Math.max(1, area.outcodes.length))
  if (count <= 1) return [{ ...whole, radiusMiles: brief.radiusMiles }]
  const { chosen, widestGapMiles } = spread(area, count - 1)
  const radiusMiles = Math.min(
    brief.radiusMiles,
    Math.max(3, Math.ceil(widestGapMiles) + OUTCODE_REACH_MILES),
  )
  const others = chosen.map((outcode) => ({
    postcode: outcode.outcode,
    place: outcode.adminDistrict,
    distanceMiles: outcode.distanceMiles,
    radiusMiles,
  }))
  return [{ ...whole, radiusMiles }, ...others.sort((a, b) => a.distanceMiles - b.distanceMiles)]
}

/** Half of all outward codes reach about this far from their centroid (OS Code-Point Open: 3.2 km). */
const OUTCODE_REACH_MILES = 2

const spread = (area: SearchArea, count: number): { chosen: AreaOutcode[]; widestGapMiles: number } => {
  const chosen: AreaOutcode[] = []
  const gaps = area.outcodes.map((outcode) => ({ outcode, gapMiles: outcode.distanceMiles }))
  const widest = () => gaps.reduce((best, next) => (next.gapMiles > best.gapMiles ? next : best))
  for (let round = 0; round < count && round < gaps.length; round++) {
    const { outcode } = widest()
    chosen.push(outcode)
    for (const gap of gaps) gap.gapMiles = Math.min(gap.gapMiles, distanceMiles(gap.outcode, outcode))
  }
  return { chosen, widestGapMiles: widest().gapMiles }
}
