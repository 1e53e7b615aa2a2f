import {
  Button,
  Checkbox,
  Dropdown,
  Flex,
  StatusTag,
  TableCell,
  TableRow,
  Text,
} from '@hubspot/ui-extensions'
import { PageLink } from '@hubspot/ui-extensions/pages'
import type { DecideRequest, LeadItem } from '@leadwright/contract'
import { milesWords, reviewWords, stageWords, verificationWords } from '@leadwright/ui/lead/lead-words.ts'
import { type RejectReason, rejectOptions } from '@leadwright/ui/lead/reject-reasons.ts'
import { Microcopy } from '@leadwright/ui/microcopy.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import type { ReactNode } from 'react'

type LeadRowProps = {
  lead: LeadItem
  /** Of the list, so that the lead's page knows what comes before and after it. */
  linkParams: Record<string, string>
  /** True where leads of all states stand together. */
  showsReview: boolean
  isTicked: boolean
  /** True while all that match are selected. */
  isTickFixed: boolean
  tick: (isOn: boolean) => void
  /** Decides on this one lead. */
  decide: (decision: DecideRequest['decision'], rejectReason?: RejectReason) => void
  isOff: boolean
}

type LinesProps = { first: string | null; second: string | null; isCut?: boolean }

/** Wider than this what is cut off stands in a tooltip. */
const cutAt = { maxWidth: 150 }

/** Two lines of a cell; what is not known is left out. */
const Lines = ({ first, second, isCut = false }: LinesProps): ReactNode => {
  const truncate = isCut ? cutAt : false
  return (
    <Stack gap="flush">
      <Text truncate={truncate}>{first ?? '-'}</Text>
      {second === null ? null : (
        <Text variant="microcopy" truncate={truncate}>
          {second}
        </Text>
      )}
    </Stack>
  )
}

const Actions = ({ lead, decide, isOff }: Pick<LeadRowProps, 'lead' | 'decide' | 'isOff'>): ReactNode => (
  <Flex direction="row" gap="extra-small">
    {lead.review === 'accepted' ? null : (
      <Button size="xs" disabled={isOff} onClick={() => decide('accept')}>
        Accept
      </Button>
    )}
    {lead.review === 'rejected' ? null : (
      <Dropdown buttonText="Reject" buttonSize="xs" variant="secondary" disabled={isOff}>
        {rejectOptions.map(({ label, value }) => (
          <Dropdown.ButtonItem key={value} onClick={() => decide('reject', value)}>
            {label}
          </Dropdown.ButtonItem>
        ))}
      </Dropdown>
    )}
    {lead.review === 'to-review' ? null : (
      <Button size="xs" disabled={isOff} onClick={() => decide('reopen')}>
        Put back
      </Button>
    )}
  </Flex>
)

/** One lead of the list: who, how well it fits and why, where, how big, how to reach it, and the decision. */
export const LeadRow = (props: LeadRowProps): ReactNode => {
  const { lead, linkParams, showsReview, isTicked, isTickFixed, tick } = props
  const verified = verificationWords[lead.verification]
  return (
    <TableRow>
      <TableCell width="min">
        <Checkbox
          aria-label={`Select ${lead.name}`}
          checked={isTicked}
          readOnly={isTickFixed}
          onChange={(isOn) => tick(isOn)}
        />
      </TableCell>
      <TableCell>
        <Stack gap="flush">
          <PageLink to="/leads/:leadId" params={{ ...linkParams, leadId: lead.id }}>
            {lead.name}
          </PageLink>
          <Microcopy>{lead.reasons.join(' · ')}</Microcopy>
          {showsReview ? <Microcopy>{reviewWords[lead.review].words}</Microcopy> : null}
        </Stack>
      </TableCell>
      <TableCell width="min">
        <Stack gap="flush">
          <Text>{lead.score === null ? 'None' : Math.round(lead.score)}</Text>
          <StatusTag variant={verified.variant}>{verified.words}</StatusTag>
        </Stack>
      </TableCell>
      <TableCell width="min">
        <Lines first={lead.postcode} second={milesWords(lead.distanceMiles)} />
      </TableCell>
      <TableCell>
        <Lines first={lead.sector} second={lead.employees === null ? null : `${lead.employees} staff`} />
      </TableCell>
      <TableCell>
        <Lines
          isCut={true}
          first={lead.phoneText ?? lead.email ?? lead.website}
          second={lead.phoneText === null ? null : lead.email}
        />
      </TableCell>
      <TableCell>
        <Lines first={stageWords(lead.stage)} second={lead.hubspotStage} />
      </TableCell>
      <TableCell>
        <PageLink to="/campaigns/:campaignId" params={{ campaignId: lead.campaignId }}>
          {lead.campaignName}
        </PageLink>
      </TableCell>
      <TableCell width="min">
        <Actions {...props} />
      </TableCell>
    </TableRow>
  )
}
