import type { SandboxContext } from '../context.ts'
import { between, digits, happens, pick, type Random } from '../web/chance.ts'
import { directoryHosts, townPath } from '../web/directory-hosts.ts'
import { lookAlikes } from '../web/look-alikes.ts'
import { streets } from '../web/made-up-names.data.ts'
import { deadDomainFor, madeUpName } from '../web/made-up-names.ts'
import { addressLine } from '../web/spelling.ts'
import type { Sector } from '../world/world.ts'
import { type Finding, reasonFor, sourcesFor, spelledUrl } from './finding.ts'
import type { InventionKind } from './invention-list.ts'
import { type Entry, marketOf } from './market.ts'

/** A company that does not exist, and of which kind the lie is. */
type Invention = { finding: Finding; kind: InventionKind }

/** What an invention is made from: the search's place and sector, and the real firms it may borrow from. */
type InventionGround = { place: string; sector: Sector; nearby: Entry[] }

const weights: readonly (readonly [InventionKind, number])[] = [
  ['pure', 0.3],
  ['real-number', 0.15],
  ['real-address', 0.15],
  ['look-alike-domain', 0.15],
  ['real-website', 0.1],
  ['unmentioned-source', 0.15],
]

function kindFor(context: SandboxContext, ground: InventionGround, random: Random): InventionKind {
  if (context.world.isRegister || ground.nearby.length === 0) return 'pure'
  let left = random()
  for (const [kind, weight] of weights) {
    left -= weight
    if (left < 0) return kind
  }
  return 'pure'
}

/** A postcode near the place at which no firm of the world is, or null. */
function freePostcode(context: SandboxContext, near: Entry | null, random: Random): string | null {
  if (!near) return null
  const letters = 'ABDEFGHJLNPQRSTUWXYZ'
  const taken = marketOf(context).postcodes
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const unit = `${between(random, 1, 9)}${letters[between(random, 0, 19)]}${letters[between(random, 0, 19)]}`
    const postcode = `${near.outcode} ${unit}`
    if (!taken.has(postcode) && context.world.geography.postcode(postcode)) return postcode
  }
  return null
}

function freeNumber(context: SandboxContext, random: Random): string | null {
  if (context.world.isRegister || !happens(random, 0.3)) return null
  const number = `1${digits(random, 7)}`
  return context.world.firmByNumber.has(number) ? null : number
}

function pureInvention(context: SandboxContext, ground: InventionGround, random: Random): Finding {
  const near = ground.nearby.length > 0 ? pick(random, ground.nearby) : null
  const locality = near?.site.address.locality ?? ''
  const town = marketOf(context).towns.has(locality.toLowerCase()) ? locality : null
  const name = madeUpName(context.world, ground.sector, random)
  const domain = deadDomainFor(context.world, name, random)
  const postcode = happens(random, 0.75) ? freePostcode(context, near, random) : null
  const street = `${between(random, 1, 120)} ${pick(random, streets)}`
  const directory = town ? [`https://${directoryHosts[0]}${townPath(town)}`] : []
  return {
    name: happens(random, 0.5) ? `${name} Ltd` : name,
    website: spelledUrl(domain, random),
    town,
    postcode,
    address: postcode && happens(random, 0.7) ? [street, town, postcode].filter(Boolean).join(', ') : null,
    companyNumber: freeNumber(context, random),
    phone: !context.world.isRegister && happens(random, 0.4) ? `03069 990${digits(random, 3)}` : null,
    sector: ground.sector,
    services: [],
    reason: reasonFor(town, ground.place, random),
    sources: happens(random, 0.5)
      ? [`https://www.${domain}/`]
      : [...directory, `https://www.${domain}/about`],
  }
}

function withLookAlike(
  context: SandboxContext,
  ground: InventionGround,
  base: Finding,
  random: Random,
): Finding | null {
  const twins = [...lookAlikes(context).values()]
  const numbers = new Set(ground.nearby.map((entry) => entry.firm.number))
  const near = twins.filter((twin) => numbers.has(twin.victim.number))
  const twin = near.length > 0 ? pick(random, near) : null
  if (!twin) return null
  const name = happens(random, 0.5) ? `${twin.name} Ltd` : twin.name
  const companyNumber = happens(random, 0.4) ? twin.victim.number : null
  return {
    ...base,
    name,
    website: spelledUrl(twin.domain, random),
    companyNumber,
    sources: [`https://www.${twin.domain}/`],
  }
}

/** An invented company of one of the kinds; only pure ones in a register world. */
export function inventedFinding(context: SandboxContext, ground: InventionGround, random: Random): Invention {
  const kind = kindFor(context, ground, random)
  const base = pureInvention(context, ground, random)
  if (kind === 'pure') return { finding: base, kind }
  const victim = pick(random, ground.nearby)
  const { address } = victim.site
  const ownPage = victim.firm.website ? `https://www.${victim.firm.website.domain}/` : null
  if (kind === 'real-number') return { kind, finding: { ...base, companyNumber: victim.firm.number } }
  if (kind === 'real-address') {
    return {
      kind,
      finding: { ...base, town: address.locality, address: addressLine(address), postcode: address.postcode },
    }
  }
  if (kind === 'look-alike-domain') {
    const finding = withLookAlike(context, ground, base, random)
    return finding ? { kind, finding } : { kind: 'pure', finding: base }
  }
  if (kind === 'real-website' && victim.firm.website) {
    return {
      kind,
      finding: {
        ...base,
        website: spelledUrl(victim.firm.website.domain, random),
        sources: ownPage ? [ownPage] : [],
      },
    }
  }
  return {
    kind: 'unmentioned-source',
    finding: {
      ...base,
      website: happens(random, 0.5) ? null : base.website,
      sources: sourcesFor(victim, random),
    },
  }
}
