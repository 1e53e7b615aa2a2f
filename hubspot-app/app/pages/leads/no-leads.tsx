import { Button, EmptyState, Text } from '@hubspot/ui-extensions'
import { PageLink } from '@hubspot/ui-extensions/pages'
import { Stack } from '@leadwright/ui/stack.tsx'
import type { ReactNode } from 'react'
import type { LeadsAddress, ReviewTab } from './address.ts'

const titles: Record<ReviewTab, string> = {
  'to-review': 'Nothing to review',
  accepted: 'No accepted leads',
  rejected: 'No rejected leads',
  all: 'No leads yet',
}

type NoLeadsProps = { address: LeadsAddress; clear: () => void; goToFirst: () => void }

/** Why no lead is there, and what to do first. */
export const NoLeads = ({ address, clear, goToFirst }: NoLeadsProps): ReactNode => {
  if (address.after !== null) {
    return (
      <EmptyState title="This page is empty by now" layout="vertical" reverseOrder={true}>
        <Stack align="center">
          <Text>The leads that stood here were decided, or the list has become shorter.</Text>
          <Button onClick={goToFirst}>To the first page</Button>
        </Stack>
      </EmptyState>
    )
  }
  if (Object.keys(address.filter).length > 0) {
    return (
      <EmptyState title="No lead matches these filters" layout="vertical" reverseOrder={true}>
        <Stack align="center">
          <Text>Widen the filters, or look under another tab.</Text>
          <Button onClick={clear}>Clear the filters</Button>
        </Stack>
      </EmptyState>
    )
  }
  const isDecided = address.review === 'accepted' || address.review === 'rejected'
  return (
    <EmptyState title={titles[address.review]} layout="vertical" reverseOrder={true}>
      <Stack align="center">
        {isDecided ? (
          <Text>What you accept or reject among the leads to review stands here.</Text>
        ) : (
          <Text>A lead campaign finds companies; what it finds stands here for you to accept or reject.</Text>
        )}
        {isDecided ? (
          <PageLink to="/leads">See what waits for review</PageLink>
        ) : (
          <PageLink to="/campaigns/new">Start a lead campaign</PageLink>
        )}
      </Stack>
    </EmptyState>
  )
}
