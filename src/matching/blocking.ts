import { Postings, trigrams } from './postings.ts'
import type { Subject } from './subject.ts'

/** A key that this many rows share tells nothing apart. */
const TOO_COMMON = 5000
/** Rare runs of letters to ask by, for what is misspelt. */
const GRAMS_ASKED = 10
const CANDIDATES = 20

/** Whole-value keys; the mark in front keeps kinds apart. */
const exactKeys = (subject: Subject): string[] => [
  ...(subject.number === null ? [] : [`#${subject.number}`]),
  ...subject.domains.map((domain) => `@${domain}`),
  ...subject.phones.map((phone) => `+${phone}`),
  ...[...subject.names, ...subject.previous].flatMap(({ parts }) => [`=${parts.flat}`, `=${parts.spoken}`]),
]

const wordsOf = (subject: Subject): Set<string> =>
  new Set([...subject.names, ...subject.previous].flatMap(({ parts }) => parts.words))

const gramsOf = (subject: Subject): Set<string> =>
  new Set([...subject.names, ...subject.previous].flatMap(({ parts }) => trigrams(parts.flat)))

const initialsOf = (subject: Subject): string[] =>
  subject.names.flatMap(({ parts }) => [
    ...parts.initials.map((letters) => `!${letters}`),
    ...(parts.words.length === 1 && parts.flat.length <= 5 ? [`!${parts.flat}`] : []),
  ])

/** Finds, among many companies, the few that a company may be. Rows are numbered by the order they are added in. */
export class Blocking {
  private readonly postings = new Postings()
  private rows = 0

  /** Adds the next company. All are added before `pack`. */
  add(subject: Subject): void {
    const row = this.rows++
    const keys = new Set([...exactKeys(subject), ...wordsOf(subject), ...initialsOf(subject)])
    for (const gram of gramsOf(subject)) keys.add(`~${gram}`)
    for (const key of keys) this.postings.add(key, row)
  }

  pack(): void {
    this.postings.pack()
  }

  /** The likeliest rows, best first, at most 20: by shared keys, rare words and rare runs of letters. */
  candidates(subject: Subject): number[] {
    const scores = new Map<number, number>()
    const count = (key: string, share: number): void => {
      const found = this.postings.rowsOf(key)
      if (found.length === 0 || found.length > Math.max(TOO_COMMON, this.rows / 200)) return
      const points = share * Math.log((this.rows + 1) / found.length + 1)
      for (const row of found) scores.set(row, (scores.get(row) ?? 0) + points)
    }
    for (const key of new Set(exactKeys(subject))) count(key, 5)
    for (const word of wordsOf(subject)) count(word, 1)
    for (const letters of initialsOf(subject)) count(letters, 0.7)
    const grams = [...gramsOf(subject)].map((gram) => `~${gram}`)
    const rarest = grams
      .map((key) => ({ key, size: this.postings.rowsOf(key).length }))
      .filter(({ size }) => size > 0)
      .sort((a, b) => a.size - b.size)
    for (const { key } of rarest.slice(0, GRAMS_ASKED)) count(key, 0.35)
    return [...scores]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, CANDIDATES)
      .map(([row]) => row)
  }
}
