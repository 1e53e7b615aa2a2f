import { excerptAt } from './excerpt.ts'
import type { PageHeading, PageLink, ParsedPage } from './page.ts'
import { pageKindOf } from './page-kind.ts'

/** A service by the name that the firm gives it. */
export type SiteService = { name: string; confidence: number; excerpt: string; url: string }

const MAX_SERVICES = 30

/** Headings and links that stand on services pages without naming a service. */
const NOT_A_SERVICE =
  /^(?:(?:our |all |view |see |more |the )*(?:services?|solutions?|products?|what we (?:do|offer)|capabilit(?:y|ies)|expertise|specialisms?)(?: we offer| overview| list)?|home|about.*|contact.*|get in touch.*|get a quote.*|request.*|book(?: .*)?|call .*|e-?mail.*|read more.*|learn more.*|find out.*|view .*|see .*|more(?: info.*)?|click here.*|back(?: .*)?|next|previous|why .*|how .*|who .*|what .*|when .*|where .*|our (?:team|people|story|work|clients|customers|partners|values|mission|approach|process|history|location.*|office.*)|testimonials?.*|reviews?.*|case stud.*|faqs?|frequently.*|news.*|blog.*|latest.*|careers?.*|vacancies|jobs|privacy.*|terms.*|cookies?.*|legal(?: (?:notices?|information|statements?|terms|stuff)\b.*)?|sitemap|search(?: (?:our|this|the|for|results?)\b.*)?|menu|navigation|follow.*|share.*|subscribe.*|newsletter.*|sign ?up.*|log ?in.*|quick links.*|useful links.*|opening.*|address.*|ready to.*|need .*|let'?s .*|want .*|looking .*|welcome.*|trusted.*|some of .*|skip to .*|all rights.*|copyright.*|share this.*|related.*|gallery|portfolio|accreditations?|awards?|downloads?|resources?|support us|pricing|prices)[!?.:…]*$/i

/** Services named on the firm's services pages: links to a page of their own first, then headings. At most 30. */
export const servicesOf = (pages: ParsedPage[]): SiteService[] => {
  const found = new Map<string, SiteService>()
  const add = (page: ParsedPage, piece: PageLink | PageHeading, confidence: number): void => {
    const name = serviceName(piece.text)
    const excerpt = name && piece.end > piece.start ? excerptAt(page, piece.start, piece.end) : null
    if (!name || !excerpt || found.has(name.toLowerCase()) || found.size >= MAX_SERVICES) return
    found.set(name.toLowerCase(), { name, confidence, excerpt, url: page.url })
  }
  for (const page of pages) {
    for (const link of page.links) if (link.url && isServiceDetail(link.url, page.url)) add(page, link, 0.9)
  }
  for (const page of pages) {
    const kind = isAboutCompanies(page.url) ? 'other' : pageKindOf(page.url)
    if (kind !== 'services' && kind !== 'service-detail') continue
    const isHeading = (heading: PageHeading): boolean =>
      kind === 'services' ? heading.level >= 2 && heading.level <= 4 : heading.level === 1
    for (const heading of page.headings)
      if (isHeading(heading) && heading.region === 'main') add(page, heading, 0.8)
  }
  return [...found.values()]
}

const isServiceDetail = (url: string, pageUrl: string): boolean =>
  URL.parse(url)?.host === URL.parse(pageUrl)?.host &&
  !isAboutCompanies(url) &&
  pageKindOf(url) === 'service-detail'

/** `/companies/kestrel-solutions` is about a firm whose name sounds like a service. */
const isAboutCompanies = (url: string): boolean =>
  /\/(?:companies|clients|members|suppliers|partners|directory)\//i.test(URL.parse(url)?.pathname ?? '')

/** The text as a service's name, or null: 3-60 characters, at most seven words, no sentence, no number alone. */
const serviceName = (text: string): string | null => {
  const name = text.replace(/^[\s\d.)•»›→-]+|[\s:.…»›→-]+$/gu, '').trim()
  const isName =
    name.length >= 3 && name.length <= 60 && name.split(/\s+/).length <= 7 && /\p{L}{2}/u.test(name)
  return isName && !NOT_A_SERVICE.test(name) && !/[?!@|]|https?:/.test(name) ? name : null
}
