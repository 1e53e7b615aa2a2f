import { judge } from '../../../src/matching/model.ts'
import { readySubject } from '../../../src/matching/subject.ts'
import type { CliContext } from '../context.ts'
import { exitCodes } from '../output.ts'
import { companyOf, faultOf, matchRows } from './match-rows.ts'

/** `match pairs <file.csv>`: how surely the two companies of each row are one, as a JSON line a row. Gives the exit code. */
export const matchPairs = async (path: string, { output }: CliContext): Promise<number> => {
  let rows = 0
  for await (const { row, cells } of matchRows(path, ['name_a', 'name_b'])) {
    const [a, b] = [companyOf(cells, '_a'), companyOf(cells, '_b')]
    for (const [side, company] of [
      ['name_a', a],
      ['name_b', b],
    ] as const) {
      const fault = faultOf(company)
      if (fault !== null) output.note(`Row ${row}: ${side}: ${fault}.`)
    }
    output.data(JSON.stringify({ row, ...judge(readySubject(a), readySubject(b)) }))
    rows += 1
    if (rows % 10_000 === 0) output.note(`${rows} rows done.`)
  }
  output.note(`${rows} rows judged.`)
  return exitCodes.done
}
