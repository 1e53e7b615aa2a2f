import type { WebsiteClient } from '../../clients/website/client.ts'
import type { SiteOutcome, SiteReader } from '../provider.ts'
import { choosePages } from '../website/choose-pages.ts'
import type { FetchedPage } from '../website/page.ts'
import { readSite } from '../website/read-site.ts'

/** Addresses less sure than this are somebody else's too often to measure a distance to. */
const LEAST_ADDRESS_CONFIDENCE = 0.5
const LEAST_LEGAL_NAME_CONFIDENCE = 0.5

/** Reads sites through the polite website client: the home page first, then what it links to. */
export const createSiteReader = (client: WebsiteClient, options: { isSandbox: boolean }): SiteReader => ({
  read: async (url) => {
    const pages = await fetchSite(client, url)
    if (typeof pages === 'string') return { kind: 'unreadable', reason: pages }
    return outcomeOf(readSite(pages, options))
  },
})

/** The home page and at most five more that can be read; why not, as a sentence, when the home page can't. */
export const fetchSite = async (client: WebsiteClient, url: string): Promise<FetchedPage[] | string> => {
  const home = await fetchPage(client, url)
  if (typeof home === 'string') return home
  const others = await Promise.all(choosePages(home).map((page) => fetchPage(client, page)))
  return [home, ...others.filter((page) => typeof page !== 'string')]
}

const fetchPage = async (client: WebsiteClient, url: string): Promise<FetchedPage | string> => {
  const page = await client.page(url)
  if (page.kind === 'refused') return page.reason
  const { contentHash, retrievedAt } = page.answer
  return { url: page.finalUrl, retrievedUrl: page.finalUrl, html: page.html, contentHash, retrievedAt }
}

const outcomeOf = (facts: ReturnType<typeof readSite>): SiteOutcome => {
  if (facts.isParked) return { kind: 'unreadable', reason: facts.parkedReason ?? 'The domain is parked.' }
  return {
    kind: 'read',
    site: {
      claims: facts.claims,
      reading: facts.reading,
      // A legal name that merely stands beside a number may be anybody's.
      statedNames: [
        ...new Set(
          facts.statedNames
            .filter((stated) => stated.kind !== 'legal' || stated.confidence > LEAST_LEGAL_NAME_CONFIDENCE)
            .flatMap((stated) => [stated.name, ...(stated.legalName ? [stated.legalName] : [])]),
        ),
      ],
      companyNumbers: facts.companyNumbers.map(({ number, standing, name }) => ({ number, standing, name })),
      addresses: facts.addresses
        .filter((address) => address.confidence >= LEAST_ADDRESS_CONFIDENCE)
        .map(({ postcode, text, kind }) => ({ postcode, text, kind })),
    },
  }
}
