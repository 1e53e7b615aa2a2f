import type { Campaign } from '@leadwright/contract'

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

/** Where a campaign stands, in words and colour. One that ended well without a lead says so. */
export const statusWords = ({ status, counts }: Pick<Campaign, 'status' | 'counts'>): StatusWords =>
  status === 'completed' && counts.leads === 0 ? { words: 'None found', variant: 'default' } : words[status]

/** Why it stands where it stands, without its counts in words, which stand beside it. */
export const reasonOf = ({ statusReason, summary }: Pick<Campaign, 'statusReason' | 'summary'>): string =>
  statusReason.replace(`${summary}.`, '').trim()

/** How many leads a campaign may bring; null where its brief does not say. */
export const maximumOf = ({ brief }: Pick<Campaign, 'brief'>): number | null =>
  typeof brief.maxResults === 'number' ? brief.maxResults : null
