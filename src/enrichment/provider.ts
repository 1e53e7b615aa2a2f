import type { SiteReading } from '../company/company.ts'
import type { Claim } from '../company/evidence.ts'

/** A registered number that a website prints, with whose it seems to be. */
export type PrintedNumber = {
  number: string
  /** This firm's own; probably; another firm of its group; somebody else's (its web agency, say). */
  standing: 'own' | 'possible' | 'related' | 'not-own'
  /** The legal name that stands beside it, when one does. */
  name: string | null
}

/** A postal address that a website prints as the firm's. */
export type PrintedAddress = { postcode: string; text: string; kind: 'registered-office' | 'site' }

/** All that a company's own website said. */
export type SiteFacts = {
  claims: Claim[]
  reading: SiteReading
  /** Names that the site gives itself. */
  statedNames: string[]
  /** The surest first. */
  companyNumbers: PrintedNumber[]
  addresses: PrintedAddress[]
}

/** A website that was read, or why it could not be, in words. */
export type SiteOutcome = { kind: 'read'; site: SiteFacts } | { kind: 'unreadable'; reason: string }

/**
 * PORT: reads a company's own website, politely. Never throws for a bad site: that is an `unreadable` with its reason.
 */
export interface SiteReader {
  /** Reads at most six pages of the site that this URL belongs to. */
  read(url: string): Promise<SiteOutcome>
}
