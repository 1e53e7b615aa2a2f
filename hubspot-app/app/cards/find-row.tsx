import { Button, Dropdown, Flex, Text, useExtensionActions } from '@hubspot/ui-extensions'
import type { DecideRequest, LeadItem } from '@leadwright/contract'
import { milesWords } from '@leadwright/ui/lead/lead-words.ts'
import { rejectOptions } from '@leadwright/ui/lead/reject-reasons.ts'
import { useDecide } from '@leadwright/ui/lead/use-decide.ts'
import { Problem } from '@leadwright/ui/problem.tsx'
import { type ReactNode, useState } from 'react'

type FindRowProps = { baseUrl: string; lead: LeadItem; mayReview: boolean; onDecided: () => void }

const placeLine = ({ score, distanceMiles, postcode, verification }: LeadItem): string =>
  [
    `Fit ${Math.round(score)}`,
    milesWords(distanceMiles),
    postcode,
    verification === 'verified' ? 'verified' : 'partly verified',
  ]
    .filter((part) => part !== null)
    .join(' · ')

/** A find with what speaks for it; decided in one click, and undone in one. */
export const FindRow = ({ baseUrl, lead, mayReview, onDecided }: FindRowProps): ReactNode => {
  const { navigateToPage } = useExtensionActions<'crm.record.sidebar'>()
  const [decision, setDecision] = useState<DecideRequest['decision']>('reopen')
  const { busy, failure, decide } = useDecide(baseUrl, {
    onDecided: (request) => {
      setDecision(request.decision)
      onDecided()
    },
  })
  const send = (request: Omit<DecideRequest, 'leads'>): void =>
    void decide({ ...request, leads: { ids: [lead.id] } })
  const isDisabled = busy !== null || !mayReview
  return (
    <Flex direction="column" gap="extra-small">
      <Text format={{ fontWeight: 'bold' }}>{lead.name}</Text>
      <Text>{placeLine(lead)}</Text>
      {lead.reasons.length === 0 ? null : <Text variant="microcopy">{lead.reasons.join(' · ')}</Text>}
      <Flex direction="row" gap="small" align="center" wrap="wrap">
        {decision === 'reopen' ? (
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
            <Text format={{ fontWeight: 'demibold' }}>{decision === 'accept' ? 'Accepted' : 'Rejected'}</Text>
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
      {failure === null ? null : <Problem failure={failure} />}
    </Flex>
  )
}
