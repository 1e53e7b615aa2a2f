import { Accordion, LoadingSpinner, Text } from '@hubspot/ui-extensions'
import { readSpending } from '@leadwright/client/campaigns.ts'
import type { Campaign } from '@leadwright/contract'
import { countWords } from '@leadwright/ui/lead/lead-words.ts'
import { Microcopy } from '@leadwright/ui/microcopy.tsx'
import { poundsWords } from '@leadwright/ui/pounds.ts'
import { Problem } from '@leadwright/ui/problem.tsx'
import { sourceName } from '@leadwright/ui/source-names.ts'
import { Stack } from '@leadwright/ui/stack.tsx'
import { useAnswer } from '@leadwright/ui/use-answer.ts'
import { type ReactNode, useState } from 'react'
import { useHome } from '../frame/home-context.ts'

const Lines = ({ campaign }: { campaign: Campaign }): ReactNode => {
  const { baseUrl } = useHome()
  const [attempt, setAttempt] = useState(0)
  const key = `${campaign.id} ${campaign.costMicroPounds} ${attempt}`
  const spending = useAnswer(key, () => readSpending(baseUrl, campaign.id))
  if (spending === null) return <LoadingSpinner label="Adding it up" showLabel={true} size="xs" />
  if (!spending.ok) return <Problem failure={spending.failure} onRetry={() => setAttempt(attempt + 1)} />
  const { sources, perLeadMicroPounds } = spending.answer
  return (
    <Stack gap="flush">
      {sources.map(({ source, calls, microPounds }) => (
        <Text variant="microcopy" key={source}>
          {`${sourceName(source)}: ${microPounds === 0 ? 'free' : poundsWords(microPounds)}, ${countWords(calls)} ${calls === 1 ? 'call' : 'calls'}`}
        </Text>
      ))}
      {perLeadMicroPounds === null ? null : (
        <Microcopy>{`That is ${poundsWords(perLeadMicroPounds)} a lead.`}</Microcopy>
      )}
      {sources.length === 0 ? <Microcopy>Nothing has been asked of anybody yet.</Microcopy> : null}
    </Stack>
  )
}

/** What a campaign has spent on each source and on a lead; asked for when it is opened. */
export const SpendingPart = ({ campaign }: { campaign: Campaign }): ReactNode => {
  const [isOpen, setOpen] = useState(false)
  return (
    <Accordion title="What it cost, by source" size="xs" open={isOpen} onClick={() => setOpen(!isOpen)}>
      {isOpen ? <Lines campaign={campaign} /> : null}
    </Accordion>
  )
}
