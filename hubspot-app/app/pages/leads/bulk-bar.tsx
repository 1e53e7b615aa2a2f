import { Button, ButtonRow, Checkbox, Flex, Link, Text } from '@hubspot/ui-extensions'
import type { DecideRequest, LeadListResponse, Viewer } from '@leadwright/contract'
import { countWords, totalWords } from '@leadwright/ui/lead/lead-words.ts'
import { RejectModal } from '@leadwright/ui/lead/reject-modal.tsx'
import type { Deciding } from '@leadwright/ui/lead/use-decide.ts'
import { Microcopy } from '@leadwright/ui/microcopy.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import type { ReactNode } from 'react'
import type { ReviewTab } from './address.ts'
import { isSelected, nothingSelected, type Selection, selectedCount, ticked, tooMany } from './selection.ts'

type BulkBarProps = {
  list: LeadListResponse
  review: ReviewTab
  selection: Selection
  select: (selection: Selection) => void
  /** Ticks all that match, on this page and others. */
  selectAll: () => void
  viewer: Viewer
  deciding: Deciding
  /** Sends a decision on what is ticked; true when it was done. */
  send: (decision: DecideRequest['decision'], more?: Partial<DecideRequest>) => Promise<boolean>
  isOff: boolean
}

const leadsWords = (count: number): string => (count === 1 ? '1 lead' : `${countWords(count)} leads`)

const Ticks = ({
  list,
  selection,
  select,
  selectAll,
}: Pick<BulkBarProps, 'list' | 'selection' | 'select' | 'selectAll'>): ReactNode => {
  const ids = list.leads.map(({ id }) => id)
  const count = selectedCount(selection)
  const isPage = ids.length > 0 && ids.every((id) => isSelected(selection, id))
  const isAll = 'all' in selection
  return (
    <Flex direction="row" gap="small" align="center" wrap={true}>
      <Checkbox
        checked={isPage}
        readOnly={isAll}
        onChange={(isOn) => select(ticked(selection, list.leads, isOn))}
      >
        Select this page
      </Checkbox>
      <Text inline={true}>
        {isAll
          ? `All ${countWords(count)} that match are selected`
          : `${countWords(count)} of ${totalWords(list)} selected`}
      </Text>
      {isPage && !isAll && list.total > ids.length ? (
        <Link href="#" preventDefault={true} onClick={selectAll}>
          {list.isMore ? 'Select all that match' : `Select all ${countWords(list.total)} that match`}
        </Link>
      ) : null}
      {count === 0 ? null : (
        <Link href="#" preventDefault={true} onClick={() => select(nothingSelected)}>
          Clear
        </Link>
      )}
    </Flex>
  )
}

const Decisions = ({ review, selection, deciding, send, viewer, isOff }: BulkBarProps): ReactNode => {
  const count = selectedCount(selection)
  const cannot = isOff || count === 0 || deciding.busy !== null || tooMany(selection) !== null
  const isDisabled = cannot || !viewer.mayReview
  const words = count === 0 ? '' : ` ${countWords(count)}`
  return (
    <ButtonRow>
      {review === 'accepted' ? null : (
        <Button size="sm" variant="primary" disabled={isDisabled} onClick={() => void send('accept')}>
          {deciding.busy === 'accept' ? 'Accepting' : `Accept${words}`}
        </Button>
      )}
      {review === 'rejected' ? null : (
        <Button
          size="sm"
          disabled={isDisabled}
          overlay={
            <RejectModal
              id="reject-selected"
              title={`Reject ${leadsWords(count)}`}
              isBusy={deciding.busy !== null}
              failure={deciding.failure}
              onReject={(rejection) => send('reject', rejection)}
            />
          }
        >
          {`Reject${words}`}
        </Button>
      )}
      {review === 'to-review' ? null : (
        <Button size="sm" disabled={isDisabled} onClick={() => void send('reopen')}>
          {deciding.busy === 'reopen' ? 'Putting back' : `Put back to review${words}`}
        </Button>
      )}
    </ButtonRow>
  )
}

/** What is ticked, and the decisions on it. It is always there, so that ticking moves nothing. */
export const BulkBar = (props: BulkBarProps): ReactNode => {
  const { selection, viewer } = props
  const much = tooMany(selection)
  return (
    <Stack gap="extra-small">
      <Flex direction="row" gap="small" justify="between" align="center" wrap={true}>
        <Ticks {...props} />
        <Decisions {...props} />
      </Flex>
      {much === null ? null : <Microcopy>{much}</Microcopy>}
      {viewer.mayReview ? null : (
        <Microcopy>You may look at leads, not decide on them. {viewer.askWhom ?? ''}</Microcopy>
      )}
    </Stack>
  )
}
