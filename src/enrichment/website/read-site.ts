import type { SiteReading } from '../../company/company.ts'
import type { Claim } from '../../company/evidence.ts'
import { registrableDomain } from '../../normalise/domain.ts'
import { makeClaims } from './claim-maker.ts'
import type { SiteCompanyNumber } from './company-numbers.ts'
import { contactPageOf } from './contact-page.ts'
import { lastYearSeen } from './last-year.ts'
import type { FetchedPage, ParsedPage } from './page.ts'
import { pageKindOf } from './page-kind.ts'
import { parkedVerdict } from './parked.ts'
import { parsePage } from './parse-page.ts'
import { postalAddressesOf, type SiteAddress } from './postal-addresses.ts'
import { GROWTH_PHRASES, NEED_PHRASES } from './signal-phrases.ts'
import { signalsIn } from './signals.ts'
import { siteDrafts } from './site-claims.ts'
import { siteNumbers } from './site-numbers.ts'
import { type StatedName, statedNamesOf } from './stated-names.ts'
import { structuredAddressesOf } from './structured-addresses.ts'
import { technologiesIn } from './technologies.ts'

/** All that a company's own website says, every value with its proof. */
export type SiteFacts = {
  /** Each excerpt stands word for word in the body of its page. Empty for a parked site. */
  claims: Claim[]
  reading: SiteReading
  statedNames: StatedName[]
  /** Every company number found, other firms' included, each with whose it is; the surest first. */
  companyNumbers: SiteCompanyNumber[]
  addresses: SiteAddress[]
  isParked: boolean
  /** A sentence for people; null when the site is not parked. */
  parkedReason: string | null
}

/** Text kept for word checks, in characters over all pages. */
const MAX_TEXT = 600_000

/**
 * Reads a company's site from its fetched pages, the home page first. Pure and never throws: broken, empty or hostile
 * pages give fewer facts, not wrong ones. `isSandbox` marks every claim as make-believe.
 */
export const readSite = (fetched: FetchedPage[], options: { isSandbox: boolean }): SiteFacts => {
  const pages = fetched.map(parsePage)
  const home = pages[0]
  const domain = home ? registrableDomain(home.url) : null
  const parked = home ? parkedVerdict(home) : null
  const statedNames = parked ? [] : pages.flatMap(statedNamesOf)
  const companyNumbers = parked ? [] : siteNumbers(pages, { names: ownerNames(statedNames), domain })
  const addresses = parked
    ? []
    : uniqueAddresses(pages.flatMap((page) => [...structuredAddressesOf(page), ...postalAddressesOf(page)]))
  const drafts = parked ? [] : siteDrafts(pages, { domain, statedNames, companyNumbers, addresses })
  return {
    claims: makeClaims(drafts, fetched, options.isSandbox),
    reading: readingOf(pages, domain),
    statedNames: uniqueNames(statedNames),
    companyNumbers,
    addresses,
    isParked: parked !== null,
    parkedReason: parked?.reason ?? null,
  }
}

/** Names by which the site calls its owner; a legal name that merely stands beside a number may be somebody else's. */
const ownerNames = (names: StatedName[]): string[] => {
  const sure = names.filter((each) => each.kind !== 'legal' || each.confidence > 0.5)
  return [
    ...new Set(sure.flatMap((each) => (each.legalName ? [each.name, each.legalName] : [each.name]))),
  ].slice(0, 40)
}

const uniqueNames = (names: StatedName[]): StatedName[] =>
  [...new Map(names.toReversed().map((each) => [`${each.kind} ${each.name}`, each])).values()].toReversed()

/** One entry per postcode and kind, the surest; with equal sureness the longer address. */
const uniqueAddresses = (addresses: SiteAddress[]): SiteAddress[] => {
  const best = new Map<string, SiteAddress>()
  for (const address of addresses) {
    const key = `${address.kind} ${address.postcode}`
    const known = best.get(key)
    if (
      !known ||
      address.confidence > known.confidence ||
      (address.confidence === known.confidence && address.text.length > known.text.length)
    )
      best.set(key, address)
  }
  return [...best.values()]
}

const readingOf = (pages: ParsedPage[], domain: string | null): SiteReading => {
  const kinds = pages.map((page) => pageKindOf(page.url))
  return {
    domain: domain ?? URL.parse(pages[0]?.url ?? '')?.host ?? '',
    pagesRead: pages.length,
    isThorough: pages.length >= 5 && kinds.includes('services'),
    text: pages
      .map((page) => page.lowerText)
      .join('\n')
      .slice(0, MAX_TEXT),
    pages: partsOf(pages),
    hasHttps: pages.some((page) => page.url.startsWith('https:')),
    hasContactPage: contactPageOf(pages) !== null,
    hasViewportMeta: pages.some((page) => page.meta.has('viewport')),
    technologies: technologiesIn(pages.map((page) => page.html)),
    lastYearSeen: lastYearSeen(pages),
    growthSignals: signalsIn(pages, GROWTH_PHRASES),
    needSignals: signalsIn(pages, NEED_PHRASES),
  }
}

/** Where the text of each page ends when all are joined with a line break between. */
const partsOf = (pages: ParsedPage[]): { url: string; end: number }[] => {
  let end = -1
  return pages.map(({ url, lowerText }) => {
    end += lowerText.length + 1
    return { url, end }
  })
}
