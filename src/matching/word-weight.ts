import { COMMON_NAME_WORDS } from '../normalise/common-name-words.ts'
import { REGISTER_SIZE, WORD_COUNTS } from './learned/word-counts.ts'

const readCounts = (): Map<string, number> => {
  const counts = new Map<string, number>()
  let count = 0
  for (const entry of WORD_COUNTS.split(/\s+/u)) {
    if (/^\d+$/u.test(entry)) count = Number(entry)
    else counts.set(entry, count)
  }
  return counts
}

const COUNTS = readCounts()
/** Of a word that the register does not have; half a name. */
const UNSEEN = 0.5
/** Trades and places of small firms are rarer among large employers than among all companies. */
const COMMON_AT_LEAST = 12
const HEAVIEST = Math.log(REGISTER_SIZE / UNSEEN)

/** How much a word tells of which company is meant: 0 (every name has it) to 1 (no name of the register has it). */
export const wordWeight = (word: string): number => {
  const counted = COUNTS.get(word) ?? UNSEEN
  const count = COMMON_NAME_WORDS.has(word) ? Math.max(counted, COMMON_AT_LEAST) : counted
  const weight = Math.log(REGISTER_SIZE / count) / HEAVIEST
  // One letter or two say little: half the alphabet is some firm's initial.
  return word.length <= 1 ? weight * 0.4 : weight
}
