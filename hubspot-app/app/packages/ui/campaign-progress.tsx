import { ProgressBar, Text } from '@hubspot/ui-extensions'
import type { Campaign } from '@leadwright/contract'
import type { ReactNode } from 'react'
import { Stack } from './stack.tsx'

const ended: readonly Campaign['status'][] = ['completed', 'partly_completed', 'cancelled', 'failed']

/** True while a campaign may still find something. */
export const isUnderWay = ({ status }: Campaign): boolean => !ended.includes(status)

const firstWords: Partial<Record<Campaign['status'], string>> = {
  draft: 'Waiting to start.',
  queued: 'Waiting to start.',
  paused: 'Paused.',
  cancelled: 'Stopped.',
  failed: 'Failed.',
  partly_completed: 'Done, in part.',
  completed: 'Done.',
}

const companies = (count: number): string => (count === 1 ? '1 company' : `${count} companies`)

/** Where a campaign stands, in one sentence with its counts. */
const campaignSentence = ({ status, statusReason, summary, counts }: Campaign): string => {
  const first = firstWords[status]
  if (status === 'failed' || status === 'paused') return `${first} ${statusReason}`.trim()
  if (status === 'running') {
    if (counts.found === 0) return 'Searching; nothing found yet.'
    const next = counts.inProgress === 0 ? 'searching for more' : `${counts.inProgress} being checked`
    return `${companies(counts.leads)} ready, ${next}.`
  }
  return counts.found === 0 && status === 'queued' ? 'Waiting to start.' : `${first} ${summary}.`
}

/** A campaign as its name and one sentence, with a bar while it is under way. */
export const CampaignProgress = ({ campaign }: { campaign: Campaign }): ReactNode => (
  <Stack gap="extra-small">
    {isUnderWay(campaign) ? (
      <ProgressBar
        title={campaign.name}
        aria-label={`Progress of ${campaign.name}`}
        value={Math.round(campaign.progress * 100)}
        showPercentage={true}
      />
    ) : (
      <Text format={{ fontWeight: 'demibold' }}>{campaign.name}</Text>
    )}
    <Text>{campaignSentence(campaign)}</Text>
  </Stack>
)
