import { normalisePostcode } from '../../normalise/postcode.ts'
import { excerptAt } from './excerpt.ts'
import type { ParsedPage, TextRange } from './page.ts'
import { pageKindOf } from './page-kind.ts'
import { THIRD_PARTY_POSTCODES } from './third-parties.ts'

/** An address on a site. `text` holds the postcode and the parts before it, in order, separated by commas. */
export type SiteAddress = {
  postcode: string
  text: string
  /** What the words before it call it. */
  kind: 'registered-office' | 'site'
  /** 0..1 that it is the firm's own. */
  confidence: number
  excerpt: string
  url: string
}

const POSTCODE =
  /(?<![\p{L}\p{N}])([A-Z]{1,2}\d[A-Z\d]? {0,2}\d[A-Z]{2}|[a-z]{1,2}\d[a-z\d]? \d[a-z]{2})(?![\p{L}\p{N}])/gu
const REGISTERED =
  /\bregist(?:ered|ration) (?:office|address)|\bregd?\.? office|\bregistered (?:in|at)\b[^.]{0,60}\b(?:at|office)\b|\bswyddfa gofrestredig/i
/** Somebody else's address: a processor, a regulator, the web agency. */
const OTHERS =
  /\b(?:commissioner|ombudsman|regulator|adjudicat\w+|supervisory authority|web ?site by|designed by|processor|landlord|our clients?|case stud(?:y|ies)|testimonial)\b/i
/** A page of shop or member listings is no place to learn the firm's own address. */
const MAX_ADDRESSES = 60
/** The same postcode is looked at this often at most: a second time it may stand as the registered office. */
const MAX_PER_POSTCODE = 4
const MAX_TRIED = 300

/** The postcodes of a page with the address lines around them; one entry per postcode and kind. */
export const postalAddressesOf = (page: ParsedPage): SiteAddress[] => {
  const found = new Map<string, SiteAddress>()
  const tries = new Map<string, number>()
  let tried = 0
  for (const match of page.text.matchAll(POSTCODE)) {
    const times = tries.get(match[0]) ?? 0
    if (times >= MAX_PER_POSTCODE) continue
    tries.set(match[0], times + 1)
    tried += 1
    if (tried > MAX_TRIED || found.size >= MAX_ADDRESSES) break
    const address = addressAt(page, { start: match.index, end: match.index + match[0].length })
    if (address && !found.has(`${address.kind} ${address.postcode}`))
      found.set(`${address.kind} ${address.postcode}`, address)
  }
  return [...found.values()]
}

const addressAt = (page: ParsedPage, at: TextRange): SiteAddress | null => {
  const printed = page.text.slice(at.start, at.end)
  const postcode = /^[a-z]+\d+ \d(?:st|nd|rd|th)$/.test(printed) ? null : normalisePostcode(printed)
  if (postcode === null || THIRD_PARTY_POSTCODES.has(postcode)) return null
  const excerpt = excerptAt(page, at.start, at.end)
  if (excerpt === null) return null
  const before = page.text.slice(Math.max(0, at.start - 260), at.start)
  const { parts, lead } = addressParts(before)
  const kind = REGISTERED.test(lead.slice(-90)) ? 'registered-office' : 'site'
  const isOthers = OTHERS.test(before.slice(-200))
  const isLegalPage = pageKindOf(page.url) === 'legal'
  const confidence = isOthers ? 0.2 : parts.length === 0 ? 0.5 : isLegalPage && kind === 'site' ? 0.6 : 0.9
  return { postcode, text: [...parts, postcode].join(', '), kind, confidence, excerpt, url: page.url }
}

/** Phrases that lead into an address; what stands before and with them is not part of it. */
const LEAD_IN =
  /^.*(?:(?:registered|head|main|trading|postal|correspondence|visiting|company|our) (?:office|address|premises)(?: address)?(?: is| at)?|\baddress|\boffices? (?:is |are )?(?:at|in)|\b(?:based|located|situated|find us|visit us|write to us|find our \w+|registered|established) (?:at|in|on)|\bour \w+ (?:is|are) (?:at|in)|\bis at\b|\b(?:branch|depot|showroom|campus|clinic)(?= (?:\d|unit|suite))|\bwhose registered office is)\b[ :–-]*(?:at |is )?/i
const NOT_ADDRESS =
  /@|https?:|www\.|©|\b(?:tel|phone|fax|e-?mail|opening|mon(?:day)?|copyright|all rights|cookies?|vat|company (?:no|number|reg))\b|\b(?:ltd|limited|llp|plc|cic)\.?$|\d{6,}|\+44|\(?0\d{3,4}\)? ?\d{3}/i
const STREET =
  /^(?:(?:unit|suite|flat|floor|office|room|studio|plot|block|po box)\b|\d{1,4}[a-z]?(?:\s?[-–/]\s?\d{1,4}[a-z]?)? \p{L})/iu

/** Takes lines and comma parts backwards from the postcode as long as they look like parts of an address. */
const addressParts = (before: string): { parts: string[]; lead: string } => {
  const pieces = [...before.matchAll(/[^,\n|•·]+/g)].toReversed()
  const parts: string[] = []
  for (const piece of pieces) {
    const words = piece[0].trim().replace(/[.\s]+$/, '')
    const lead = LEAD_IN.exec(words)?.[0] ?? sentenceLead(words)
    const part = words.slice(lead.length).trim()
    const isPart =
      part !== '' &&
      part.length <= 45 &&
      part.split(' ').length <= 6 &&
      !NOT_ADDRESS.test(part) &&
      /\p{L}/u.test(part)
    if (isPart) parts.unshift(part)
    const isEnd = lead !== '' || (words !== '' && !isPart) || parts.length >= 7
    if (isEnd) return { parts, lead: before.slice(0, piece.index + piece[0].indexOf(words) + lead.length) }
    if (STREET.test(part) && !continuesBefore(before.slice(0, piece.index)))
      return { parts, lead: before.slice(0, piece.index) }
  }
  return { parts, lead: '' }
}

/** "Come and see us. 12 High Street": a sentence before the part. */
const sentenceLead = (words: string): string =>
  /^.*(?:[:!?]|\.(?! ?(?:$|[\p{Ll}\d])))\s+(?=[\p{Lu}\d])/u.exec(words)?.[0] ?? ''

/** A house number may still follow a unit or a building's name: "Unit 4, 12 High Street", "Acme House, 12 High Street". */
const continuesBefore = (before: string): boolean => {
  const last = /([^,\n|•·:.]{2,45})[,\n]\s*$/.exec(before.slice(-50))?.[1]?.trim() ?? ''
  return (
    STREET.test(last) ||
    /\b(?:house|building|centre|center|park|court|mill|works|estate|chambers|hall|school|college|floor|yard|wharf|tower|business)\b/i.test(
      last,
    )
  )
}
