import { Button, Dropdown, Flex, Text, useExtensionActions } from '@hubspot/ui-extensions'
import type { DecideRequest, LeadItem } from '@leadwright/contract'
import { otherwiseWords } from '@leadwright/ui/lead/decided-words.ts'
import { milesWords } from '@leadwright/ui/lead/lead-words.ts'
import { rejectOptions } from '@leadwright/ui/lead/reject-reasons.ts'
import { useDecide } from '@leadwright/ui/lead/use-decide.ts'
import { Microcopy } from '@leadwright/ui/microcopy.tsx'
import { Problem } from '@leadwright/ui/problem.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import { type ReactNode, useState } from 'react'

type FindRowProps = { baseUrl: string; lead: LeadItem; mayReview: boolean; onDecided: () => void }

const placeLine = ({ score, distanceMiles, postcode, verification }: LeadItem): string =>
  [
    score === null ? null : `Fit ${Math.round(score)}`,
    milesWords(distanceMiles),
    postcode,
    verification === 'verified' ? 'verified' : 'partly verified',
  ]
    .filter((part) => part !== null)
    .join(' · ')

const stateAfter = { accept: 'accepted', reject: 'rejected', reopen: 'to-review' } as const

/** A find with what speaks for it; decided in one click, and undone in one. */
export const FindRow = ({ baseUrl, lead, mayReview, onDecided }: FindRowProps): ReactNode => {
  const { navigateToPage } = useExtensionActions<'crm.record.sidebar'>()
  const [{ review, meanwhile }, setKnown] = useState({ review: lead.review, meanwhile: '' })
  const { busy, failure, decide } = useDecide(baseUrl)
  const send = (request: Omit<DecideRequest, 'leads'>): void =>
    void decide(
      { ...request, leads: { ids: [lead.id], seen: { [lead.id]: review } } },
      (_, { decidedOtherwise }) => {
        setKnown({
          review: decidedOtherwise[0]?.review ?? stateAfter[request.decision],
          meanwhile: otherwiseWords(decidedOtherwise),
        })
        onDecided()
      },
    )
  const isDisabled = busy !== null || !mayReview
  return (
    <Stack gap="extra-small">
      <Text format={{ fontWeight: 'bold' }}>{lead.name}</Text>
      <Text>{placeLine(lead)}</Text>
      {lead.reasons.length === 0 ? null : <Microcopy>{lead.reasons.join(' · ')}</Microcopy>}
      <Flex direction="row" gap="small" align="center" wrap="wrap">
        {review === 'to-review' ? (
          <>
            <Button size="xs" disabled={isDisabled} onClick={() => send({ decision: 'accept' })}>
              Accept
            </Button>
            <Dropdown
              buttonText="Reject"
              buttonSize="xs"
              variant="secondary"
              disabled={isDisabled}
              options={rejectOptions.map(({ label, value }) => ({
                label,
                onClick: () => send({ decision: 'reject', rejectReason: value }),
              }))}
            />
          </>
        ) : (
          <>
            <Text format={{ fontWeight: 'demibold' }}>{review === 'accepted' ? 'Accepted' : 'Rejected'}</Text>
            <Button
              size="xs"
              variant="transparent"
              disabled={isDisabled}
              onClick={() => send({ decision: 'reopen' })}
            >
              Undo
            </Button>
          </>
        )}
        <Button
          size="xs"
          variant="transparent"
          onClick={() => navigateToPage({ to: '/leads/:leadId', params: { leadId: lead.id } })}
        >
          All of it, with sources
        </Button>
      </Flex>
      {meanwhile === '' ? null : <Microcopy>{meanwhile}</Microcopy>}
      {failure === null ? null : <Problem failure={failure} />}
    </Stack>
  )
}
