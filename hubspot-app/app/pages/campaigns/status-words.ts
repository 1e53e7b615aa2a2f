import type { Campaign } from '@leadwright/contract'
import { countWords } from '@leadwright/ui/lead/lead-words.ts'

type StatusWords = { words: string; variant: 'danger' | 'warning' | 'info' | 'success' | 'default' }

const words: Record<Campaign['status'], StatusWords> = {
  draft: { words: 'Draft', variant: 'default' },
  queued: { words: 'Waiting to start', variant: 'default' },
  running: { words: 'Running', variant: 'info' },
  paused: { words: 'Paused', variant: 'warning' },
  completed: { words: 'Done', variant: 'success' },
  partly_completed: { words: 'Done in part', variant: 'warning' },
  cancelled: { words: 'Stopped', variant: 'default' },
  failed: { words: 'Failed', variant: 'danger' },
}

/** True for a campaign that checks a list: it is measured by the lines that are checked, and has leads only by choice. */
export const isListCheck = ({ type }: Pick<Campaign, 'type'>): boolean => type === 'competitor-verification'

/** How far a campaign came, as it counts: `4 of 25`, `50 of 50 sites`, `12 of 20 checked`. */
export const readyWords = (campaign: Pick<Campaign, 'type' | 'brief' | 'counts' | 'siteCount'>): string => {
  const { counts, siteCount, brief } = campaign
  const maximum = maximumOf(campaign)
  const of = (count: number): string =>
    maximum === null ? countWords(count) : `${countWords(count)} of ${countWords(maximum)}`
  if (isListCheck(campaign)) return `${of(counts.found - counts.inProgress)} checked`
  return brief.count === 'sites' ? `${of(siteCount)} sites` : of(counts.leads)
}

/** Where a campaign stands, in words and colour. One that ended well without a lead says so. */
export const statusWords = (campaign: Pick<Campaign, 'status' | 'counts' | 'type'>): StatusWords =>
  campaign.status === 'completed' && campaign.counts.leads === 0 && !isListCheck(campaign)
    ? { words: 'None found', variant: 'default' }
    : words[campaign.status]

/** Why it stands where it stands, without its counts in words, which stand beside it. */
export const reasonOf = ({ statusReason, summary }: Pick<Campaign, 'statusReason' | 'summary'>): string =>
  statusReason.replace(`${summary}.`, '').trim()

/** How many leads a campaign may bring; null where its brief does not say. */
export const maximumOf = ({ brief }: Pick<Campaign, 'brief'>): number | null =>
  typeof brief.maxResults === 'number' ? brief.maxResults : null
