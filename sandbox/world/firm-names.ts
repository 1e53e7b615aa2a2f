import type { Dice } from './dice.ts'
import { coinedBrand, distinctiveWords, surnameInCapitals } from './distinctive-words.ts'
import type { FirmPlan } from './firm-plan.ts'
import type { Firm } from './world.ts'

/** The name without its legal form, in capitals, and the distinctive word in it. */
export type NameCore = { core: string; word: string }

/** Keeps names apart as the register does: legal form, punctuation, `&` and `and`, `(UK)` make no difference. */
export type NameRegister = {
  /** Gives names until one is new, and takes that. */
  takeFirstNew(propose: (attempt: number) => NameCore): NameCore
  /** A distinctive word that is in use already, or a new one. */
  usedWord(dice: Dice): string
}

const sameAsKey = (core: string): string =>
  core
    .replace(/&/g, 'AND')
    .replace(/\(UK\)|\bUK\b|\bTHE\b/g, '')
    .replace(/[^A-Z0-9]/g, '')

/** An empty register of names. */
export const createNameRegister = (): NameRegister => {
  const taken = new Set<string>()
  const words: string[] = []
  return {
    takeFirstNew: (propose) => {
      for (let attempt = 0; ; attempt += 1) {
        const name = propose(attempt)
        const key = sameAsKey(name.core)
        if (taken.has(key)) continue
        taken.add(key)
        words.push(name.word)
        return name
      }
    },
    usedWord: (dice) => dice.pick(words.length > 0 ? words : distinctiveWords),
  }
}

const withoutWord = (pattern: string): string => pattern.replace(/\bOF \*|THE \*|\*/, '').trim()

const initials = (dice: Dice): string => {
  const letters = dice.some([...'ABCDEFGHJKLMNPRSTW'], dice.whole(2, 3))
  return dice.chance(0.5) ? letters.join('') : `${letters.join('.')}.`
}

const plainCore = (plan: FirmPlan, dice: Dice, word: string): string => {
  const pattern = dice.pick(plan.kind.names)
  const style = dice.fraction()
  const plain = pattern.replace('*', word)
  if (plan.kind.sector === 'education' && plan.kind.kind !== 'training') return plain
  if (style < 0.1)
    return `${surnameInCapitals(dice)} ${dice.pick(['&', 'AND'])} ${word} ${withoutWord(pattern)}`
  if (style < 0.16) return `${word} ${dice.pick(['&', 'AND'])} SONS ${withoutWord(pattern)}`
  if (style < 0.24) return `${plain} (UK)`
  if (style < 0.31) return `${initials(dice)} ${plain}`
  if (style < 0.38) return `${plain} (${(plan.area.towns[0] ?? '').toUpperCase()})`
  if (style < 0.46) return `${plain} ${dice.pick(['SERVICES', 'GROUP', 'INTERNATIONAL', 'PARTNERS'])}`
  return plain
}

/** A new name for a firm that belongs to no group. Near names take over the word of an earlier firm. */
export const singleName = (plan: FirmPlan, dice: Dice, names: NameRegister): NameCore =>
  names.takeFirstNew((attempt) => {
    const word = plan.isNearName && attempt < 3 ? names.usedWord(dice) : dice.pick(distinctiveWords)
    return { core: plainCore(plan, dice, word), word }
  })

const memberParts =
  `PROPERTIES;SERVICES;(MIDLANDS);(NORTHERN);(SCOTLAND);(SOUTHERN);LOGISTICS;EXPORT;TRADING;INVESTMENTS;
DEVELOPMENTS;RETAIL;SOLUTIONS;SUPPLIES;DESIGN;INSTALLATIONS;(WALES);(EAST);(WEST);(LONDON);PRODUCTS;SYSTEMS;TECHNOLOGIES;
RENTALS;FACILITIES;MAINTENANCE`
    .split(';')
    .map((part) => part.trim())

/** A new name for a member of a group; `word` is the group's own. */
export const memberName = (plan: FirmPlan, dice: Dice, names: NameRegister, word: string): NameCore =>
  names.takeFirstNew((attempt) => {
    const trade = attempt > 30 ? dice.pick(distinctiveWords) : dice.pick(plan.kind.names).replace('*', word)
    const isParent = plan.group?.isParent && attempt < 3
    const core = isParent
      ? `${word} ${dice.pick(['GROUP', 'HOLDINGS'])}`
      : `${trade} ${dice.pick(memberParts)}`
    return { core, word }
  })

/** The name as registered: with the legal form that the type asks for, in one of its spellings. */
export const legalName = (core: string, type: Firm['type'], country: string, dice: Dice): string => {
  if (type === 'plc') return `${core} PLC`
  if (type === 'llp') return `${core} LLP`
  if (type === 'royal-charter' || type === 'other') return core
  // Charities and schools limited by guarantee may leave "limited" out of their name.
  if (type === 'private-limited-guarant-nsc' && dice.chance(0.6)) return core
  if (country === 'Wales' && dice.chance(0.1)) return `${core} CYFYNGEDIG`
  return `${core} ${dice.weighted([
    ['LIMITED', 62],
    ['LTD', 32],
    ['LTD.', 6],
  ])}`
}

/** Capitals to the spelling on a sign: `HARROWMERE IT SUPPORT (UK)` to `Harrowmere IT Support (UK)`. */
export const inSignCase = (name: string): string =>
  name
    .toLowerCase()
    .replace(/(^|[\s(&-])([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/\b(It|Uk|Plc|Llp)\b/g, (word) => word.toUpperCase())
    .replace(/ (Of|And|The) /g, (word) => word.toLowerCase())

/** A trading name that differs from the registered one, or null; a third of them share no word with it. */
export const tradingName = (name: NameCore, plan: FirmPlan, dice: Dice): string | null => {
  const throwOf = dice.fraction()
  if (plan.kind.sector === 'education' && throwOf > 0.08) return null
  if (throwOf < 0.07) {
    const brand = coinedBrand(dice)
    return dice.chance(0.5) ? brand : `${brand} ${dice.pick(['Group', 'Works', 'Partners', 'UK'])}`
  }
  return throwOf < 0.2 ? inSignCase(name.word) : null
}
