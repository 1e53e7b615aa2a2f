import type { ParsedPage } from './page.ts'

/** Why a site is none of a trading firm's. */
export type ParkedVerdict = {
  kind: 'for-sale' | 'parked' | 'expired' | 'suspended' | 'placeholder'
  reason: string
}

/** Phrases decide only on pages with little else to say; an article about domain names is not a parked page. */
const MAX_TEXT = 2_500
/** "Coming soon" and the like stand on real sites too, so the page must be all but empty. */
const MAX_PLACEHOLDER_TEXT = 500

const RULES: readonly { kind: ParkedVerdict['kind']; words: RegExp; says: string }[] = [
  {
    kind: 'for-sale',
    words:
      /\b(?:domain(?: name)?s?|website|[a-z0-9-]+\.(?:co\.uk|com|uk|net|org))\b[^.\n]{0,40}\b(?:is|are|may be|might be) (?:now )?(?:available )?(?:for|4) (?:sale|purchase)\b|\b(?:buy|purchase|own|acquire|make an offer (?:on|for)|inquire about|enquire about) (?:this|the) domain\b|\bdomain(?: name)? for sale\b|\bget this domain\b|\bpremium domain\b/i,
    says: 'the domain is for sale',
  },
  {
    kind: 'expired',
    words:
      /\b(?:domain|website|hosting)(?: name| registration)? (?:has |is )?expired\b|\bexpired domain\b|\brenew (?:this|your) domain\b|\bpending (?:renewal|deletion)\b/i,
    says: 'the domain has expired',
  },
  {
    kind: 'suspended',
    words:
      /\b(?:account|website|site|hosting|domain)(?: has been| is| was)? (?:temporarily )?(?:suspended|disabled|deactivated)\b|\bbandwidth limit exceeded\b/i,
    says: 'the account is suspended',
  },
  {
    kind: 'parked',
    words:
      /\b(?:domain|page|site|website)(?: name)?\b[^.\n]{0,30}\b(?:is|has been) (?:being )?parked\b|\bparked (?:free|domain|page)\b|\bdomain parking\b|\bthis domain (?:name )?(?:is|was|has been|has recently been) (?:just )?registered\b|\bregistered (?:by|at|with|on behalf of)\b[^.\n]{0,60}\b(?:domain|registrar)\b|\bsponsored listings\b|\brelated searches\b/i,
    says: 'the domain is parked',
  },
]

const PLACEHOLDER =
  /\b(?:coming soon|under construction|website (?:is )?(?:launching|coming)|launching soon|watch this space|site is being (?:built|updated)|future home of|default (?:web ?)?(?:page|site)|apache2? .{0,20}default page|welcome to nginx|it works!|index of \/|iis windows server|plesk|cpanel|hello world|just another wordpress site|your new (?:web)?site|nothing (?:to see )?here)\b/i

/** Scripts and hosts that only parking services use. */
const PARKING_HOSTS =
  /(?:sedoparking|parkingcrew|bodis|parklogic|above)\.(?:com|net)|afternic\.com|hugedomains\.com|dan\.com\/|domainmarket\.com|parking-lander|\/lander\b.{0,40}window\.location|window\.park\s?=/i

/** Recognises parked, for-sale, expired, suspended and placeholder sites by the home page; null for all others. */
export const parkedVerdict = (home: ParsedPage): ParkedVerdict | null => {
  const text = home.text.trim()
  if (text.length <= MAX_TEXT) {
    const rule = RULES.find((each) => each.words.test(text))
    if (rule)
      return { kind: rule.kind, reason: `The website shows that ${rule.says}: "${quote(text, rule.words)}".` }
    if (PARKING_HOSTS.test(home.html.slice(0, 50_000)))
      return { kind: 'parked', reason: 'The website is served by a domain parking service.' }
  }
  if (text.length <= MAX_PLACEHOLDER_TEXT && PLACEHOLDER.test(text))
    return {
      kind: 'placeholder',
      reason: `The website is only a placeholder: "${quote(text, PLACEHOLDER)}".`,
    }
  return null
}

const quote = (text: string, words: RegExp): string =>
  (words.exec(text)?.[0] ?? '').replaceAll('\n', ' ').slice(0, 80)
