import { registrableDomain } from '../../normalise/domain.ts'
import { emailDomain, isFreeMailDomain, isRoleMailbox, normaliseEmail } from '../../normalise/email.ts'
import { excerptAt, excerptOf } from './excerpt.ts'
import type { ParsedPage } from './page.ts'
import { pageKindOf } from './page-kind.ts'
import { THIRD_PARTY_EMAIL_DOMAINS } from './third-parties.ts'

/** An e-mail address printed on a site. `isRole`: a box such as info@, not a person's. */
export type SiteEmail = {
  address: string
  isRole: boolean
  confidence: number
  method: 'link' | 'page-text'
  excerpt: string
  url: string
}

const MAX_EMAILS = 30
const MAX_TRIED = 2_000
const SPELT_AT = /[[({] ?at ?[\])}]/gi
const SPELT_DOT = / ?[[({] ?dot ?[\])}] ?/gi

/** The page's e-mail addresses: `mailto:` links, Cloudflare's encoded ones, printed ones, "info [at] acme [dot] co.uk". */
export const emailsOf = (page: ParsedPage): SiteEmail[] => {
  const found = new Map<string, SiteEmail>()
  const add = (printed: string, excerpt: string | null, method: 'link' | 'page-text'): void => {
    const email = emailFrom(page, printed, excerpt, method)
    if (email && !found.has(email.address) && found.size < MAX_EMAILS) found.set(email.address, email)
  }
  for (const link of page.links
    .filter((each) => /^\s*mailto:|email-protection/i.test(each.href))
    .slice(0, 300)) {
    const encoded = /\/cdn-cgi\/l\/email-protection#([0-9a-f]+)/i.exec(link.href)?.[1]
    if (encoded) add(decodeCloudflareEmail(encoded) ?? '', excerptOf(page.html, encoded), 'link')
    if (/^mailto:/i.test(link.href.trim())) add(link.href.trim(), mailtoExcerpt(page, link.href), 'link')
  }
  for (const encoded of page.encodedEmails.slice(0, 300)) {
    add(decodeCloudflareEmail(encoded) ?? '', excerptOf(page.html, encoded), 'link')
  }
  for (const { printed, start, end } of printedEmails(page.text))
    add(printed, excerptAt(page, start, end), 'page-text')
  for (const { printed, start, end } of speltOutEmails(page.text))
    add(printed, excerptAt(page, start, end), 'page-text')
  return [...found.values()]
}

/**
 * Cloudflare hides addresses as hex: the first byte is a key, every further one is XORed with it.
 * Null when the text is no such code.
 */
export const decodeCloudflareEmail = (encoded: string): string | null => {
  if (!/^(?:[0-9a-f]{2}){4,200}$/i.test(encoded)) return null
  const [key, ...bytes] = Buffer.from(encoded, 'hex')
  return key === undefined ? null : Buffer.from(bytes.map((byte) => byte ^ key)).toString('utf8')
}

type PrintedEmail = { printed: string; start: number; end: number }

/** Searched from each "@" outwards, so that a page of two million letters costs nothing. */
const printedEmails = (text: string): PrintedEmail[] => {
  const found = new Map<string, PrintedEmail>()
  for (
    let at = text.indexOf('@'), tried = 0;
    at >= 0 && tried < MAX_TRIED;
    at = text.indexOf('@', at + 1), tried += 1
  ) {
    const box = /[a-z0-9][a-z0-9._%+'-]*$/i.exec(text.slice(Math.max(0, at - 64), at))?.[0]
    const host = /^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/i.exec(text.slice(at + 1, at + 200))?.[0]
    const printed = `${box}@${host}`
    if (box && host && !found.has(printed))
      found.set(printed, { printed, start: at - box.length, end: at + 1 + host.length })
  }
  return [...found.values()].slice(0, 300)
}

/** "info [at] acme [dot] co.uk", searched from the "[at]" outwards. */
const speltOutEmails = (text: string): PrintedEmail[] => {
  const found: PrintedEmail[] = []
  for (const match of text.matchAll(SPELT_AT)) {
    if (found.length >= 50) break
    const from = match.index + match[0].length
    const box = /[a-z0-9][a-z0-9._+-]* ?$/i.exec(text.slice(Math.max(0, match.index - 42), match.index))?.[0]
    const host = /^ ?[a-z0-9-]{1,60}(?:(?:\.| ?[[({] ?dot ?[\])}] ?)[a-z0-9-]{1,30}){1,3}/i.exec(
      text.slice(from, from + 140),
    )?.[0]
    if (box && host)
      found.push({
        printed: `${box.trim()}@${host.trim().replace(SPELT_DOT, '.')}`,
        start: match.index - box.length,
        end: from + host.length,
      })
  }
  return found
}

const mailtoExcerpt = (page: ParsedPage, href: string): string | null => {
  const address =
    href
      .trim()
      .replace(/^mailto:/i, '')
      .split('?')[0] ?? ''
  return excerptOf(page.html, address)
}

const emailFrom = (
  page: ParsedPage,
  printed: string,
  excerpt: string | null,
  method: 'link' | 'page-text',
): SiteEmail | null => {
  const address = normaliseEmail(percentDecoded(printed))
  const domain = address && emailDomain(address)
  if (
    !address ||
    !domain ||
    !excerpt ||
    THIRD_PARTY_EMAIL_DOMAINS.test(domain) ||
    /\.(?:png|jpe?g|gif|svg|webp|css|js)$/.test(domain)
  )
    return null
  const isRole = isRoleMailbox(address)
  const isOwn = registrableDomain(domain) === registrableDomain(page.url)
  // Another firm's domain on the page is as often the web agency or a partner as a second domain of the firm.
  const base = isOwn ? 0.95 : isFreeMailDomain(domain) ? 0.7 : 0.35
  const confidence = base - (isRole ? 0 : 0.1) - (pageKindOf(page.url) === 'legal' ? 0.1 : 0)
  return { address, isRole, confidence, method, excerpt, url: page.url }
}

const percentDecoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
