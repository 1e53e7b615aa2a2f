import { distanceMiles } from '../../geo/distance.ts'
import type { GeoPoint } from '../../ports/geocoder.ts'
import {
  MOST_WANTED_PER_QUESTION,
  type PlacesStep,
  type SearchStep,
  type SourceName,
} from '../search-step.ts'
import type { Prospect } from './play.ts'
import { type Spread, scaled } from './spread.ts'
import type { Yields } from './yields.ts'

/** What a paid call of a source costs on average, in millionths of a pound; free when it is not named. */
export type CallCosts = Partial<Record<SourceName, number>>

/** So many outward codes in a tile make it a city; what is found in a tile grows with them. */
const OUTCODES_OF_A_CITY = 30
/** A degree of latitude, in miles. */
const MILES_PER_DEGREE = 69
/** A question reads more or less of the web; a part of its price is there however few companies it asks for. */
const PRICE_OF_A_QUESTION: Spread = { low: 0.68, usual: 0.95, high: 1.5 }
const PRICE_OF_ASKING_AT_ALL = 0.35
/** The question for one company's website, as a share of a question for many companies; and how many are asked for until one company is a lead. */
const PRICE_OF_A_WEBSITE = 0.5
const WEBSITES_OF_A_LEAD: Spread = { low: 1.3, usual: 2.4, high: 5 }
/** Pages of a search of Places in open country; how many it are in a city is the type's. */
const PAGES_OUTSIDE: Spread = { low: 1, usual: 1.05, high: 1.5 }
const once: Spread = { low: 1, usual: 1, high: 1 }

/** What may be expected of each planned search, from the yields of its type, what calls cost and how densely its area is built. */
export const prospectsOf = (
  steps: SearchStep[],
  yields: Yields,
  costs: CallCosts,
  outcodes: GeoPoint[],
): Prospect[] => {
  const cityShare = cityShares(outcodes)
  return steps.map((step) => {
    const { source } = step
    const size = sizeOf(step, cityShare)
    const price = costs[source] ?? 0
    return {
      source,
      leads: scaled(yields.bySource[source].leads, size),
      others: yields.bySource[source].others * size,
      calls:
        step.source === 'google-places'
          ? pagesOf(cityShare(step.tile), yields.pages)
          : scaled(once, partsOf(step)),
      microPounds: price === 0 ? null : scaled(priceOf(step), price),
      ...(asksWebsites(step) ? { microPoundsForALead: websitesOfALead(costs) } : {}),
    }
  })
}

const asksWebsites = (step: SearchStep): boolean =>
  step.source === 'companies-house' && step.asksWebsites === true

/** Websites that are searched for until one shows what is wanted. */
const websitesOfALead = (costs: CallCosts): Spread =>
  scaled(WEBSITES_OF_A_LEAD, PRICE_OF_A_WEBSITE * (costs['web-search'] ?? 0))

/** What a call of a search costs, as a share of what its source usually does. */
const priceOf = (step: SearchStep): Spread =>
  step.source === 'web-search'
    ? scaled(
        PRICE_OF_A_QUESTION,
        PRICE_OF_ASKING_AT_ALL + ((1 - PRICE_OF_ASKING_AT_ALL) * step.wanted) / MOST_WANTED_PER_QUESTION,
      )
    : once

/** How much of what its source's yield is declared for a search is. */
const sizeOf = (step: SearchStep, cityShare: (tile: Tile) => number): number => {
  if (step.source === 'web-search') return step.wanted / MOST_WANTED_PER_QUESTION
  if (step.source === 'google-places') return cityShare(step.tile)
  if (step.source === 'schools-register' || step.source === 'care-register') {
    return step.outcodes.filter(isInEngland).length
  }
  return partsOf(step)
}

/** Of how many questions a search consists. */
const partsOf = (step: SearchStep): number => {
  if (step.source === 'companies-house') return step.locations.length
  return step.source === 'company-list' ? step.companies.length : 1
}

/** The registers of schools and care providers are England's; these areas lie outside it, but for a few villages. */
const outsideEngland = /^(AB|BT|CF|DD|DG|EH|FK|G|HS|IV|KA|KW|KY|LD|LL|ML|NP|PA|PH|SA|TD|ZE)\d/

const isInEngland = (outcode: string): boolean => !outsideEngland.test(outcode)

type Tile = PlacesStep['tile']

/** How much of a tile is city: 0 to 1, by the outward codes in it, the same tile counted once. */
const cityShares = (outcodes: GeoPoint[]): ((tile: Tile) => number) => {
  const known = new Map<string, number>()
  return (tile) => {
    const key = `${tile.latitude}:${tile.longitude}`
    const share = known.get(key) ?? cityShareOf(tile, outcodes)
    known.set(key, share)
    return share
  }
}

const cityShareOf = (tile: Tile, outcodes: GeoPoint[]): number => {
  const reach = tile.radiusMiles / MILES_PER_DEGREE
  const inside = outcodes.filter(
    (outcode) =>
      Math.abs(outcode.latitude - tile.latitude) <= reach && distanceMiles(tile, outcode) <= tile.radiusMiles,
  ).length
  return Math.min(1, (inside + 0.5) / OUTCODES_OF_A_CITY)
}

const pagesOf = (city: number, ofCity: Spread): Spread => ({
  low: between(PAGES_OUTSIDE.low, ofCity.low, city),
  usual: between(PAGES_OUTSIDE.usual, ofCity.usual, city),
  high: between(PAGES_OUTSIDE.high, ofCity.high, city),
})

const between = (from: number, to: number, share: number): number => from + (to - from) * share
