import { performance } from 'node:perf_hooks'
import { Blocking } from '../../../src/matching/blocking.ts'
import { linkTo } from '../../../src/matching/link.ts'
import { readySubject } from '../../../src/matching/subject.ts'
import { randomFrom } from './made-pairs.ts'

/** Time and memory of linking `lefts` names to `rights` names that are made of the words of real ones. */
export const throughput = (names: string[], lefts: number, rights: number) => {
  const random = randomFrom(5)
  const words = names.flatMap((name) => name.split(/\s+/u))
  const word = (): string => words[Math.floor(random() * words.length)] ?? ''
  const syllable = (): string =>
    ['ka', 'ro', 'ven', 'til', 'mo', 'sha', 'bri', 'dun', 'pel', 'wex', 'lo', 'gar'][
      Math.floor(random() * 12)
    ] ?? ''
  const made = (): string =>
    `${random() < 0.6 ? syllable() + syllable() + syllable() : word()} ${word()} ${word()} LIMITED`
  const texts = Array.from({ length: rights }, made)
  const began = performance.now()
  const blocking = new Blocking()
  for (const name of texts) blocking.add(readySubject({ name }))
  blocking.pack()
  const indexed = performance.now()
  const subjectOf = (row: number) => readySubject({ name: texts[row] ?? '' })
  let linked = 0
  for (let left = 0; left < lefts; left++) {
    const text =
      random() < 0.7
        ? (texts[Math.floor(random() * rights)] ?? '').replace(' LIMITED', '').toLowerCase()
        : made()
    const subject = readySubject({ name: text })
    if (linkTo(subject, blocking.candidates(subject), subjectOf).row !== null) linked += 1
  }
  const seconds = (from: number, to: number): number => Math.round((to - from) / 100) / 10
  const ended = performance.now()
  return {
    left: lefts,
    right: rights,
    indexSeconds: seconds(began, indexed),
    linkSeconds: seconds(indexed, ended),
    linked,
    megabytes: Math.round(process.memoryUsage().rss / 1_048_576),
  }
}
