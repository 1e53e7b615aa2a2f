import type { Campaign } from '@leadwright/contract'
import { countWords } from '@leadwright/ui/lead/lead-words.ts'
import { isListCheck, maximumOf, readyWords } from '../campaigns/status-words.ts'

const companies = (count: number): string => (count === 1 ? '1 company' : `${countWords(count)} companies`)

/** How many searches are planned and over, of all sources together. */
const searchesOf = ({ sources }: Pick<Campaign, 'sources'>): { planned: number; over: number } => ({
  planned: sources.reduce((sum, source) => sum + source.stepsPlanned, 0),
  over: sources.reduce((sum, source) => sum + source.stepsDone + source.stepsFailed + source.stepsSkipped, 0),
})

const runningSentence = (campaign: Campaign): string => {
  const { counts } = campaign
  const { planned, over } = searchesOf(campaign)
  if (planned === 0 && counts.found === 0) return 'Working out where to search.'
  const left = planned - over
  const searching = left === 1 ? '1 search is' : `${countWords(left)} searches are`
  if (counts.found === 0) return `Searching: ${searching} still to do, nothing found yet.`
  if (left > 0 && counts.inProgress > 0)
    return `Checking ${companies(counts.inProgress)}; ${searching} still to do.`
  if (left > 0) return `Searching on: ${searching} still to do.`
  if (counts.inProgress > 0)
    return `All searches are over; checking the last ${companies(counts.inProgress)}.`
  return 'Everything is checked; about to end.'
}

/** What is happening with a campaign at this moment, in one sentence. */
export const nowSentence = (campaign: Campaign): string => {
  const { status, summary } = campaign
  if (status === 'queued' || status === 'draft') return 'Waiting to start; it begins by itself.'
  if (status === 'running') return runningSentence(campaign)
  if (status === 'paused') return 'Paused: nothing is searched or spent until it goes on.'
  // Its report says the rest; nothing of a list is a lead before somebody chooses so.
  return isListCheck(campaign) ? `${readyWords(campaign)}.` : `${summary}.`
}

const stage = (title: string, value: number, maximum: number, what: string) => ({
  title,
  value: Math.min(value, maximum),
  maximum: Math.max(1, maximum),
  words: `${countWords(value)} of ${countWords(maximum)} ${what}`,
})

/** It stops when so many of what it counts are there. */
const readyStage = ({ brief, siteCount, counts }: Campaign, wanted: number) =>
  brief.count === 'sites'
    ? stage('Ready', siteCount, wanted, 'sites wanted')
    : stage('Ready', counts.leads, wanted, 'leads wanted')

/** Bars of a campaign that is under way, each with how far of how much. */
export const stagesOf = (
  campaign: Campaign,
): { title: string; value: number; maximum: number; words: string }[] => {
  const { counts } = campaign
  const { planned, over } = searchesOf(campaign)
  const checked = counts.found - counts.inProgress
  const wanted = maximumOf(campaign)
  return [
    stage('Search', over, planned, 'searches over'),
    stage('Check', checked, counts.found, 'found companies checked'),
    ...(wanted === null || isListCheck(campaign) ? [] : [readyStage(campaign, wanted)]),
  ]
}

/** Too early, a guess would jump about. */
const enoughToGuess = 0.1
/** A campaign takes minutes: one that began earlier stood still in between, and its past says nothing. */
const longestAtOneGoMs = 60 * 60_000

/** About how long it takes still, from how far it came since its start; null where nothing can be said. */
export const timeLeftWords = (campaign: Campaign, now: Date): string | null => {
  const { status, progress, startedAt } = campaign
  if (status !== 'running' || startedAt === null || progress < enoughToGuess) return null
  const passedMs = now.getTime() - Date.parse(startedAt)
  if (passedMs > longestAtOneGoMs) return null
  const minutes = Math.ceil((passedMs / progress) * ((1 - progress) / 60_000))
  return minutes <= 1 ? 'about a minute left' : `about ${minutes} minutes left`
}
