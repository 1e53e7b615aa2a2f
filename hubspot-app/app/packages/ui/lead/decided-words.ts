import type { DecideRequest, DecideResponse } from '@leadwright/contract'
import { countWords } from './lead-words.ts'
import { rejectWords } from './reject-reasons.ts'

type Otherwise = DecideResponse['decidedOtherwise']
type Asked = Pick<DecideRequest, 'decision' | 'rejectReason'>

const done: Record<DecideRequest['decision'], string> = {
  accept: 'accepted',
  reject: 'rejected',
  reopen: 'put back to review',
}

const has: Record<Otherwise[number]['review'], (them: string) => string> = {
  accepted: (them) => `accepted ${them}`,
  rejected: (them) => `rejected ${them}`,
  'to-review': (them) => `put ${them} back to review`,
}

const reasonWords = ({ rejectReason }: Asked): string =>
  rejectReason === undefined ? '' : ` (${rejectWords(rejectReason).toLowerCase()})`

/** What a colleague decided meanwhile, so that it was left: `1 was left: Ada Admin has rejected it meanwhile.`; empty for none. */
export const otherwiseWords = (decidedOtherwise: Otherwise): string => {
  const [first] = decidedOtherwise
  if (first === undefined) return ''
  const isOne = decidedOtherwise.length === 1
  const left = `${countWords(decidedOtherwise.length)} ${isOne ? 'was' : 'were'} left`
  const isSame = decidedOtherwise.every(({ by, review }) => by === first.by && review === first.review)
  return isSame
    ? `${left}: ${first.by ?? 'somebody'} has ${has[first.review](isOne ? 'it' : 'them')} meanwhile.`
    : `${left}: colleagues have decided otherwise about them meanwhile.`
}

const countsWords = (asked: Asked, { changed, unchanged }: DecideResponse): string => {
  const what = `${done[asked.decision]}${changed === 0 ? '' : reasonWords(asked)}`
  const first = changed === 0 ? `None ${what}` : `${countWords(changed)} ${what}`
  if (unchanged === 0) return `${first}.`
  const were = `${countWords(unchanged)} ${unchanged === 1 ? 'was' : 'were'}`
  return asked.decision === 'reopen' ? `${first}, ${were} there already.` : `${first}, ${were} already.`
}

/** What came of a decision about several: `12 rejected (too small), 3 were already.` */
export const decidedWords = (asked: Asked, answer: DecideResponse): string =>
  `${countsWords(asked, answer)} ${otherwiseWords(answer.decidedOtherwise)}`.trimEnd()

/** What came of a decision about one: `Rejected Acme Ltd (too small).` */
export const decidedOneWords = (name: string, asked: Asked, answer: DecideResponse): string => {
  const [otherwise] = answer.decidedOtherwise
  if (otherwise !== undefined)
    return `${name} was left: ${otherwise.by ?? 'somebody'} has ${has[otherwise.review]('it')} meanwhile.`
  if (answer.changed === 0) return `${name} was ${done[asked.decision]} already.`
  if (asked.decision === 'reopen') return `Put ${name} back to review.`
  return `${asked.decision === 'accept' ? 'Accepted' : 'Rejected'} ${name}${reasonWords(asked)}.`
}
