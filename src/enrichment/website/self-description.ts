import type { ParsedPage } from './page.ts'
import { pageKindOf } from './page-kind.ts'

const SHORTEST_DESCRIPTION = 40
const SHORTEST_LINE = 50
const LONGEST_DESCRIPTION = 600
const LONGEST_CUSTOMERS = 400

/** Lines that stand on any site and describe nobody. */
const BOILERPLATE =
  /\bcookies?\b|\ball rights reserved\b|©|\bcopyright\b|\bjavascript\b|\bprivacy policy\b|\bregistered (?:in|office|number|company)\b|\bcompany (?:number|no|registration)\b|\bsubscribe\b|\bskip to\b|\bbest viewed\b| \| .* \| |@/i

/** What a firm says of itself, in its own words: the description on its home page, else the first sentences there or about it. */
export const selfDescription = (pages: ParsedPage[]): string | null => {
  const home = pages[0]
  if (home === undefined) return null
  const described = ['description', 'og:description', 'twitter:description']
    .map((name) => oneLine(home.meta.get(name) ?? ''))
    .find((text) => text.length >= SHORTEST_DESCRIPTION && !BOILERPLATE.test(text))
  if (described !== undefined) return upTo(described, LONGEST_DESCRIPTION)
  const abouts = pages.filter((page) => pageKindOf(page.url) === 'about')
  const first = [home, ...abouts].map((page) => sentencesOf(page).slice(0, 3).join(' ')).find(Boolean)
  return first === undefined ? null : upTo(first, LONGEST_DESCRIPTION)
}

/** Ways in which firms say for whom they work; the words after `for` must name a kind of customer. */
const FOR_WHOM = [
  /\b(?:we|our (?:team|people|engineers|company|firm)) (?:work(?:s)? with(?! (?:\w+ ){0,2}(?:partners|suppliers|specialists|subcontractors|manufacturers)\b)|help(?:s)?|serve(?:s)?|support(?:s)?|look(?:s)? after|suppl(?:y|ies)|specialis(?:e|es) in (?:working with|helping|serving))\b/i,
  /\bour (?:clients|customers) (?:include|are|range|come|span)\b/i,
  /\b(?:for|to|looks? after(?: the \w+ of)?) (?:the )?(?<customers>(?:(?:small|medium|large|local|independent|growing|busy|private|public|british|uk)(?:,| and| or|-sized)? ?)*(?:businesses|companies|firms|organisations|schools|colleges|academies|charities|homeowners|landlords|manufacturers|retailers|practices|clinics|hospitals|care homes|contractors|developers|architects|builders|industry|trade customers|sectors?))\b/i,
]

/** For whom a firm says it works: up to two of its own sentences that do not stand in `sells`, else the words of `sells` that name the customers; null when it does not say. */
export const statedCustomers = (pages: ParsedPage[], sells: string | null): string | null => {
  const isSaid = (text: string): boolean =>
    sells !== null && (sells.includes(text) || text.startsWith(sells.replace(/…$/, '')))
  const telling = pages
    .filter((page) => !['legal', 'careers', 'news'].includes(pageKindOf(page.url)))
    .flatMap((page) => [oneLine(page.meta.get('description') ?? ''), ...sentencesOf(page)])
    .filter((sentence) => FOR_WHOM.some((words) => words.test(sentence)) && !isSaid(sentence))
  const own = [...new Set(telling)].slice(0, 2).join(' ')
  return own === '' ? customersIn(sells ?? '') : upTo(own, LONGEST_CUSTOMERS)
}

/** "small and medium businesses" of "looks after the IT of small and medium businesses". */
const customersIn = (sells: string): string | null =>
  FOR_WHOM.map((words) => words.exec(sells)?.groups?.customers).find((words) => words !== undefined) ?? null

/** Whole sentences of the page's text; menus, captions and what stands on every site are passed over. */
const sentencesOf = (page: ParsedPage): string[] =>
  page.text
    .split('\n')
    .map(oneLine)
    .filter((line) => line.length >= SHORTEST_LINE && /[.!?…]/.test(line) && !BOILERPLATE.test(line))
    .flatMap((line) => line.match(/[^.!?…]+(?:[.!?…]+(?=\s|$)|$|[.!?…]+)/gu) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length >= 20 && sentence !== sentence.toUpperCase())

/** Control characters of hostile pages count as blanks: a database takes no NUL. */
const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()

/** Cut at the end of a word. */
const upTo = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest).replace(/\s+\S*$/u, '')}…`
