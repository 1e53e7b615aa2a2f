import { hashText } from '../seeded-random.ts'
import type { Firm } from '../world/world.ts'
import { addressLine } from './answer-parts.ts'
import { isTelling, wordsOf } from './words.ts'

/** One firm with what is searched in it; `position` is its place in the order of answers. */
export type IndexedFirm = {
  firm: Firm
  position: number
  nameWords: ReadonlySet<string>
  /** Telling words of the present name and of earlier names. */
  searchedWords: ReadonlySet<string>
  addressWords: ReadonlySet<string>
}

/** Look-ups over all firms, built once, so that a search need not read them all. Lists keep the order of `all`. */
export type RegisterIndex = {
  /** In the arbitrary but fixed order in which advanced search answers. */
  all: readonly IndexedFirm[]
  byAddressWord: ReadonlyMap<string, readonly IndexedFirm[]>
  bySicCode: ReadonlyMap<string, readonly IndexedFirm[]>
  byNameWord: ReadonlyMap<string, readonly IndexedFirm[]>
  /** By the first letters of each telling word: see {@link startOf}. */
  byNameStart: ReadonlyMap<string, readonly IndexedFirm[]>
}

/** The letters by which a word is taken for like another. */
export const startOf = (word: string): string => word.slice(0, 4)

const groupBy = (
  all: readonly IndexedFirm[],
  keysOf: (indexed: IndexedFirm) => Iterable<string>,
): Map<string, IndexedFirm[]> => {
  const groups = new Map<string, IndexedFirm[]>()
  for (const indexed of all) {
    for (const key of keysOf(indexed)) {
      const group = groups.get(key)
      if (group) group.push(indexed)
      else groups.set(key, [indexed])
    }
  }
  return groups
}

const tellingWords = (firm: Firm): Set<string> =>
  new Set([firm.legalName, ...firm.previousNames.map(({ name }) => name)].flatMap(wordsOf).filter(isTelling))

/** Builds the look-ups. */
export const indexRegister = (firms: readonly Firm[]): RegisterIndex => {
  const all = firms
    .map((firm) => ({ firm, order: hashText(`order ${firm.number}`) }))
    .sort((one, other) => one.order - other.order)
    .map(({ firm }, position) => ({
      firm,
      position,
      nameWords: new Set(wordsOf(firm.legalName)),
      searchedWords: tellingWords(firm),
      addressWords: new Set(wordsOf(addressLine(firm.registeredOffice))),
    }))
  return {
    all,
    byAddressWord: groupBy(all, ({ addressWords }) => addressWords),
    bySicCode: groupBy(all, ({ firm }) => new Set(firm.sicCodes)),
    byNameWord: groupBy(all, ({ searchedWords }) => searchedWords),
    byNameStart: groupBy(all, ({ searchedWords }) => new Set([...searchedWords].map(startOf))),
  }
}
