import { normalisePhone, type PhoneKind } from '../../normalise/phone.ts'
import { excerptAt, excerptOf } from './excerpt.ts'
import type { ParsedPage } from './page.ts'
import { pageKindOf } from './page-kind.ts'
import { THIRD_PARTY_PHONES } from './third-parties.ts'

/** A phone number of a site, valid by its country's numbering plan. */
export type SitePhone = {
  e164: string
  kind: PhoneKind
  confidence: number
  method: 'link' | 'page-text'
  excerpt: string
  url: string
}

const PRINTED = /(?<![\w.,/£$€-])(?:\+ ?44|0044|\(?0)[\d ().\u2010-\u2013-]{8,18}\d(?!\d)/g
const FAX_BEFORE = /\b(?:fax|facsimile|f:)\W{0,6}$/i
const MAX_PHONES = 30
/** Different printed numbers looked at on one page. */
const MAX_TRIED = 300

/** The page's phones, fax numbers and public bodies left out: `tel:` links first, then numbers in the text. */
export const phonesOf = (page: ParsedPage): SitePhone[] => {
  const found = new Map<string, SitePhone>()
  const add = (phone: SitePhone | null): void => {
    if (phone && !found.has(phone.e164) && found.size < MAX_PHONES) found.set(phone.e164, phone)
  }
  for (const link of page.links.filter((each) => /^\s*tel:/i.test(each.href)).slice(0, MAX_TRIED)) {
    if (FAX_BEFORE.test(page.text.slice(Math.max(0, link.start - 20), link.start))) continue
    const printed =
      normalisePhone(link.text) && link.end > link.start ? excerptAt(page, link.start, link.end) : null
    add(phoneFrom(page, decodedHref(link.href), printed ?? excerptOf(page.html, link.href), 'link'))
  }
  const tried = new Set<string>()
  for (const match of page.text.matchAll(PRINTED)) {
    if (tried.size >= MAX_TRIED) break
    if (tried.has(match[0])) continue
    tried.add(match[0])
    if (FAX_BEFORE.test(page.text.slice(Math.max(0, match.index - 20), match.index))) continue
    add(phoneFrom(page, match[0], excerptAt(page, match.index, match.index + match[0].length), 'page-text'))
  }
  return [...found.values()]
}

const phoneFrom = (
  page: ParsedPage,
  printed: string,
  excerpt: string | null,
  method: 'link' | 'page-text',
): SitePhone | null => {
  const phone = normalisePhone(printed)
  if (!phone || !excerpt || THIRD_PARTY_PHONES.has(phone.e164)) return null
  const base = method === 'link' ? 0.95 : 0.9
  const confidence = pageKindOf(page.url) === 'legal' ? 0.6 : phone.kind === 'mobile' ? base - 0.15 : base
  return { ...phone, confidence, method, excerpt, url: page.url }
}

const decodedHref = (href: string): string => {
  try {
    return decodeURIComponent(href)
  } catch {
    return href
  }
}
