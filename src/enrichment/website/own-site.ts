import { registrableDomain } from '../../normalise/domain.ts'
import type { PrintedNumber } from '../provider.ts'
import type { FetchedPage } from './page.ts'
import { parsePage } from './parse-page.ts'
import { readSite } from './read-site.ts'
import { selfDescription, statedCustomers } from './self-description.ts'
import { servicesOf } from './services.ts'

/** What a firm's website says of the firm, in its own words; null and empty where it does not. */
export type OwnSite = {
  sells: string | null
  services: string[]
  customers: string | null
  /** Names that the site gives itself. */
  names: string[]
  /** The surest first. */
  companyNumbers: PrintedNumber[]
  /** Registrable domain of the home page as it was answered; null: none that is a firm's alone. */
  domain: string | null
  pages: { url: string; title: string }[]
}

/** Reads the pages of a firm's site, the home page first; for one that is parked or empty, the reason as a sentence. */
export const readOwnSite = (fetched: FetchedPage[]): OwnSite | { parkedReason: string } => {
  // Nothing of it is stored as a claim, so that it need not be marked.
  const facts = readSite(fetched, { isSandbox: false })
  if (facts.parkedReason !== null) return { parkedReason: facts.parkedReason }
  const pages = fetched.map(parsePage)
  const sells = selfDescription(pages)
  return {
    sells,
    services: servicesOf(pages).map(({ name }) => name),
    customers: statedCustomers(pages, sells),
    names: facts.statedNames.flatMap(({ name, legalName }) => (legalName ? [name, legalName] : [name])),
    companyNumbers: facts.companyNumbers.map(({ number, standing, name }) => ({ number, standing, name })),
    domain: registrableDomain(pages[0]?.url ?? ''),
    pages: pages.map(({ url, title, text }) => ({
      url,
      title: title === null ? '' : text.slice(title.start, title.end).replaceAll('\n', ' ').trim(),
    })),
  }
}
