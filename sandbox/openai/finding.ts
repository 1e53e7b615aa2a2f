import type { SandboxContext } from '../context.ts'
import { between, happens, pick, type Random } from '../web/chance.ts'
import { directoryHosts, townPath, tradePath } from '../web/directory-hosts.ts'
import { deadDomainFor } from '../web/made-up-names.ts'
import { publicRegisterHost } from '../web/public-register-host.ts'
import { addressLine, inMixedCase, signName, withoutLegalForm } from '../web/spelling.ts'
import type { Sector } from '../world/world.ts'
import type { Entry } from './market.ts'
import { misbehaviourOf } from './misbehaviour.ts'

/** What the model says of one company. Null and empty where it says nothing. */
export type Finding = {
  name: string
  website: string | null
  town: string | null
  postcode: string | null
  address: string | null
  companyNumber: string | null
  phone: string | null
  sector: Sector
  services: string[]
  reason: string
  sources: string[]
}

const reasons = [
  'Appears in several local results for {place}.',
  'Based in {town} and matches the search.',
  'Listed among companies near {place}.',
  'Its pages and a local directory name {town}.',
  'Found while searching for this kind of organisation near {place}.',
]

/** A neutral sentence on why a company is listed: the same pool for all, so that it gives nothing away. */
export function reasonFor(town: string | null, place: string, random: Random): string {
  return pick(random, reasons)
    .replaceAll('{town}', town ?? place)
    .replaceAll('{place}', place)
}

/** A web address in one of the spellings that models use. */
export function spelledUrl(domain: string, random: Random): string {
  const host = happens(random, 0.6) ? `www.${domain}` : domain
  const throwOfSpelling = random()
  if (throwOfSpelling < 0.06) return host
  if (throwOfSpelling < 0.16) return `http://${host}/`
  return happens(random, 0.1)
    ? `https://${host}/contact`
    : pick(random, [`https://${host}`, `https://${host}/`])
}

function websiteOf(context: SandboxContext, entry: Entry, random: Random): string | null {
  const domain = entry.firm.website?.domain
  if (!domain || happens(random, 0.04)) return null
  const isDead = !context.world.isRegister && happens(random, misbehaviourOf(context).deadDomain)
  return spelledUrl(isDead ? deadDomainFor(context.world, signName(entry.firm), random) : domain, random)
}

/** Pages of the make-believe web that name the firm of an entry, one to three. */
export function sourcesFor(entry: Entry, random: Random): string[] {
  const { firm, site } = entry
  const own = firm.website ? `https://www.${firm.website.domain}` : null
  const pages = own ? [`${own}/`, `${own}/contact`, `${own}/about`] : []
  const others = [
    `https://${directoryHosts[0]}${townPath(site.address.locality)}`,
    `https://${directoryHosts[1]}${tradePath(firm)}`,
    `https://${publicRegisterHost}/company/${firm.number}`,
  ]
  const sources = new Set<string>()
  if (own) sources.add(pick(random, pages))
  for (let count = between(random, own ? 0 : 1, 2); count > 0; count -= 1) sources.add(pick(random, others))
  return [...sources]
}

function nameOf(entry: Entry, random: Random): string {
  const { firm } = entry
  if (firm.tradingName && happens(random, 0.7)) return firm.tradingName
  const name = inMixedCase(firm.legalName)
  return happens(random, 0.55)
    ? withoutLegalForm(name)
    : name.replace(/\bLimited$/i, happens(random, 0.5) ? 'Ltd' : 'Limited')
}

/** What the model says of a real firm: true, in parts, and in a register world nothing beyond the file. */
export function findingOf(context: SandboxContext, entry: Entry, place: string, random: Random): Finding {
  const { firm, site } = entry
  const town = site.address.locality || null
  return {
    name: nameOf(entry, random),
    website: websiteOf(context, entry, random),
    town,
    postcode: happens(random, 0.8) ? site.address.postcode : null,
    address: happens(random, 0.6) ? addressLine(site.address) : null,
    companyNumber: happens(random, 0.3) ? firm.number : null,
    phone: happens(random, 0.5) ? site.phone : null,
    sector: firm.sector,
    services: firm.services.slice(0, between(random, 0, 4)),
    reason: reasonFor(town, place, random),
    sources: sourcesFor(entry, random),
  }
}
