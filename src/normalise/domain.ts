import { getDomain, getHostname, parse } from 'tldts'
import { SHARED_HOSTS } from './shared-hosts.ts'

const TRACKING =
  /^(?:utm_\w+|gclid|gbraid|wbraid|fbclid|msclkid|mc_cid|mc_eid|trk|igshid|_hs\w+|hsctatracking)$/iu

const asUrl = (text: string): URL | null => {
  const trimmed = text.trim()
  const absolute =
    /^[a-z][a-z0-9+.-]*:/iu.test(trimmed) && !/^[^/]*:\d/u.test(trimmed)
      ? trimmed
      : `https://${trimmed.replace(/^\/\//u, '')}`
  const url = URL.canParse(absolute) ? new URL(absolute) : null
  return url !== null && (url.protocol === 'http:' || url.protocol === 'https:') ? url : null
}

/** The address's public-suffix facts, or null when its host cannot be on the public web (IP, no known ending). */
const publicHost = (urlOrHost: string): { host: string; domain: string } | null => {
  const url = asUrl(urlOrHost)
  const host = url === null ? null : getHostname(url.href)
  if (host === null) return null
  const facts = parse(host, { allowPrivateDomains: true })
  if (facts.isIp === true || facts.domain === null || !(facts.isIcann || facts.isPrivate)) return null
  return { host: host.replace(/\.$/u, ''), domain: facts.domain }
}

/** True when many firms share the host: social networks, directories, marketplaces, page builders by path. */
export const isSharedHost = (urlOrHost: string): boolean => {
  const found = publicHost(urlOrHost)
  if (found === null) return false
  const parts = found.host.split('.')
  const isListed = parts.some((_, index) => SHARED_HOSTS.has(parts.slice(index).join('.')))
  // A bare private suffix (wixsite.com itself) belongs to the host's operator and to all its customers.
  return isListed || getDomain(found.host, { allowPrivateDomains: true }) === null
}

/**
 * The domain that identifies a firm, by the Public Suffix List with private endings: `www.acme.co.uk/x` -> `acme.co.uk`,
 * `acme.wixsite.com/home` -> `acme.wixsite.com`. Null for shared hosts (facebook.com/acme), IP addresses, nonsense. Idempotent.
 */
export const registrableDomain = (urlOrHost: string): string | null => {
  const found = publicHost(urlOrHost)
  return found === null || isSharedHost(urlOrHost) ? null : found.domain
}

/**
 * One spelling for a web address: https assumed when no scheme is given, host in lower case, no fragment, no tracking
 * parameters, no credentials, no blank path difference. Null when it is no http(s) address of a public host. Idempotent.
 */
export const canonicalUrl = (text: string): string | null => {
  const url = asUrl(text)
  if (url === null || publicHost(url.href) === null) return null
  url.hash = ''
  url.username = ''
  url.password = ''
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name)
  return url.href
}
