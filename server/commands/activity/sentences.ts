import type { CampaignEntry, DecisionEntry, MoveEntry } from '../../db/repositories/activity.ts'

/** Who did it when nobody did. */
const ourselves = 'Leadwright'

/** The words with which the commands sign what a person did; a test of the list fails when they change. */
const signedBy: Record<string, RegExp> = {
  'campaign.paused': /^Paused by (.+)\. Resume it to go on\.$/s,
  'campaign.resumed': /^Resumed by (.+)\.$/s,
  'campaign.cancelled': /^Cancelled by (.+) with \d+ leads found; they stay\.$/s,
  'campaign.retried': /^Retried by (.+?): /s,
}

const stateWords: Record<string, string> = {
  'campaign.completed': ' is done.',
  'campaign.partly_completed': ' is partly done.',
  'campaign.failed': ' failed.',
  'source.unusable': ' goes on without a source:',
}

/** What a campaign tells, and who made it so. */
export const campaignSentence = (entry: CampaignEntry): { who: string; sentence: string } => {
  const { event, message, launchedBy, isCheck } = entry
  const name = `“${entry.campaignName}”`
  if (event === 'campaign.queued')
    return { who: launchedBy, sentence: isCheck ? message : `${launchedBy} launched ${name}.` }
  const who = signedBy[event]?.exec(message)?.[1] ?? ourselves
  return { who, sentence: `${name}${stateWords[event] ?? ':'} ${message}` }
}

/** What was decided about how many leads; of a single one its name. */
export const decisionSentence = (
  { who, decision, rejectReason, leadName }: DecisionEntry,
  count: number,
): string => {
  const what = count === 1 ? `“${leadName}”` : `${count.toLocaleString('en-GB')} leads`
  if (decision === 'reopen') return `${who} put ${what} back to review.`
  if (decision === 'accept') return `${who} accepted ${what}.`
  return `${who} rejected ${what}${rejectReason === null ? '' : `: ${rejectReason.replaceAll('-', ' ')}`}.`
}

const asWord = (stage: string): string => stage.charAt(0) + stage.slice(1).toLowerCase()

/** From where to where a lead was moved. */
export const moveSentence = ({ who, leadName, from, to, reason }: MoveEntry): string =>
  `${who} moved “${leadName}” from ${asWord(from)} to ${asWord(to)}${reason === null ? '' : `: ${reason}`}.`
