import type { TextRange } from './page.ts'

/** Ends of a clause: a line, a separator of footers, the end of a sentence that is no abbreviation ("No.", "Co.", "Ltd."). */
const BOUNDARY =
  /\n| [|•·*~] |[;!?]\s|(?<!\b(?:No|Nos|no|nos|Co|co|Reg|reg|Regd|Ltd|ltd|St|Rd|Ave|Mr|Mrs|Dr|Tel|tel|Inc|[A-Z]))\.\s(?=[\p{Lu}\d©])/gu

/**
 * The clauses of `text` that end at `end`, nearest first, none reaching back before `start`. The first one is the
 * clause that the place itself stands in, up to the place. Meant for stretches of some hundred characters.
 */
export const clausesBefore = (text: string, start: number, end: number): TextRange[] => {
  const stretch = text.slice(start, end)
  const starts = [
    start,
    ...[...stretch.matchAll(BOUNDARY)].map((match) => start + match.index + match[0].length),
  ]
  return starts
    .map((from, index) => ({ start: from, end: starts[index + 1] ?? end }))
    .filter((clause) => text.slice(clause.start, clause.end).trim() !== '' || clause.end === end)
    .reverse()
}

/** The end of the clause that begins before `from`, at most `limit` characters on. */
export const clauseEnd = (text: string, from: number, limit: number): number => {
  const stretch = text.slice(from, from + limit)
  const boundary = stretch.matchAll(BOUNDARY).next().value
  return from + (boundary ? boundary.index : stretch.length)
}
