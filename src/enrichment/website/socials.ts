import { normaliseLinkedInCompany } from '../../normalise/linkedin.ts'
import { excerptOf } from './excerpt.ts'
import { nameFitsDomain } from './name-fits-domain.ts'
import type { ParsedPage } from './page.ts'

/** A LinkedIn company page linked from the site, in canonical form. */
export type LinkedInLink = {
  address: string
  confidence: number
  method: 'link' | 'structured-data'
  excerpt: string
  url: string
}

/**
 * LinkedIn company pages that the page links to. Links of people, share buttons and posts are left out. Confidence is
 * high when it is the only one or its slug fits the domain; with several, the others may be partners or the web agency.
 */
export const linkedInOf = (page: ParsedPage, domain: string | null): LinkedInLink[] => {
  const links = page.links.map((link) => ({ href: link.href, method: 'link' as const }))
  const stated = page.organisations.flatMap((each) =>
    each.sameAs.map((href) => ({ href, method: 'structured-data' as const })),
  )
  const found = new Map<string, LinkedInLink>()
  for (const { href, method } of [...stated, ...links]) {
    if (!/linkedin\.com/i.test(href)) continue
    const address = normaliseLinkedInCompany(href)
    const excerpt = address && excerptOf(page.html, href)
    if (address && excerpt && !found.has(address))
      found.set(address, { address, confidence: 0.9, method, excerpt, url: page.url })
  }
  if (found.size <= 1) return [...found.values()]
  return [...found.values()].map((link) => ({ ...link, confidence: fitsDomain(link, domain) ? 0.9 : 0.4 }))
}

const fitsDomain = (link: LinkedInLink, domain: string | null): boolean =>
  domain !== null && nameFitsDomain((link.address.split('/').at(-1) ?? '').replaceAll('-', ' '), domain)
