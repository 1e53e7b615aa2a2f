import type { SourceName } from '../search-step.ts'
import type { Spread } from './spread.ts'

/**
 * What one search of a source brings. `leads`: on average over a campaign, in companies that nobody knew before. `others`: real
 * companies on average that become no lead; as long as there are some, a source is not given up.
 */
export type Yield = { leads: Spread; others: number }

/**
 * What the searches of a campaign type bring. Of a web search: a question that asks for fifteen companies. Of Google Places: a
 * tile in a city. Of registers: an outward code. Of a list: a company. Of planning data: a search. `pages`: paid pages of a
 * search of Places in a city, at most three.
 */
export type Yields = { bySource: Record<SourceName, Yield>; pages: Spread }

const of = (low: number, usual: number, high: number, others: number): Yield => ({
  leads: { low, usual, high },
  others,
})

/** For a type that is not in the table. */
const anyType: Record<SourceName, Yield> = {
  'web-search': of(1.2, 2.4, 5, 2),
  'google-places': of(0.7, 2, 5, 1),
  'companies-house': of(0.1, 0.6, 2.5, 0.4),
  'schools-register': of(0.4, 1.3, 5, 1),
  'care-register': of(0.4, 1.3, 5, 1),
  planning: of(3, 12, 30, 2),
  'company-list': of(0.5, 0.8, 1, 0.2),
}

const usualPages: Spread = { low: 1, usual: 1.15, high: 1.6 }
/** Cities have more of them than a page holds; Places gives three. */
const manyPages: Spread = { low: 1.2, usual: 2.2, high: 3 }

/**
 * Where a type brings another yield than usual. Measured in the make-believe world (`npm run bench -- money`), which is all that
 * is known before a portal's first campaign of the type; its own campaigns correct it (`learning.ts`).
 */
const ofTypes: Partial<Record<string, Partial<Yields['bySource']>>> = {
  'it-msp-expansion': {
    'web-search': of(0.6, 1.2, 2.3, 3),
    'google-places': of(2, 3.9, 8, 3),
    'companies-house': of(0.1, 0.3, 0.8, 0.2),
  },
  'it-msp-gaps': { 'web-search': of(0.12, 0.3, 0.7, 2), 'google-places': of(0.35, 1.2, 4, 3) },
  healthcare: { 'google-places': of(0.3, 0.8, 2, 2) },
  manufacturing: { 'web-search': of(1.8, 2.9, 5, 2) },
  'retail-office': {
    'web-search': of(0.8, 1.8, 3.3, 2),
    'google-places': of(1.2, 2.5, 5, 1),
    'companies-house': of(0.05, 0.12, 0.4, 0.1),
  },
  'similar-business': {
    'web-search': of(0.3, 0.6, 1.2, 3),
    'companies-house': of(0.04, 0.1, 0.22, 0.1),
  },
  'location-based': {
    'web-search': of(1.5, 3, 6, 1),
    'google-places': of(0.01, 0.04, 0.2, 0.04),
    'companies-house': of(1.5, 5, 12, 4),
  },
  custom: {
    'web-search': of(0.4, 1, 2, 2),
    // After the register, which has most of them.
    'google-places': of(0.01, 0.05, 0.3, 0.5),
    'companies-house': of(0.05, 0.14, 0.5, 0.1),
  },
  'new-businesses': { 'web-search': of(2.2, 3.8, 6, 2), 'companies-house': of(0.1, 0.4, 1.2, 0.2) },
}
const pagesOfTypes: Partial<Record<string, Spread>> = {
  'it-msp-expansion': manyPages,
  'it-msp-gaps': manyPages,
  'location-based': { low: 1, usual: 1, high: 1.4 },
}

/** The declared yields of a campaign type. */
export const yieldsOf = (type: string): Yields => ({
  bySource: { ...anyType, ...ofTypes[type] },
  pages: pagesOfTypes[type] ?? usualPages,
})
