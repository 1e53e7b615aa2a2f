import { Alert, Text } from '@hubspot/ui-extensions'
import { PageLink } from '@hubspot/ui-extensions/pages'
import type { Campaign } from '@leadwright/contract'
import { countWords } from '@leadwright/ui/lead/lead-words.ts'
import type { ReactNode } from 'react'
import { reasonOf } from '../campaigns/status-words.ts'
import { biggestLoss } from './funnel-words.ts'
import { isSpent } from './raise-budget.tsx'

type Note = { title: string; next: string; variant: 'info' | 'warning' | 'error' }

const failedSearches = ({ sources }: Campaign): number =>
  sources.reduce((sum, { stepsFailed }) => sum + stepsFailed, 0)

const failedWords = (campaign: Campaign): string => {
  const searches = failedSearches(campaign)
  const companies = campaign.counts.failed
  const parts = [
    searches === 0 ? null : searches === 1 ? '1 search failed' : `${countWords(searches)} searches failed`,
    companies === 0
      ? null
      : `${countWords(companies)} ${companies === 1 ? 'company' : 'companies'} could not be checked to the end`,
  ].filter((part) => part !== null)
  return parts.length === 0 ? '' : `${parts.join(' and ')}. `.replace(/^./, (first) => first.toUpperCase())
}

const retryWords = ({ mayRetry }: Campaign): string =>
  mayRetry
    ? 'Retry takes up only that; what was answered is not paid for again.'
    : 'Use it as a start to look again.'

const noneFoundWords = (campaign: Campaign): string => {
  const loss = biggestLoss(campaign.counts)
  const why = loss === null ? 'No company came up.' : `Most of what came up was left out: ${loss.words}.`
  return `${why} Try ${loss?.tryNext ?? 'a wider distance, or another type'}.`
}

const pausedWords = (campaign: Campaign): string =>
  isSpent(campaign)
    ? 'Raise its budget below to let it continue, or stop it.'
    : 'What it found so far stays. Go on when you want it to continue, or stop it. Money limits of the account are raised by an admin in the settings.'

/** True for a run of five results for the price of one search. */
const isTry = ({ brief }: Campaign): boolean => brief.isPreview === true

/** What a campaign's state asks of who looks; null where there is nothing to explain. */
const noteOf = (campaign: Campaign): Note | null => {
  const { status, counts } = campaign
  const reason = reasonOf(campaign)
  if (status === 'paused') {
    return {
      title: reason || 'This lead campaign is paused.',
      next: pausedWords(campaign),
      variant: 'warning',
    }
  }
  if (status === 'failed') {
    return {
      title: reason || 'This lead campaign failed.',
      next: failedWords(campaign) + retryWords(campaign),
      variant: 'error',
    }
  }
  if (status === 'partly_completed') {
    return {
      title: reason || 'This lead campaign is done in part.',
      next: failedWords(campaign) + retryWords(campaign),
      variant: 'warning',
    }
  }
  if (status === 'cancelled') {
    return {
      title: reason || 'This lead campaign was stopped.',
      next: 'What was ready stays. Use it as a start to look again.',
      variant: 'info',
    }
  }
  if (status === 'completed' && isTry(campaign))
    return {
      title: 'This was a try with at most five results.',
      next:
        counts.leads === 0 ? noneFoundWords(campaign) : 'Launch it in full when they are of the right kind.',
      variant: 'info',
    }
  if (status === 'completed' && counts.leads === 0)
    return { title: 'No lead was found.', next: noneFoundWords(campaign), variant: 'info' }
  return status === 'completed' && reason !== '' ? { title: reason, next: '', variant: 'info' } : null
}

/** Why a campaign stands as it does, and what can be done. */
export const StateNote = ({ campaign }: { campaign: Campaign }): ReactNode => {
  const note = noteOf(campaign)
  if (note === null) return null
  const mayWiden = campaign.status === 'completed' && (campaign.counts.leads === 0 || isTry(campaign))
  return (
    <Alert title={note.title} variant={note.variant}>
      {note.next === '' ? null : <Text>{note.next}</Text>}
      {mayWiden ? (
        <PageLink to="/campaigns/new" params={{ from: campaign.id }}>
          {campaign.counts.leads === 0 ? 'Change it and launch again' : 'Launch it in full'}
        </PageLink>
      ) : null}
    </Alert>
  )
}
