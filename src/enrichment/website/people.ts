import { excerptAt } from './excerpt.ts'
import type { ParsedPage } from './page.ts'
import { type PageKind, pageKindOf } from './page-kind.ts'
import { GIVEN_NAMES, NO_NAME_WORDS, NO_TITLE, TITLE_CORE } from './person-words.data.ts'

/** Somebody whom a firm's site names with a job title; both as printed, courtesy titles dropped. */
export type SitePerson = { name: string; role: string; excerpt: string; url: string; confidence: number }

/** On other pages a name with a title is as often a client's who praises the firm. */
const PAGES: ReadonlySet<PageKind> = new Set<PageKind>(['team', 'about', 'contact'])
const MOST_PEOPLE = 30
const MOST_LINES = 4_000
const LONGEST_LINE = 110
const COURTESY = /^(?:mr|mrs|miss|ms|mx|dr|prof(?:essor)?|sir|dame|rev(?:erend)?)\.?\s+/iu
const NAME_WORD = /^(?:\p{Lu}[\p{L}'’-]*\p{L}|\p{Lu}\.?|van|von|de|der|den|da|di|la|le|al|bin)$/u
const LEGAL_FORM = /\b(?:ltd|limited|llp|plc)\b/iu

/**
 * People named with a job title on the team, about or contact page: name and title on lines of their own, or both on one line
 * with a dash, comma, colon or bar between. What looks like the word of a client (in quotation marks, with a company's name) is
 * left out; outside the team page only common given names count.
 */
export const peopleOf = (page: ParsedPage): SitePerson[] => {
  const kind = pageKindOf(page.url)
  if (!PAGES.has(kind)) return []
  const lines = linesOf(page.text)
  const found = new Map<string, SitePerson>()
  for (const pair of [...pairsOnLines(lines), ...pairsOverLines(lines)]) {
    const name = pair.name.text.replace(COURTESY, '')
    const isSure = isKnownName(name)
    if (found.size >= MOST_PEOPLE || found.has(name.toLowerCase()) || !(isSure || kind === 'team')) continue
    if (isOfClient(lines, pair)) continue
    const start = pair.name.start
    const excerpt = excerptAt(page, start, start + pair.name.text.length)
    const confidence = isSure ? 0.9 : 0.7
    if (excerpt !== null)
      found.set(name.toLowerCase(), { name, role: pair.role, excerpt, url: page.url, confidence })
  }
  return [...found.values()]
}

type Line = { text: string; start: number }
/** `from`, `to`: the first and last line that it stands on. */
type Pair = { name: Line; role: string; from: number; to: number }

const linesOf = (text: string): Line[] => {
  const lines: Line[] = []
  let start = 0
  for (const raw of text.split('\n').slice(0, MOST_LINES)) {
    const line = raw.trim()
    if (line !== '') lines.push({ text: line, start: start + raw.indexOf(line) })
    start += raw.length + 1
  }
  return lines
}

const pairsOnLines = (lines: readonly Line[]): Pair[] =>
  lines.flatMap((line, at) => {
    const [name, role] = partsOn(line.text) ?? []
    if (name === undefined || role === undefined) return []
    return [{ name: { text: name, start: line.start + line.text.indexOf(name) }, role, from: at, to: at }]
  })

/** Name and title of "Jane Smith – Managing Director", "Director: Jane Smith", "Director Jane Smith". */
const partsOn = (line: string): [string, string] | null => {
  if (line.length > LONGEST_LINE) return null
  const parts = line.split(/\s+[-–—|]\s+|\s*[:|]\s*|,\s+/u)
  const [first = '', second = ''] = parts
  if (parts.length > 2) return null
  if (parts.length === 1) return titleThenName(line)
  if (isName(first) && isTitle(second)) return [first, second]
  return isTitle(first) && isName(second) ? [second, first] : null
}

/** Mark-up may set the title in bold before the name, with nothing between. */
const titleThenName = (line: string): [string, string] | null => {
  const words = line.split(' ')
  for (const length of [2, 3]) {
    const [role, name] = [words.slice(0, -length).join(' '), words.slice(-length).join(' ')]
    if (isTitle(role) && isName(name) && isKnownName(name)) return [name, role]
  }
  return null
}

/**
 * Names and titles on lines of their own, by runs of them that take turns. Of a run that begins and ends with a title the first
 * is a heading: names before titles are the custom.
 */
const pairsOverLines = (lines: readonly Line[]): Pair[] => {
  const kinds = lines.map(({ text }) => (isName(text) ? 'name' : isTitle(text) ? 'title' : 'other'))
  const pairs: Pair[] = []
  for (let from = 0; from < lines.length; ) {
    let end = from + 1
    while (
      end < lines.length &&
      kinds[from] !== 'other' &&
      kinds[end] !== 'other' &&
      kinds[end] !== kinds[end - 1]
    )
      end += 1
    const isHeaded = kinds[from] === 'title' && (end - from) % 2 === 1
    for (let at = from + (isHeaded ? 1 : 0); at + 1 < end; at += 2) {
      const [first, second] = [lines[at], lines[at + 1]]
      if (first && second) pairs.push(pairOf(kinds[at] === 'name' ? [first, second] : [second, first], at))
    }
    from = end
  }
  return pairs
}

const pairOf = ([name, title]: [Line, Line], at: number): Pair => ({
  name,
  role: title.text,
  from: at,
  to: at + 1,
})

const isName = (text: string): boolean => {
  const words = text.replace(COURTESY, '').split(/\s+/u)
  const isShaped = words.length >= 2 && words.length <= 4 && words.every((word) => NAME_WORD.test(word))
  // Initials alone, or words in capitals throughout, are abbreviations and headings.
  return (
    isShaped &&
    /\p{Ll}/u.test(words.at(-1) ?? '') &&
    !NO_NAME_WORDS.test(words.join(' ')) &&
    !TITLE_CORE.test(text)
  )
}

const isKnownName = (name: string): boolean =>
  GIVEN_NAMES.has((name.split(/[\s-]/u)[0] ?? '').toLowerCase()) && isName(name)

const isTitle = (text: string): boolean =>
  text.length <= 70 &&
  text.split(' ').length <= 9 &&
  /^\p{Lu}/u.test(text) &&
  TITLE_CORE.test(text) &&
  !NO_TITLE.test(text)

/** A quotation before it, or a company behind it: the word of a client. */
const isOfClient = (lines: readonly Line[], { from, to, role }: Pair): boolean =>
  /["”’']$/u.test(lines[from - 1]?.text ?? '') ||
  LEGAL_FORM.test(role) ||
  (LEGAL_FORM.test(lines[to + 1]?.text ?? '') && (lines[to + 1]?.text.length ?? 0) < 60)
