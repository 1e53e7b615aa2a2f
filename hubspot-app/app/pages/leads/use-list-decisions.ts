import type { DecideRequest, DecideResponse, LeadFilter, LeadItem } from '@leadwright/contract'
import { decidedOneWords, decidedWords } from '@leadwright/ui/lead/decided-words.ts'
import type { RejectReason } from '@leadwright/ui/lead/reject-reasons.ts'
import { type Deciding, useDecide } from '@leadwright/ui/lead/use-decide.ts'
import { useState } from 'react'
import { leadsOf, nothingSelected, type Selection, withoutLead } from './selection.ts'
import { useCountAgain } from './use-count-again.ts'

type Decision = DecideRequest['decision']

/** The last decision in words. `key`: by which it can be taken back, null where it cannot. */
type LastDecision = { words: string; key: string | null; wasToReview: boolean }

type ListDecisions = {
  deciding: Deciding
  /** Null: nothing was decided yet. */
  last: LastDecision | null
  /** Decides about what is ticked; true when it was done. */
  send: (decision: Decision, more?: Partial<DecideRequest>) => Promise<boolean>
  decideOne: (lead: LeadItem, decision: Decision, rejectReason?: RejectReason) => void
  /** Takes the last decision back. */
  undo: () => void
}

type List = {
  baseUrl: string
  filter: LeadFilter
  selection: Selection
  change: (next: (before: Selection) => Selection) => void
  reload: () => void
}

const undoneWords = ({ changed }: DecideResponse, words: string): string =>
  changed === 0
    ? `Nothing to undo: somebody has decided again since. (${words})`
    : decidedWords({ decision: 'reopen' }, { changed, unchanged: 0, decidedOtherwise: [] })

/** Decisions from the list, on what is ticked, on one lead, and back. Deciding on one leaves the ticks of the others. */
export const useListDecisions = ({ baseUrl, filter, selection, change, reload }: List): ListDecisions => {
  const [last, setLast] = useState<LastDecision | null>(null)
  const countAgain = useCountAgain()
  const again = (next: (before: Selection) => Selection): void => {
    change(next)
    reload()
    countAgain()
  }
  const told = (request: DecideRequest, answer: DecideResponse, words: string, isToReview: boolean): void =>
    setLast({
      words,
      key: request.decision === 'reopen' || answer.changed === 0 ? null : (request.decisionKey ?? null),
      wasToReview: isToReview,
    })
  const deciding = useDecide(baseUrl, {
    // What was ticked is no longer what is there: it is shown anew beside the reason.
    onFailure: ({ code }) => code === 'conflict' && again(() => nothingSelected),
  })
  return {
    deciding,
    last,
    send: (decision, more = {}) =>
      deciding.decide({ decision, leads: leadsOf(selection, filter), ...more }, (request, answer) => {
        told(request, answer, decidedWords(request, answer), filter.review === 'to-review')
        again(() => nothingSelected)
      }),
    decideOne: ({ id, name, review }, decision, rejectReason) =>
      void deciding.decide(
        {
          decision,
          leads: { ids: [id], seen: { [id]: review } },
          ...(rejectReason === undefined ? {} : { rejectReason }),
        },
        (request, answer) => {
          told(request, answer, decidedOneWords(name, request, answer), review === 'to-review')
          again((before) => withoutLead(before, id, { hasLeft: filter.review !== undefined }))
        },
      ),
    undo: () => {
      if (last === null || last.key === null) return
      void deciding.decide({ decision: 'reopen', leads: { ofDecision: last.key } }, (_request, answer) => {
        setLast({ words: undoneWords(answer, last.words), key: null, wasToReview: false })
        // Of all that match there are others now.
        again((before) => ('all' in before ? nothingSelected : before))
      })
    },
  }
}
