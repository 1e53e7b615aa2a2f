/**
 * The ground truth of the make-believe outside world: every sandbox vendor answers from one `World`,
 * so that the register, the search engine, the websites and the CRM agree with each other.
 * Tests read it over `/control`; nothing of it that marks a firm as invented ever reaches a vendor's answer.
 */

/** A UK postal address as the register prints it. `postcode` is upper case with one blank. */
export type Address = {
  premises: string
  line1: string
  line2: string | null
  /** Post town; empty where a register file names none. */
  locality: string
  region: string | null
  /** Country as the register prints it, for example `England`; absent when it is not printed. */
  country?: string
  postcode: string
}

/** WGS84 degrees. */
export type Point = { latitude: number; longitude: number }

/** One place where a firm works. The first is a firm's main site; a company on paper only has none. */
export type Site = { address: Address; phone: string | null }

export type Officer = {
  name: string
  role: 'director' | 'secretary'
  appointedOn: string
  resignedOn: string | null
}

/** A firm's own website. `domain` is registrable, without `www`; several firms of one group may share one. */
export type Website = {
  domain: string
  /** How the site shows its company number: in the footer, on a legal page, in JSON-LD, not at all. */
  numberShown: 'footer' | 'legal-page' | 'json-ld' | 'none'
  /** Which template draws the pages; templates differ in mark-up, not in facts. */
  template: number
  /** What robots.txt says: everything allowed, everything closed, or only `/private` closed. */
  robots: 'open' | 'closed' | 'partly'
}

/** A legal entity on the register, real (from a register file) or fictional (from the seed). */
export type Firm = {
  /** 8 characters, for example `01234567` or `SC123456`. */
  number: string
  /** The name on the register, in capitals. */
  legalName: string
  /** The name on its sign and website, when it differs from the legal name without its legal form. */
  tradingName: string | null
  previousNames: { name: string; ceasedOn: string }[]
  type: 'ltd' | 'plc' | 'llp' | 'private-limited-guarant-nsc' | 'royal-charter' | 'other'
  status: 'active' | 'dissolved' | 'liquidation' | 'administration'
  /** ISO dates; `incorporatedOn` is null where the register file does not say. */
  incorporatedOn: string | null
  dissolvedOn: string | null
  /** Five-digit SIC 2007 codes, at most four. */
  sicCodes: string[]
  registeredOffice: Address
  sites: Site[]
  officers: Officer[]
  /** Employees: a true count in a fictional world; in a register world the band of the file, else null. */
  employees: number | null
  employeesBand: { minimum: number; maximum: number | null } | null
  accountsType:
    | 'micro-entity'
    | 'total-exemption-full'
    | 'small'
    | 'medium'
    | 'full'
    | 'group'
    | 'dormant'
    | null
  /** Firms of one group share this. */
  groupId: string | null
  parentNumber: string | null
  sector: Sector
  /** Finer kind inside the sector, for example `primary` school or `metal products`. */
  kind: string
  /** Services named on its website, in words. Empty in a register world. */
  services: string[]
  email: string | null
  website: Website | null
}

export type Sector = 'education' | 'it' | 'manufacturing' | 'healthcare' | 'retail-office' | 'other'

/** A company that a make-believe portal already has in its HubSpot. */
export type CrmCompany = {
  id: string
  portalId: number
  properties: Record<string, string | null>
  createdAt: string
  updatedAt: string
}

/** A person with a log-in to a portal. As a user they have another id than as an owner of records. */
export type PortalUser = {
  userId: number
  ownerId: string
  email: string
  firstName: string
  lastName: string
  isSuperAdmin: boolean
}

/** A company property that a portal's admin has made. `holds`: what its values are, where that matters. */
export type OwnProperty = { name: string; label: string; holds: 'company number' | null }

/**
 * A make-believe HubSpot portal. `accessToken` is the static token of another integration; `lifecycleStages` are in
 * the portal's order, with its own labels; stages of its own have numeric ids.
 */
export type Portal = {
  id: number
  name: string
  accessToken: string
  users: readonly PortalUser[]
  lifecycleStages: readonly { id: string; label: string }[]
  ownProperties: readonly OwnProperty[]
  /** What its CRM starts with. */
  companies: CrmCompany[]
}

/** Outward codes, their centroids and post towns; which postcodes exist is decided here. */
export interface Geography {
  /** Position of a full postcode, or null when no such postcode exists. */
  postcode(postcode: string): Point | null
  /** Outward code with centroid and district name, or null. */
  outcode(outcode: string): Outcode | null
  /** Outward codes whose centroid lies within `radiusMetres` of the point, nearest first. */
  outcodesNear(point: Point, radiusMetres: number): Outcode[]
}

export type Outcode = Point & { outcode: string; adminDistrict: string; country: string }

/** What the world was built from: two runs with the same fingerprint see the same world. */
export type Fingerprint = { seed: number; register: string | null; geo: string | null }

export type World = {
  fingerprint: Fingerprint
  /** True when the firms are real companies from a register file: then nothing may be made up about them. */
  isRegister: boolean
  firms: Firm[]
  firmByNumber: ReadonlyMap<string, Firm>
  /** Every firm whose website has this registrable domain. */
  firmsByDomain: ReadonlyMap<string, Firm[]>
  geography: Geography
  portals: Portal[]
}
