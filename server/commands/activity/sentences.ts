import type { CampaignEntry, DecisionEntry, MoveEntry } from '../../db/repositories/activity.ts'
import { stageInWords } from '../stages/stage-in-words.ts'

/** Who did it when nobody did. */
const ourselves = 'Leadwright'

/**
 * The words with which the commands sign what a person did: who, and what else is worth telling; a test of the list fails
 * when they change. `verb`: what the sentence begins with, as who did it stands beside it.
 */
const signed: Record<string, { verb: string; by: RegExp }> = {
  'campaign.paused': { verb: 'Paused', by: /^Paused by (.+)\. Resume it to go on(\.)$/s },
  'campaign.resumed': { verb: 'Resumed', by: /^Resumed by (.+)(\.)$/s },
  'campaign.cancelled': {
    verb: 'Cancelled',
    by: /^Cancelled by (.+)( with \d+ leads found; they stay\.)$/s,
  },
  'campaign.retried': { verb: 'Retried', by: /^Retried by (.+?)(: .+)$/s },
}

const stateWords: Record<string, string> = {
  'campaign.completed': ' is done.',
  'campaign.partly_completed': ' is partly done.',
  'campaign.failed': ' failed.',
  'source.unusable': ' goes on without a source:',
}

/** What a campaign tells, and who made it so; the sentence does not name them again. */
export const campaignSentence = (entry: CampaignEntry): { who: string; sentence: string } => {
  const { event, message, launchedBy, isCheck } = entry
  const name = `“${entry.campaignName}”`
  if (event === 'campaign.queued')
    return { who: launchedBy, sentence: isCheck ? checkSentence(entry) : `Launched ${name}.` }
  const { verb, by } = signed[event] ?? {}
  const [, who, rest] = by?.exec(message) ?? []
  if (verb !== undefined && who !== undefined) return { who, sentence: `${verb} ${name}${rest}` }
  return { who: ourselves, sentence: `${name}${stateWords[event] ?? ':'} ${message}` }
}

const checkSentence = ({ message, launchedBy }: CampaignEntry): string => {
  const beginning = `${launchedBy} checks `
  return message.startsWith(beginning) ? `Asked to check ${message.slice(beginning.length)}` : message
}

/** What was decided about how many leads; of a single one its name. */
export const decisionSentence = ({ decision, rejectReason, leadCount, leadName }: DecisionEntry): string => {
  const what = leadName === null ? `${leadCount.toLocaleString('en-GB')} leads` : `“${leadName}”`
  if (decision === 'reopen') return `Put ${what} back to review.`
  if (decision === 'accept') return `Accepted ${what}.`
  return `Rejected ${what}${rejectReason === null ? '' : `: ${rejectReason.replaceAll('-', ' ')}`}.`
}

/** From where to where a lead was moved. */
export const moveSentence = ({ leadName, from, to, reason }: MoveEntry): string => {
  const why = reason === null ? '' : `: ${reason.replace(/\.$/, '')}`
  return `Moved “${leadName}” from ${stageInWords(from)} to ${stageInWords(to)}${why}.`
}
