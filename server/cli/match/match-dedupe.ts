import { clusterRows, type Join } from '../../../src/matching/cluster.ts'
import { judge } from '../../../src/matching/model.ts'
import type { CliContext } from '../context.ts'
import { exitCodes } from '../output.ts'
import { readMatchList } from './match-list.ts'

/** `match dedupe <file.csv>`: the groups of rows that are one company, as a JSON line a group. Gives the exit code. */
export const matchDedupe = async (path: string, { output }: CliContext): Promise<number> => {
  const list = await readMatchList(path, output)
  const joins: Join[] = []
  for (let row = 0; row < list.size; row++) {
    const subject = list.subjectOf(row)
    for (const other of list.blocking.candidates(subject)) {
      if (other >= row) continue
      const { verdict, probability, reasons } = judge(list.subjectOf(other), subject)
      if (verdict === 'same') joins.push({ a: other, b: row, probability, reason: reasons[0] ?? '' })
    }
    if (row > 0 && row % 1000 === 0) output.note(`${row} of ${list.size} rows compared.`)
  }
  const clusters = clusterRows(
    joins,
    (a, b) => judge(list.subjectOf(a), list.subjectOf(b)).verdict !== 'same',
  )
  for (const [index, { rows, probability, reasons }] of clusters.entries())
    output.data(JSON.stringify({ cluster: index + 1, ids: rows.map(list.idOf), probability, reasons }))
  output.note(`${clusters.length} groups among ${list.size} rows.`)
  return exitCodes.done
}
