import { wordWeight } from '../../../src/matching/word-weight.ts'
import { nameParts } from '../../../src/normalise/name-parts.ts'

/** Two names and whether they mean one company. */
export type NamePair = { a: string; b: string; isMatch: boolean; kind: string }

/** A repeatable stream of numbers in [0, 1) (mulberry32). */
export const randomFrom = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
}

type Random = () => number
const pick = <T>(items: readonly T[], random: Random): T | undefined =>
  items[Math.floor(random() * items.length)]
const withoutForm = (name: string): string =>
  name.replace(/\s*\b(limited|ltd|plc|llp|\(the\)|l\.p\.)\.?/giu, '').trim()
const titled = (name: string): string =>
  name.toLowerCase().replace(/\b\p{L}/gu, (letter) => letter.toUpperCase())

const misspelt = (name: string, random: Random): string => {
  const at = 1 + Math.floor(random() * Math.max(1, name.length - 2))
  const kind = Math.floor(random() * 3)
  if (kind === 0) return name.slice(0, at) + name.slice(at + 1)
  if (kind === 1) return name.slice(0, at) + (name[at + 1] ?? '') + (name[at] ?? '') + name.slice(at + 2)
  return `${name.slice(0, at)}${'aeioutnrs'[Math.floor(random() * 9)]}${name.slice(at + 1)}`
}

const extraWords = [
  'services',
  'group',
  'uk',
  'london',
  'builders',
  'insurance',
  'online',
  'store',
  'publishing',
  'accounts',
  'head office',
]

/** The ways people write a registered name in a supplier list, one at random. */
const informal = (name: string, random: Random): { name: string; kind: string } => {
  const bare = withoutForm(name)
  const plain = random() < 0.5 ? bare.toLowerCase() : titled(bare)
  const words = plain.split(/\s+/u)
  const kind = pick(['normal', 'shortened', 'typo', 'typo2', 'blanks', 'order', 'extra', 'form'], random)
  if (kind === 'shortened' && words.length > 1)
    return { kind, name: words.slice(0, Math.max(1, words.length - 1 - Math.floor(random() * 2))).join(' ') }
  if (kind === 'typo') return { kind, name: misspelt(plain, random) }
  if (kind === 'typo2') return { kind, name: misspelt(misspelt(plain, random), random) }
  if (kind === 'blanks') return { kind, name: plain.replace(/\s/gu, '') }
  if (kind === 'order' && words.length > 1) return { kind, name: [...words.slice(1), words[0]].join(' ') }
  if (kind === 'extra') return { kind, name: `${plain} ${pick(extraWords, random)}` }
  if (kind === 'form') return { kind, name: `${plain} Ltd` }
  return { kind: 'normal', name: plain }
}

/**
 * Pairs made from a register of real names, each of another company: a firm and an informal mention of it (a match), and
 * mentions of a firm beside another firm that shares its rarest common word (no match).
 */
export const madePairs = (names: string[], seed: number): NamePair[] => {
  const random = randomFrom(seed)
  const byWord = new Map<string, string[]>()
  for (const name of names)
    for (const word of new Set(nameParts(name).words)) byWord.set(word, [...(byWord.get(word) ?? []), name])
  return names.flatMap((name): NamePair[] => {
    const mention = informal(name, random)
    const shared = [...nameParts(name).words]
      .filter((word) => (byWord.get(word)?.length ?? 0) > 1)
      .sort((a, b) => wordWeight(b) - wordWeight(a))[0]
    const other =
      shared === undefined
        ? undefined
        : pick(
            (byWord.get(shared) ?? []).filter((one) => one !== name),
            random,
          )
    // A name shortened to what several firms share is nobody's.
    const key = nameParts(mention.name).words.join(' ')
    const isVague =
      (byWord.get(nameParts(mention.name).words[0] ?? '')?.length ?? 0) > 1 && key.split(' ').length === 1
    const made: NamePair[] = isVague
      ? []
      : [{ a: mention.name, b: name, isMatch: true, kind: `made:${mention.kind}` }]
    if (other !== undefined)
      made.push({ a: random() < 0.5 ? mention.name : name, b: other, isMatch: false, kind: 'made:near' })
    return made
  })
}
