import { registrableDomain } from '../../normalise/domain.ts'
import type { FetchedPage, PageLink } from './page.ts'
import { type PageKind, pageKindOf } from './page-kind.ts'
import { parsePage } from './parse-page.ts'

/** Most pages read of one site, the home page included. */
const MAX_PAGES = 6

/** What is read next, the most telling first: what the firm does, where it is, who it is by law. */
const WANTED: readonly PageKind[] = ['services', 'contact', 'legal', 'about', 'team']
/** What fills places that are left. */
const FILLERS: readonly PageKind[] = ['careers', 'service-detail', 'legal', 'services', 'news', 'other']

const NOT_A_PAGE =
  /\.(?:pdf|jpe?g|png|gif|svg|webp|zip|docx?|xlsx?|pptx?|mp[34]|ics|xml|rss|css|js|ico)$|\/(?:wp-admin|wp-login|login|log-?in|sign-?in|register|basket|cart|checkout|my-account|account|search|feed|cdn-cgi)\b/i

/**
 * Which links of the home page to read next, in this order, at most five (six pages with the home page). Only http(s)
 * pages of the same registrable domain; never the home page again, a download, a log-in or a basket.
 */
export const choosePages = (home: FetchedPage): string[] => {
  const candidates = linkCandidates(home)
  const chosen: string[] = []
  for (const kind of [...WANTED, ...FILLERS, ...FILLERS]) {
    if (chosen.length === MAX_PAGES - 1) break
    const best = candidates
      .filter((link) => link.kind === kind && !chosen.includes(link.url))
      .sort(byPromise)[0]
    if (best) chosen.push(best.url)
  }
  return chosen
}

type Candidate = { url: string; kind: PageKind; rank: number; position: number }

const linkCandidates = (home: FetchedPage): Candidate[] => {
  const domain = registrableDomain(home.url)
  const seen = new Set([pageKey(home.url)])
  const candidates: Candidate[] = []
  for (const [position, link] of parsePage(home).links.entries()) {
    if (!link.url || NOT_A_PAGE.test(URL.parse(link.url)?.pathname ?? '')) continue
    if (seen.has(pageKey(link.url)) || !isSameSite(link.url, home.url, domain)) continue
    seen.add(pageKey(link.url))
    const kind = pageKindOf(link.url, link.text)
    if (kind !== 'home') candidates.push({ url: link.url, kind, rank: rankOf(link, kind), position })
    if (candidates.length >= 500) break
  }
  return candidates
}

const isSameSite = (url: string, homeUrl: string, domain: string | null): boolean =>
  domain === null ? URL.parse(url)?.host === URL.parse(homeUrl)?.host : registrableDomain(url) === domain

/** One spelling for comparison: host without `www.`, no scheme, no trailing slash, no query. */
const pageKey = (url: string): string => {
  const parsed = URL.parse(url)
  return parsed
    ? `${parsed.host.replace(/^www\./, '')}${parsed.pathname.replace(/\/(?:index\.\w+)?$/, '')}`.toLowerCase()
    : url
}

const byPromise = (a: Candidate, b: Candidate): number => b.rank - a.rank || a.position - b.position

/** Short addresses before deep ones, and among legal pages those that must carry the company's particulars first. */
const rankOf = (link: PageLink, kind: PageKind): number => {
  const url = URL.parse(link.url ?? '')
  const depth = (url?.pathname ?? '').split('/').filter(Boolean).length
  const legalWords = `${url?.pathname ?? ''} ${link.text}`.toLowerCase()
  const legalBonus =
    kind !== 'legal'
      ? 0
      : /legal|imprint|company|statutory/.test(legalWords)
        ? 6
        : /terms/.test(legalWords)
          ? 4
          : /privacy/.test(legalWords)
            ? 2
            : 0
  return legalBonus - depth - (url?.search ? 3 : 0)
}
