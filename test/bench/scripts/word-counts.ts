/**
 * Writes src/matching/learned/word-counts.ts: how many company names of a register file have each word.
 * `node test/bench/scripts/word-counts.ts <register.csv>`; the file has the columns company_number and company_name.
 */
import { writeFileSync } from 'node:fs'
import { nameParts } from '../../../src/normalise/name-parts.ts'
import { readRows } from '../matching/rows.ts'

const LEAST_COUNT = 3
const file = process.argv[2] ?? '../shared/data/register/uk-employers.csv'
const rows = readRows(file)
const counts = new Map<string, number>()
for (const { company_name = '' } of rows)
  for (const word of new Set(nameParts(company_name).words)) counts.set(word, (counts.get(word) ?? 0) + 1)

const byCount = new Map<number, string[]>()
for (const [word, count] of counts)
  if (count >= LEAST_COUNT && /^[a-z]+$/u.test(word))
    byCount.set(count, [...(byCount.get(count) ?? []), word])

const lines = [...byCount]
  .sort((a, b) => b[0] - a[0])
  .map(([count, words]) => `${count} ${words.sort().join(' ')}`)
const wrapped = lines.flatMap((line) => line.match(/.{1,114}(?:\s|$)/gu) ?? [])
writeFileSync(
  'src/matching/learned/word-counts.ts',
  `/**
 * In how many registered names a word stands: a count, then its words. Written by test/bench/scripts/word-counts.ts from
 * the names of UK employers with 250 people or more (UK gender pay gap service, 2019-20, Open Government Licence v3.0).
 */
export const REGISTER_SIZE = ${rows.length}
export const WORD_COUNTS = \`${wrapped.map((line) => line.trim()).join('\n  ')}\`
`,
)
process.stderr.write(`${counts.size} words, ${byCount.size} counts\n`)
