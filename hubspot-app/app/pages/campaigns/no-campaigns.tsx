import { EmptyState, Text } from '@hubspot/ui-extensions'
import { PageLink } from '@hubspot/ui-extensions/pages'
import { Stack } from '@leadwright/ui/stack.tsx'
import type { ReactNode } from 'react'
import type { CampaignsAddress } from './address.ts'

const ofTab = {
  all: 'No lead campaigns yet',
  'under-way': 'No lead campaign is under way',
  finished: 'No lead campaign is finished yet',
  stopped: 'No lead campaign was stopped',
  failed: 'No lead campaign has failed',
} as const

type NoCampaignsProps = { address: CampaignsAddress; isFirst: boolean }

/** Why no campaign is there, and what to do first. */
export const NoCampaigns = ({ address, isFirst }: NoCampaignsProps): ReactNode => {
  const { tab, search } = address
  if (isFirst) {
    return (
      <EmptyState title="Your first lead campaign" layout="horizontal" imageName="target">
        <Text>
          A lead campaign looks for companies that your team does not have yet, proves each on the register
          and its own website, and shows you why it fits. You see what it will cost before it starts.
        </Text>
        <PageLink to="/campaigns/new">Start the first lead campaign</PageLink>
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title={search === '' ? ofTab[tab] : `No lead campaign is called like “${search}”`}
      layout="vertical"
      reverseOrder={true}
    >
      <Stack align="center">
        {search === '' ? null : <Text>Try a shorter part of its name, or look under another tab.</Text>}
        <PageLink to="/">Show all lead campaigns</PageLink>
      </Stack>
    </EmptyState>
  )
}
