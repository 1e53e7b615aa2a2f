import type { TextRange, TextSpan } from './page.ts'

// Soft hyphens, zero-width characters and direction marks are treated as blanks as well as control characters:
// they are invisible, and a NUL would not survive the database.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters in hostile pages are what it looks for
const BLANK = /[\s\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202f\u2060\ufeff]/

/** True for every character that counts as a blank in a page's text. */
export const isBlank = (character: string): boolean => BLANK.test(character)

// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const BLANKS = /[\s\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202f\u2060\ufeff]+/g

/** Longest run that is kept as one span; longer ones are split, so that quoting from a giant run stays cheap. */
const MAX_RUN = 2_000

/** Beyond this much text the middle of a page is left out: a firm's particulars stand at its beginning or its end. */
const MAX_HEAD = 200_000
const MAX_TAIL = 100_000

/** A page's text, its spans, and how a place noted while collecting is found again in it. */
export type CollectedText = { text: string; spans: TextSpan[]; settled: <T extends TextRange>(range: T) => T }

/** Collects a page's text in reading order and remembers where in the raw body each run stood. */
export type TextBuilder = {
  /** Adds the decoded text of the raw run `[rawStart, rawEnd)`. */
  add: (decoded: string, rawStart: number, rawEnd: number) => void
  /** Begins a new line, unless the line is still empty. */
  breakLine: () => void
  /** Length so far: where the next run will start. */
  length: () => number
  finish: () => CollectedText
}

/** An empty text builder. Runs of blanks become one blank, none stands at the beginning of a line. */
export const createTextBuilder = (): TextBuilder => {
  const pieces: string[] = []
  const spans: TextSpan[] = []
  let length = 0
  let last = '\n'
  const append = (piece: string): void => {
    pieces.push(piece)
    length += piece.length
    last = piece.slice(-1)
  }
  const add: TextBuilder['add'] = (decoded, rawStart, rawEnd) => {
    // Without entities text and raw run have the same characters, so both can be cut at the same place.
    if (decoded.length > MAX_RUN && decoded.length === rawEnd - rawStart) {
      for (let at = 0; at < decoded.length; at += MAX_RUN) {
        const piece = decoded.slice(at, at + MAX_RUN)
        addRun(piece, rawStart + at, rawStart + at + piece.length)
      }
    } else addRun(decoded, rawStart, rawEnd)
  }
  const addRun: TextBuilder['add'] = (decoded, rawStart, rawEnd) => {
    const dropsLeadingBlank = last === ' ' || last === '\n'
    const collapsed = decoded.replace(BLANKS, ' ')
    const piece = dropsLeadingBlank && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed
    if (piece === '') return
    spans.push({ start: length, end: length + piece.length, rawStart, rawEnd, dropsLeadingBlank })
    append(piece)
  }
  return {
    add,
    breakLine: () => {
      if (last !== '\n') append('\n')
    },
    length: () => length,
    finish: () => withoutMiddle(pieces.join(''), spans),
  }
}

const withoutMiddle = (text: string, spans: TextSpan[]): CollectedText => {
  if (text.length <= MAX_HEAD + MAX_TAIL) return { text, spans, settled: (range) => range }
  const headEnd = spans.find((span) => span.end > MAX_HEAD)?.start ?? text.length
  const tailStart = spans.find((span) => span.start >= text.length - MAX_TAIL)?.start ?? text.length
  const shift = tailStart - headEnd - 1
  const settled = <T extends TextRange>(range: T): T => {
    if (range.end <= headEnd) return range
    if (range.start >= tailStart) return { ...range, start: range.start - shift, end: range.end - shift }
    return { ...range, start: headEnd, end: headEnd }
  }
  const kept = spans.filter((span) => span.end <= headEnd || span.start >= tailStart).map(settled)
  return { text: `${text.slice(0, headEnd)}\n${text.slice(tailStart)}`, spans: kept, settled }
}

/** Lower case with the length kept, so that offsets hold (a few letters, as the Turkish dotted I, grow otherwise). */
export const lowerCaseSameLength = (text: string): string => {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
}
