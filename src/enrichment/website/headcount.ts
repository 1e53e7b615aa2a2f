import { excerptAt } from './excerpt.ts'
import type { ParsedPage } from './page.ts'

/** How many people work there, as the site says it; `isAtLeast` for "over 40", "more than 40", "40+". */
export type SiteHeadcount = { people: number; isAtLeast: boolean; excerpt: string; url: string }

const COUNT = String.raw`(over |more than |at least |around |about |some |approximately |nearly )?(\d{1,3}(?:,\d{3})+|\d{1,5})(\+)?`
/** "team of 24", "a staff of over 40", "we employ 35 people". */
const BEFORE = new RegExp(
  String.raw`\b(?:team|staff|workforce) of ${COUNT}(?![\d,.]*\d)|\bemploy(?:s|ing)? ${COUNT}(?![\d,.]*\d) ?(?:people|staff|\w+ people)?`,
  'gi',
)
/** "24 employees", "40+ staff", "35 members of staff". */
const AFTER = new RegExp(
  String.raw`(?<![\d,.£])${COUNT} (?:employees|members of staff|staff members|staff|colleagues)\b`,
  'gi',
)

/** Before the number in its sentence: who has these people. */
const OTHERS =
  /\b(?:firms?|business(?:es)?|compan(?:y|ies)|clients?|customers?|organisations?|schools?|offices?|between|under)\b/
const OWN = /\b(?:we|our|us)\b/

/** A count without "team of" is the firm's own only when the sentence says "we"; and never when it speaks of clients. */
const speaksOfItself = (lowerText: string, index: number, needsOwn: boolean): boolean => {
  const before = lowerText.slice(Math.max(0, index - 80), index)
  const sentence = before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n')) + 1)
  return !OTHERS.test(sentence) && (!needsOwn || OWN.test(sentence))
}

/** Nobody's own headcount: years, rooms of thought and clients' numbers stand beyond it. */
const MOST_PEOPLE = 100_000

/** Statements about the number of people, each count once; for the firm itself, not for its clients. */
export const headcountsOf = (page: ParsedPage): SiteHeadcount[] => {
  const found = new Map<number, SiteHeadcount>()
  for (const pattern of [BEFORE, AFTER]) {
    for (const match of page.text.matchAll(pattern)) {
      const headcount = headcountAt(page, match)
      if (headcount && !found.has(headcount.people)) found.set(headcount.people, headcount)
      if (found.size >= 5) return [...found.values()]
    }
  }
  return [...found.values()]
}

const headcountAt = (page: ParsedPage, match: RegExpExecArray): SiteHeadcount | null => {
  const [hedge, digits, plus] = match[2] === undefined ? match.slice(4, 7) : match.slice(1, 4)
  const people = Number((digits ?? '').replaceAll(',', ''))
  const excerpt = excerptAt(page, match.index, match.index + match[0].trimEnd().length)
  if (!excerpt || !Number.isInteger(people) || people < 1 || people > MOST_PEOPLE) return null
  if (!speaksOfItself(page.lowerText, match.index, match[2] === undefined)) return null
  return {
    people,
    isAtLeast: plus !== undefined || /^(?:over|more|at least)/i.test(hedge ?? ''),
    excerpt,
    url: page.url,
  }
}
