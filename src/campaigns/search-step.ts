/** A search of the register by area and trade. Free of charge. */
export type RegisterStep = {
  source: 'companies-house'
  label: string
  /** Outward codes, asked one after the other; each must stand in the registered office. */
  locations: string[]
  sicCodes: string[]
  /** Words that the company's name must hold; null: any name. */
  nameIncludes: string | null
  distanceMiles: number
}

/** One small question to a web-searching model: one term, one sub-area, at most 15 companies. */
export type WebSearchStep = {
  source: 'web-search'
  label: string
  /** What to look for, in words: "secondary schools and sixth forms". */
  term: string
  /** Extra conditions in words; only what the user asked for. */
  conditions: string[]
  /** Centre of the sub-area: an outward code or the search postcode, with the district's name. */
  postcode: string
  place: string | null
  radiusMiles: number
  wanted: number
  distanceMiles: number
}

/** One planned search; the unit that is run, recorded, retried and counted. */
export type SearchStep = RegisterStep | WebSearchStep

/** Names of the sources that steps can use. */
export type SourceName = SearchStep['source']

/** Most companies that one question to a model may ask for: longer lists come back short and invented. */
export const MOST_WANTED_PER_QUESTION = 15
