import { linkTo, type Rival } from '../../../src/matching/link.ts'
import { readySubject } from '../../../src/matching/subject.ts'
import type { CliContext } from '../context.ts'
import { exitCodes } from '../output.ts'
import { type MatchList, readMatchList } from './match-list.ts'
import { companyOf, faultOf, matchRows } from './match-rows.ts'

const runnerUp = (list: MatchList, { row, judgement }: Rival) => ({
  right: list.idOf(row),
  verdict: judgement.verdict,
  probability: judgement.probability,
})

/** `match link <left.csv> <right.csv>`: for each row of the left file the row of the right one that it is, or null. Gives the exit code. */
export const matchLink = async (left: string, right: string, { output }: CliContext): Promise<number> => {
  const list = await readMatchList(right, output)
  let rows = 0
  let linked = 0
  for await (const { row, cells } of matchRows(left, ['id', 'name'])) {
    const company = companyOf(cells, '')
    const fault = faultOf(company)
    if (fault !== null) output.note(`${left}, row ${row}: ${fault}.`)
    const subject = readySubject(company)
    const link = linkTo(subject, list.blocking.candidates(subject), list.subjectOf)
    const found = link.row === null ? null : list.idOf(link.row)
    output.data(
      JSON.stringify({
        left: cells.id ?? '',
        right: found,
        ...link.judgement,
        runnersUp: link.runnersUp.map((rival) => runnerUp(list, rival)),
      }),
    )
    rows += 1
    if (found !== null) linked += 1
    if (rows % 1000 === 0) output.note(`${rows} rows done, ${linked} linked.`)
  }
  output.note(`${linked} of ${rows} rows linked to one of ${list.size}.`)
  return exitCodes.done
}
