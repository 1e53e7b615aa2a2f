import { Button, Flex, StatusTag, Text, useExtensionActions } from '@hubspot/ui-extensions'
import type { DecideRequest, DecideResponse, Lead } from '@leadwright/contract'
import type { ReactNode } from 'react'
import { Microcopy } from '../microcopy.tsx'
import { Problem } from '../problem.tsx'
import { Stack } from '../stack.tsx'
import { otherwiseWords } from './decided-words.ts'
import type { LeadChange } from './lead-change.ts'
import type { LeadPlace } from './lead-place.ts'
import { momentWords, reviewWords } from './lead-words.ts'
import { RejectModal } from './reject-modal.tsx'
import { rejectWords } from './reject-reasons.ts'
import { useDecide } from './use-decide.ts'

type ReviewSectionProps = LeadPlace & {
  lead: Lead
  onDecided: (change: Exclude<LeadChange, 'move' | 'edit'>) => void
}

const decided: Record<DecideRequest['decision'], string> = {
  accept: 'accepted',
  reject: 'rejected',
  reopen: 'put back to review',
}

const stands: Record<Lead['review']['state'], string> = {
  accepted: 'Accepted',
  rejected: 'Rejected',
  'to-review': 'Put back',
}

/** `Rejected by Ada Admin, 22 Nov 2026, 14:05: Too small. “Only two rooms”`; empty where nothing was decided. */
const lastDecision = ({ review }: Lead): string => {
  if (review.by === null && review.at === null) return ''
  const by = review.by === null ? stands[review.state] : `${stands[review.state]} by ${review.by}`
  const who = review.at === null ? by : `${by}, ${momentWords(review.at)}`
  const why = review.rejectReason === null ? '' : `${rejectWords(review.rejectReason)}.`
  const note = review.note === null || review.note === '' ? '' : `“${review.note}”`
  const words = [why, note].filter((part) => part !== '').join(' ')
  return words === '' ? who : `${who}: ${words}`
}

/** Where the lead stands in review, and the buttons to decide. */
export const ReviewSection = ({ lead, baseUrl, viewer, onDecided }: ReviewSectionProps): ReactNode => {
  const { addAlert } = useExtensionActions<'pages'>()
  const { busy, failure, decide } = useDecide(baseUrl)
  const { state } = lead.review
  const tell = ({ decision }: DecideRequest, { decidedOtherwise }: DecideResponse): void => {
    if (decidedOtherwise.length > 0) {
      addAlert({ type: 'warning', message: `${lead.name}: ${otherwiseWords(decidedOtherwise)}` })
      onDecided('decided-elsewhere')
    } else {
      addAlert({ type: 'success', message: `${lead.name}: ${decided[decision]}.` })
      onDecided(decision)
    }
  }
  const send = (decision: DecideRequest['decision'], more: Partial<DecideRequest> = {}): Promise<boolean> =>
    decide({ decision, leads: { ids: [lead.id], seen: { [lead.id]: state } }, ...more }, tell)
  const isOff = !viewer.mayReview || busy !== null
  const { words, variant } = reviewWords[state]
  return (
    <Stack gap="extra-small">
      <Flex direction="row" gap="small" wrap={true} align="center">
        <StatusTag variant={variant}>{words}</StatusTag>
        {state === 'accepted' ? null : (
          <Button variant="primary" size="sm" disabled={isOff} onClick={() => void send('accept')}>
            {busy === 'accept' ? 'Accepting' : 'Accept'}
          </Button>
        )}
        {state === 'rejected' ? null : (
          <Button
            size="sm"
            disabled={isOff}
            overlay={
              <RejectModal
                id={`reject-${lead.id}`}
                title={`Reject ${lead.name}`}
                isBusy={busy !== null}
                failure={failure}
                onReject={(rejection) => send('reject', rejection)}
              />
            }
          >
            Reject
          </Button>
        )}
        {state === 'to-review' ? null : (
          <Button size="sm" disabled={isOff} onClick={() => void send('reopen')}>
            {busy === 'reopen' ? 'Putting back' : 'Put back to review'}
          </Button>
        )}
        <Text inline={true} variant="microcopy">
          {lastDecision(lead)}
        </Text>
      </Flex>
      {viewer.mayReview ? null : (
        <Microcopy>You may look at leads, not decide on them. {viewer.askWhom ?? ''}</Microcopy>
      )}
      {failure === null ? null : <Problem failure={failure} />}
    </Stack>
  )
}
