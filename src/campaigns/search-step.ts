/** A search of the register by area and trade. Free of charge. */
export type RegisterStep = {
  source: 'companies-house'
  label: string
  /** Outward codes, asked one after the other; each must stand in the registered office. */
  locations: string[]
  sicCodes: string[]
  /** Words that the company's name must hold; null: any name. */
  nameIncludes: string | null
  /** Incorporated on or after, and on or before, these days (`2026-05-01`); null: any. */
  incorporatedFrom: string | null
  incorporatedTo: string | null
  /** True: companies at an address that is only sold as a registered office are counted and dropped; absent: false. */
  dropsSoldAddresses?: boolean
  /** True: the brief hangs on websites, which are searched for one by one, each for the price of a small question; absent: false. */
  asksWebsites?: boolean
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

/** One text search of Google Places over one tile of the circle: at most 60 hits, of which only place ids are kept. */
export type PlacesStep = {
  source: 'google-places'
  label: string
  /** What to look for, in words: "dental practice". */
  query: string
  /** One of Google's place types (Table A), when the search is bound to it. */
  placeType: string | null
  tile: { latitude: number; longitude: number; radiusMiles: number }
  /** True: a quarter of a tile that holds more than a query gives; it is not cut again. Absent: a tile of the plan. */
  isQuarter?: boolean
  distanceMiles: number
}

/** Planning applications in one tile of the circle. The vendor asks for one request a minute. */
export type PlanningStep = {
  source: 'planning'
  label: string
  tile: { latitude: number; longitude: number; radiusMiles: number }
  /** The whole circle: works outside of it are left out, as tiles reach beyond its edge. */
  circle: { latitude: number; longitude: number; radiusMiles: number }
  daysBack: number
  decision: 'any' | 'pending' | 'approved'
  /** Applications whose text states a smaller floor area are dropped; null: any. */
  minimumFloorAreaM2: number | null
  /** Whom to call: the firm at the address, the named agent or the named applicant. */
  role: 'occupier' | 'agent' | 'applicant'
  /** Leading digits of SIC codes, one of which a company that the register has at the address must have; empty: any. */
  sectors: string[]
  /** Pages of a hundred applications that may be read, each of which is a minute. */
  mostPages: number
  distanceMiles: number
}

/** Schools of the locally kept register in these outward codes. */
export type SchoolsStep = {
  source: 'schools-register'
  label: string
  outcodes: string[]
  /** Phases as the campaign type names them; empty: any. */
  phases: string[]
  funding: 'any' | 'state' | 'independent'
  distanceMiles: number
}

/** Care providers of the locally kept register in these outward codes. */
export type CareStep = {
  source: 'care-register'
  label: string
  outcodes: string[]
  /** Kinds of care as the campaign type names them; empty: any. */
  kinds: string[]
  distanceMiles: number
}

/** A row of the user's own list of companies. `line` is its line in what was pasted or sent, from 1. */
export type ListedCompany = {
  line: number
  name: string
  companyNumber: string | null
  postcode: string | null
  website: string | null
}

/** Companies that the user named. */
export type CompanyListStep = {
  source: 'company-list'
  label: string
  companies: ListedCompany[]
  distanceMiles: number
}

/** One planned search; the unit that is run, recorded, retried and counted. */
export type SearchStep =
  | RegisterStep
  | WebSearchStep
  | PlacesStep
  | PlanningStep
  | SchoolsStep
  | CareStep
  | CompanyListStep

/** Names of the sources that steps can use. */
export type SourceName = SearchStep['source']

/** Most companies that one question to a model may ask for: longer lists come back short and invented. */
export const MOST_WANTED_PER_QUESTION = 15
