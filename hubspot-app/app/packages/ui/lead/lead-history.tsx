import { DescriptionList, DescriptionListItem, LoadingSpinner, Text } from '@hubspot/ui-extensions'
import { readLeadHistory } from '@leadwright/client/leads.ts'
import type { Lead } from '@leadwright/contract'
import { type ReactNode, useState } from 'react'
import { Problem } from '../problem.tsx'
import { useAnswer } from '../use-answer.ts'
import { momentWords } from './lead-words.ts'

type LeadHistoryProps = {
  lead: Lead
  baseUrl: string
  /** It is asked for when somebody looks. */
  isShown: boolean
}

/** Changes when a person corrects the lead, or takes that back. */
const wordsOf = ({ evidence }: Lead): string[] =>
  evidence
    .filter(({ source }) => source === 'person')
    .map(({ field, retrievedAt }) => `${field} ${retrievedAt}`)

/** What happened to a lead, newest first; asked for anew after each change of the lead. */
export const LeadHistory = ({ lead, baseUrl, isShown }: LeadHistoryProps): ReactNode => {
  const [attempt, setAttempt] = useState(0)
  const version = [lead.id, lead.stage, lead.review.state, lead.review.at, ...wordsOf(lead), attempt].join(
    ' ',
  )
  const history = useAnswer(isShown ? version : null, () => readLeadHistory(baseUrl, lead.id))
  if (history === null) return <LoadingSpinner label="Loading the history" showLabel={true} />
  if (!history.ok) return <Problem failure={history.failure} onRetry={() => setAttempt(attempt + 1)} />
  if (history.answer.length === 0) return <Text>Nothing has happened to it yet.</Text>
  return (
    <DescriptionList direction="column">
      {history.answer.map(({ at, who, sentence }) => (
        <DescriptionListItem key={`${at} ${sentence}`} label={`${momentWords(at)}, ${who}`}>
          <Text>{sentence}</Text>
        </DescriptionListItem>
      ))}
    </DescriptionList>
  )
}
