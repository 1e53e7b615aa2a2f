import type { SiteReading } from '../company/company.ts'
import type { Claim } from '../company/evidence.ts'

/** A registered number that a website prints, with whose it seems to be. */
export type PrintedNumber = { number: string; isOwn: boolean; excerpt: string; url: string }

/** A postal address that a website prints. */
export type PrintedAddress = { postcode: string; text: string; excerpt: string; url: string }

/** All that a company's own website said. */
export type SiteFacts = {
  claims: Claim[]
  reading: SiteReading
  /** Names that the site gives itself. */
  statedNames: string[]
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
