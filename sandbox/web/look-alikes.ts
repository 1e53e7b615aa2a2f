import type { SandboxContext } from '../context.ts'
import type { Firm } from '../world/world.ts'
import { happens, pick, type Random } from './chance.ts'
import { madeUpName } from './made-up-names.ts'

/** A domain that is a letter, a hyphen or an ending off a real firm's: for sale, or another name that copies the firm's number. */
export type LookAlike = { domain: string; kind: 'parked' | 'impostor'; name: string; victim: Firm }

const known = new WeakMap<SandboxContext, ReadonlyMap<string, LookAlike>>()

/** Share of the firms with a website that somebody has a look-alike of. */
const lookAlikeRate = 0.4

function misspelt(domain: string, random: Random): string {
  const dot = domain.indexOf('.')
  const stem = domain.slice(0, dot)
  const ending = domain.slice(dot)
  const middle = Math.max(1, Math.floor(stem.length / 2))
  return pick(random, [
    `${stem.slice(0, middle)}${stem.slice(middle + 1)}${ending}`,
    `${stem.slice(0, middle)}${stem[middle - 1] ?? 'e'}${stem.slice(middle)}${ending}`,
    `${stem}-uk${ending}`,
    `${stem}${ending === '.co.uk' ? '.com' : '.co.uk'}`,
    `${stem.includes('-') ? stem.replaceAll('-', '') : `${stem}ltd`}${ending}`,
  ])
}

function lookAlikeOf(context: SandboxContext, firm: Firm, domain: string): LookAlike | null {
  const random = context.random(`look-alike:${firm.number}`)
  if (!happens(random, lookAlikeRate)) return null
  const twin = misspelt(domain, random)
  if (context.world.firmsByDomain.has(twin)) return null
  const kind = happens(random, 0.5) ? 'parked' : 'impostor'
  return { domain: twin, kind, name: madeUpName(context.world, firm.sector, random), victim: firm }
}

/** Every look-alike domain of the world by name; none in a register world, where nothing is made up about real firms. */
export function lookAlikes(context: SandboxContext): ReadonlyMap<string, LookAlike> {
  const existing = known.get(context)
  if (existing) return existing
  const found = new Map<string, LookAlike>()
  for (const firm of context.world.isRegister ? [] : context.world.firms) {
    const twin = firm.website ? lookAlikeOf(context, firm, firm.website.domain) : null
    if (twin && !found.has(twin.domain)) found.set(twin.domain, twin)
  }
  known.set(context, found)
  return found
}
