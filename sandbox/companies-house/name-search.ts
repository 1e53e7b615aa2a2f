import type { Firm } from '../world/world.ts'
import { addressAnswer, addressLine, filled } from './answer-parts.ts'
import { type IndexedFirm, type RegisterIndex, startOf } from './register-index.ts'
import { isTelling, wordsOf } from './words.ts'

/** Fewer hits than this are filled up with names whose words begin alike: the vendor never gives one name alone. */
const usualHits = 5

type Asked = ReadonlyMap<string, number>

/** The asked words with their weight: rare words tell more. */
const weigh = (text: string, index: RegisterIndex): Asked => {
  const words = wordsOf(text)
  const telling = words.filter(isTelling)
  const weightOf = (word: string): number =>
    Math.log(1 + index.all.length / (1 + (index.byNameWord.get(word)?.length ?? 0)))
  return new Map((telling.length > 0 ? telling : words).map((word) => [word, weightOf(word)]))
}

const scoreOf = ({ firm, searchedWords }: IndexedFirm, asked: Asked): number => {
  let score = firm.status === 'dissolved' ? -0.05 : 0
  for (const word of searchedWords) score += asked.get(word) ?? -0.1
  return score
}

/** Firms whose present or earlier name shares a word with the text, the best first; then names that begin alike. */
const rankByName = (text: string, index: RegisterIndex): Firm[] => {
  const asked = weigh(text, index)
  const words = [...asked.keys()]
  const found = new Set(words.flatMap((word) => index.byNameWord.get(word) ?? []))
  if (found.size < usualHits) {
    const alike = words.flatMap((word) => index.byNameStart.get(startOf(word)) ?? [])
    for (const indexed of alike.slice(0, usualHits)) found.add(indexed)
  }
  return [...found]
    .map((indexed) => ({ indexed, score: scoreOf(indexed, asked) }))
    .sort((one, other) => other.score - one.score || one.indexed.position - other.indexed.position)
    .map(({ indexed }) => indexed.firm)
}

const months = ['January', 'February', 'March', 'April', 'May', 'June']
months.push('July', 'August', 'September', 'October', 'November', 'December')
const longDate = (date: string): string =>
  `${Number(date.slice(8))} ${months[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`

const describe = (firm: Firm): { description: string; description_identifier?: string[] } => {
  if (firm.dissolvedOn) {
    return {
      description: `${firm.number} - Dissolved on ${longDate(firm.dissolvedOn)}`,
      description_identifier: ['dissolved-on'],
    }
  }
  if (!firm.incorporatedOn) return { description: firm.number }
  return {
    description: `${firm.number} - Incorporated on ${longDate(firm.incorporatedOn)}`,
    description_identifier: ['incorporated-on'],
  }
}

const matchesOf = (firm: Firm, asked: readonly string[]): { title: number[]; snippet: number[] } => {
  const title = asked.flatMap((word) => {
    const at = firm.legalName.indexOf(word)
    return at < 0 ? [] : [at + 1, at + word.length]
  })
  return { title, snippet: [] }
}

const itemAnswer = (firm: Firm, asked: readonly string[]): Record<string, unknown> => {
  const earlier = firm.previousNames.find(({ name }) => wordsOf(name).some((word) => asked.includes(word)))
  return {
    ...filled({
      kind: 'searchresults#company',
      title: firm.legalName,
      company_number: firm.number,
      company_status: firm.status,
      company_type: firm.type,
      date_of_creation: firm.incorporatedOn,
      date_of_cessation: firm.dissolvedOn,
      address: addressAnswer(firm.registeredOffice),
      address_snippet: addressLine(firm.registeredOffice),
      links: { self: `/company/${firm.number}` },
      matches: matchesOf(firm, asked),
    }),
    ...describe(firm),
    snippet: earlier?.name ?? '',
  }
}

const byNumberFirst = (text: string, ranked: Firm[], firmByNumber: ReadonlyMap<string, Firm>): Firm[] => {
  const numbered = firmByNumber.get(text.trim().toUpperCase())
  return numbered ? [numbered, ...ranked.filter((firm) => firm !== numbered)] : ranked
}

/** One page of the vendor's answer to `/search/companies`. */
export const nameSearchAnswer = (
  text: string,
  page: { startIndex: number; itemsPerPage: number },
  index: RegisterIndex,
  firmByNumber: ReadonlyMap<string, Firm>,
): Record<string, unknown> => {
  const ranked = byNumberFirst(text, rankByName(text, index), firmByNumber)
  const asked = wordsOf(text).filter(isTelling)
  const items = ranked.slice(page.startIndex, page.startIndex + page.itemsPerPage)
  return {
    kind: 'search#companies',
    items: items.map((firm) => itemAnswer(firm, asked)),
    items_per_page: page.itemsPerPage,
    start_index: page.startIndex,
    page_number: Math.floor(page.startIndex / page.itemsPerPage) + 1,
    total_results: ranked.length,
  }
}
