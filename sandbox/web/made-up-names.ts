import type { Sector, World } from '../world/world.ts'
import { happens, pick, type Random } from './chance.ts'
import {
  coinedBeginnings,
  coinedEndings,
  plausibleWords,
  surnames,
  tradeWords,
} from './made-up-names.data.ts'
import { comparable } from './spelling.ts'

const takenNames = new WeakMap<World, ReadonlySet<string>>()

function namesOf(world: World): ReadonlySet<string> {
  const known = takenNames.get(world)
  if (known) return known
  const names = new Set<string>()
  for (const firm of world.firms) {
    names.add(comparable(firm.legalName))
    if (firm.tradingName) names.add(comparable(firm.tradingName))
    for (const previous of firm.previousNames) names.add(comparable(previous.name))
  }
  takenNames.set(world, names)
  return names
}

function firstWord(world: World, random: Random): string {
  if (world.isRegister) return `${pick(random, coinedBeginnings)}${pick(random, coinedEndings)}`
  if (happens(random, 0.3)) return `${pick(random, surnames)} & ${pick(random, surnames)}`
  return pick(random, plausibleWords)
}

/**
 * A name that no firm of the world bears, now or before, for an invented firm of the sector.
 * In a register world its first word is coined, so that no company anywhere is meant.
 */
export function madeUpName(world: World, sector: Sector, random: Random): string {
  const taken = namesOf(world)
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const name = `${firstWord(world, random)} ${pick(random, tradeWords[sector])}`
    if (!taken.has(comparable(name))) return name
  }
  return `${pick(random, coinedBeginnings)}${pick(random, coinedEndings)} ${pick(random, tradeWords[sector])}`
}

/** A domain made of the name that no firm of the world has; nothing answers there. */
export function deadDomainFor(world: World, name: string, random: Random): string {
  const words = comparable(name).split(' ')
  const stem = happens(random, 0.4) ? words.join('-') : words.join('')
  const endings = world.isRegister ? ['.co.uk', '.uk'] : ['.co.uk', '.com', '.uk', '.org.uk', '.net']
  const domain = `${stem}${pick(random, endings)}`
  return world.firmsByDomain.has(domain) ? `${stem}-online.co.uk` : domain
}
