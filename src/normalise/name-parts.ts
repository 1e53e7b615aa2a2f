import { joinInitials, splitTradingName, splitWords } from './company-name.ts'
import { romanise } from './romanise.ts'
import { canonicalWord } from './word-variants.ts'
import { FORM_ENDINGS } from './world-legal-forms.ts'

/** A company name taken apart for comparison. */
export type NameParts = {
  /** Words in order, lower case, levelled spelling, without legal form, "the", "and", "of", "for". Empty: no letters. */
  words: readonly string[]
  /** Kind of body that the name states, for example `ltd`; null when it states none. */
  form: string | null
  /** First letters of the words, "&" and capitals inside a word counted: `PricewaterhouseCoopers` is `pwc`, `pc`. */
  initials: readonly string[]
  /** All words in one, as it is written without blanks. */
  flat: string
  /** The same with "and" and plurals as they are written: "brayneandsons". */
  spoken: string
}

const FILLERS: ReadonlySet<string> = new Set(['the', 'and', 'of', 'for', 'y', 'a'])
const FORMS: ReadonlyMap<string, string> = new Map(FORM_ENDINGS)
const LONGEST_FORM = 4
const COUNTRY = new Set(['uk', 'gb'])
/** Nobody's name is longer; what follows is noise or an attack on our time. */
const LONGEST_NAME = 300

const withoutForm = (words: string[]): { words: string[]; form: string | null } => {
  for (let length = Math.min(LONGEST_FORM, words.length - 1); length > 0; length--) {
    const form = FORMS.get(words.slice(-length).join(' '))
    if (form !== undefined) return { words: words.slice(0, -length), form }
  }
  return { words, form: null }
}

/** "(UK)", "UK" and "(The)" at the end, then a form before them: "Acme Ltd (UK)". */
const peeled = (all: string[]): { words: string[]; form: string | null } => {
  let { words, form } = withoutForm(all)
  for (let last = words.at(-1); words.length > 1 && last !== undefined; last = words.at(-1)) {
    const again = withoutForm(words)
    if (again.form !== null) {
      words = again.words
      form ??= again.form
    } else if (COUNTRY.has(last) || last === 'the') words = words.slice(0, -1)
    else if (last === 'company' || last === 'co') words = words.slice(0, -1)
    else break
  }
  return { words, form }
}

const initialsOf = (name: string, words: readonly string[]): string[] => {
  const spoken = words.map((word) => word[0] ?? '').join('')
  const capitals = name.replace(/[^\p{Lu}]/gu, '').toLowerCase()
  // In a name all in capitals every letter is one; that says nothing.
  const isMixed = /\p{Ll}/u.test(name) && capitals.length >= 2 && capitals.length <= 6
  return [...new Set([spoken, ...(isMixed ? [capitals] : [])])].filter((text) => text.length >= 2)
}

/** Takes a name apart. Never throws; nonsense gives no words. Only the first 300 characters count. */
export const nameParts = (name: string): NameParts => {
  const latin = romanise(name.slice(0, LONGEST_NAME)).replace(
    /\b([a-z\d-]{3,})\.(?:com|co\.uk|org|net|uk|io)\b/giu,
    '$1',
  )
  const { words: bare, form } = peeled(joinInitials(splitWords(latin)))
  const telling = bare.filter((word) => !FILLERS.has(word) && !(COUNTRY.has(word) && bare.length > 1))
  const words = (telling.length > 0 ? joinInitials(telling) : bare).map(canonicalWord)
  return {
    words,
    form,
    initials: initialsOf(
      latin,
      bare.filter((word) => !FILLERS.has(word)),
    ),
    flat: words.join(''),
    spoken: bare.filter((word) => word !== 'the' && !COUNTRY.has(word)).join(''),
  }
}

/**
 * The ways one written name may be meant: as it stands, its legal and its trading part, without its brackets, and what
 * stands in them. The first is the name itself.
 */
export const nameReadings = (name: string): { text: string; isAside: boolean }[] => {
  const text = name.slice(0, LONGEST_NAME).trim()
  const { legalName, tradingName } = splitTradingName(text)
  const inBrackets = [...legalName.matchAll(/\(([^()]{2,60})\)/gu)].map(([, inner = '']) => inner.trim())
  const asides = inBrackets.filter(
    (inner) =>
      !/^(the|uk|u\.k\.|gb|limited|ltd|england|london|holdings?|group|europe|international|wales|scotland)$/iu.test(
        inner,
      ),
  )
  const isFormAtEnd = /\)\s*$/u.test(legalName)
  const outside = legalName.replace(/\([^()]*\)/gu, ' ').trim()
  const isSplit = isFormAtEnd && asides.length > 0 && outside !== ''
  const plain = tradingName === null ? [text] : [legalName, tradingName]
  return [
    ...[...plain, ...(isSplit ? [outside] : [])].map((reading) => ({ text: reading, isAside: false })),
    ...(isSplit ? asides : []).map((reading) => ({ text: reading, isAside: true })),
  ]
}
