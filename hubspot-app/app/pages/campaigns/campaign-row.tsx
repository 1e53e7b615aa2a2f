import { ProgressBar, StatusTag, TableCell, TableRow, Text } from '@hubspot/ui-extensions'
import { PageLink } from '@hubspot/ui-extensions/pages'
import type { Campaign } from '@leadwright/contract'
import { isUnderWay } from '@leadwright/ui/campaign-progress.tsx'
import { countWords, momentWords } from '@leadwright/ui/lead/lead-words.ts'
import { Microcopy } from '@leadwright/ui/microcopy.tsx'
import { poundsWords } from '@leadwright/ui/pounds.ts'
import { Stack } from '@leadwright/ui/stack.tsx'
import type { ReactNode } from 'react'
import { readyWords, reasonOf, statusWords } from './status-words.ts'

const State = ({ campaign }: { campaign: Campaign }): ReactNode => {
  const { words, variant } = statusWords(campaign)
  const reason = reasonOf(campaign)
  return (
    <Stack gap="extra-small">
      <StatusTag variant={variant}>{words}</StatusTag>
      {isUnderWay(campaign) ? (
        <ProgressBar
          aria-label={`Progress of ${campaign.name}`}
          value={Math.round(campaign.progress * 100)}
          showPercentage={true}
          {...(campaign.status === 'paused' ? { variant: 'warning' as const } : {})}
        />
      ) : null}
      {reason === '' ? null : <Microcopy>{reason}</Microcopy>}
    </Stack>
  )
}

type CampaignRowProps = { campaign: Campaign; typeTitle: string }

/** A lead campaign in the list. */
export const CampaignRow = ({ campaign, typeTitle }: CampaignRowProps): ReactNode => {
  const { id: campaignId, toReview } = campaign
  return (
    <TableRow>
      <TableCell>
        <Stack gap="extra-small">
          <PageLink to="/campaigns/:campaignId" params={{ campaignId }}>
            {campaign.name}
          </PageLink>
          <Microcopy>{typeTitle}</Microcopy>
        </Stack>
      </TableCell>
      <TableCell>
        <State campaign={campaign} />
      </TableCell>
      <TableCell>{readyWords(campaign)}</TableCell>
      <TableCell>
        {toReview === 0 ? (
          'None'
        ) : (
          <PageLink to="/leads" params={{ campaignId }}>
            {countWords(toReview)} to review
          </PageLink>
        )}
      </TableCell>
      <TableCell>{poundsWords(campaign.costMicroPounds)}</TableCell>
      <TableCell>
        <Stack gap="extra-small">
          <Text>{campaign.launchedBy}</Text>
          <Microcopy>{momentWords(campaign.createdAt)}</Microcopy>
        </Stack>
      </TableCell>
    </TableRow>
  )
}
