import type { SiteSignal } from '../../company/company.ts'
import { excerptAt } from './excerpt.ts'
import type { ParsedPage } from './page.ts'
import { pageKindOf } from './page-kind.ts'
import { NEGATION_BEFORE, type SignalPhrases } from './signal-phrases.ts'

/** A signal is quoted at most this often per kind: one page of proof is enough, three show that it is no accident. */
const MAX_PER_KIND = 3

/** Phrases of the table on the pages, each kind at most once a page and three times in all. Legal pages say nothing here. */
export const signalsIn = (pages: ParsedPage[], table: readonly SignalPhrases[]): SiteSignal[] => {
  const signals: SiteSignal[] = []
  for (const page of pages) {
    if (pageKindOf(page.url) === 'legal') continue
    for (const { kind, phrases } of table) {
      if (signals.filter((signal) => signal.kind === kind).length >= MAX_PER_KIND) continue
      const excerpt = firstExcerpt(page, phrases)
      if (excerpt) signals.push({ kind, excerpt, url: page.url })
    }
  }
  return signals
}

const firstExcerpt = (page: ParsedPage, phrases: readonly string[]): string | null => {
  for (const phrase of phrases) {
    const start = wordIndex(page.lowerText, phrase)
    const excerpt = start < 0 ? null : excerptAt(page, start, start + phrase.length)
    if (excerpt) return excerpt
  }
  return null
}

/** First place of the phrase as whole words that is not turned around by a "no" or "not" before it; -1 when none. */
const wordIndex = (text: string, phrase: string): number => {
  for (
    let at = text.indexOf(phrase), tries = 0;
    at >= 0 && tries < 20;
    at = text.indexOf(phrase, at + 1), tries += 1
  ) {
    const isWhole =
      !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[at + phrase.length] ?? ' ')
    if (isWhole && !NEGATION_BEFORE.test(text.slice(Math.max(0, at - 40), at))) return at
  }
  return -1
}
