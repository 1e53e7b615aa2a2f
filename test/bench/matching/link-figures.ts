import { Blocking } from '../../../src/matching/blocking.ts'
import { linkTo } from '../../../src/matching/link.ts'
import { readySubject } from '../../../src/matching/subject.ts'
import { madePairs } from './made-pairs.ts'

/** Precision and recall of linking made mentions to a register of which every third company was taken out. */
export const linkFigures = (names: string[], showWrong = 0) => {
  const kept = names.filter((_, index) => index % 3 !== 0)
  const subjects = kept.map((name) => readySubject({ name }))
  const blocking = new Blocking()
  for (const subject of subjects) blocking.add(subject)
  blocking.pack()
  const mentions = madePairs(names, 99).filter(({ isMatch }) => isMatch)
  const rowOf = new Map(kept.map((name, row): [string, number] => [name, row]))
  const tally = { present: 0, linked: 0, right: 0 }
  for (const { a, b, kind } of mentions.filter((_, index) => index % 3 === 0)) {
    const subject = readySubject({ name: a })
    const link = linkTo(subject, blocking.candidates(subject), (row) => subjects[row] ?? subject)
    const isRight = link.row !== null && link.row === rowOf.get(b)
    if (rowOf.has(b)) tally.present += 1
    if (link.row !== null) tally.linked += 1
    if (isRight) tally.right += 1
    else if (showWrong > 0)
      console.log(
        kind,
        '|',
        a,
        '|',
        b,
        '|',
        link.row === null ? (rowOf.has(b) ? 'MISSED' : '') : kept[link.row],
        link.judgement.probability,
      )
  }
  const rounded = (value: number) => Math.round(value * 1000) / 1000
  return {
    precision: rounded(tally.right / Math.max(1, tally.linked)),
    recall: rounded(tally.right / Math.max(1, tally.present)),
    mentions: Math.ceil(mentions.length / 3),
  }
}
