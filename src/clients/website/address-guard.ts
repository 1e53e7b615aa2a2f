import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Whether an address may be asked, and the URL as it will be asked, or why not. */
export type GuardVerdict = { ok: true; url: URL } | { ok: false; reason: string }

const WEB_PORTS: ReadonlySet<string> = new Set(['', '80', '443'])

/** Names that belong to the machine or its network, never to a public site (RFC 6761, RFC 6762, RFC 8375, ICANN's .internal). */
const LOCAL_NAME = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home\.arpa|onion)$/u

/** Its terms forbid reading by machines; we cite its addresses and never open them. */
const NEVER_READ = /(?:^|\.)(?:linkedin\.com|lnkd\.in)$/u

/** All of the IPv6 space that is handed out for the public internet (RFC 4291). */
const GLOBAL_IPV6 = ipaddr.parseCIDR('2000::/3')

/**
 * True for an address on the public internet. False for private, loopback, link-local, multicast, carrier-grade NAT,
 * reserved, documentation and transition ranges, for IPv4 wrapped into IPv6, and for text that is no address.
 */
export const isPublicAddress = (address: string): boolean => {
  if (!ipaddr.isValid(address)) return false
  // An IPv4 address wrapped into IPv6 (::ffff:127.0.0.1) is judged as what it is.
  const plain = ipaddr.process(address)
  if (plain.range() !== 'unicast') return false
  return plain.kind() === 'ipv4' || plain.match(GLOBAL_IPV6)
}

const bareHost = (url: URL): string => url.hostname.replace(/^\[|\]$/gu, '').replace(/\.$/u, '')

/** True when the URL's host is an IP address in any notation: `URL` has turned decimal, hex and octal into dotted form. */
export const isAddressLiteral = (url: URL): boolean => isIP(bareHost(url)) !== 0

/** The host without brackets and closing dot, as it is looked up. */
export const hostOf = (url: URL): string => bareHost(url)

const fault = (url: URL): string | null => {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'only http and https addresses are read'
  if (!WEB_PORTS.has(url.port)) return `port ${url.port} is not read, only 80 and 443`
  if (url.username !== '' || url.password !== '') return 'addresses with a user name or password are not read'
  if (isAddressLiteral(url)) return isPublicAddress(bareHost(url)) ? null : 'it is a private address'
  if (!bareHost(url).includes('.') || LOCAL_NAME.test(bareHost(url))) return 'it is not a public host name'
  if (NEVER_READ.test(bareHost(url))) return 'pages of LinkedIn are never read'
  return null
}

/**
 * Judges an address before anything is asked of it, also each redirect: http or https, port 80 or 443, no credentials,
 * no private address however it is written, nothing of LinkedIn. Host names still have to pass `judgeAddresses` with their DNS answers.
 */
export const guardUrl = (address: string): GuardVerdict => {
  if (!URL.canParse(address)) return { ok: false, reason: 'it is not a web address' }
  const url = new URL(address)
  const reason = fault(url)
  return reason === null ? { ok: true, url } : { ok: false, reason }
}

/**
 * Judges the DNS answers of a host: null when every one is public, else the reason. One private answer among public
 * ones condemns the host, since the connection might choose it.
 */
export const judgeAddresses = (addresses: readonly string[]): string | null => {
  const bad = addresses.find((address) => !isPublicAddress(address))
  return bad === undefined ? null : `its name leads to ${bad}, which is not a public address`
}
