import { Button, Flex, Heading, StatusTag, Text } from '@hubspot/ui-extensions'
import type { CampaignEvent } from '@leadwright/contract'
import { countWords, momentWords } from '@leadwright/ui/lead/lead-words.ts'
import { Microcopy } from '@leadwright/ui/microcopy.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import { type ReactNode, useState } from 'react'
import type { CampaignLook } from './use-campaign.ts'

const linesAtOnce = 10

const Line = ({ event }: { event: CampaignEvent }): ReactNode => (
  <Stack gap="flush">
    <Flex direction="row" gap="small" align="center">
      <Microcopy>{momentWords(event.at)}</Microcopy>
      {event.level === 'warning' ? <StatusTag variant="warning">Look at this</StatusTag> : null}
      {event.level === 'error' ? <StatusTag variant="danger">Failed</StatusTag> : null}
    </Flex>
    <Text>{event.message}</Text>
  </Stack>
)

/** What happened in a campaign, newest first; older lines on request. */
export const Story = ({ events, storyFailure }: Pick<CampaignLook, 'events' | 'storyFailure'>): ReactNode => {
  const [lines, setLines] = useState(linesAtOnce)
  const left = events.length - lines
  return (
    <Stack>
      <Heading>What happened</Heading>
      {storyFailure === null ? null : (
        <Microcopy>
          The newest lines are missing: {storyFailure.message} It is tried again by itself.
        </Microcopy>
      )}
      {events.length === 0 && storyFailure === null ? <Text>Nothing yet.</Text> : null}
      {events.slice(0, lines).map((event) => (
        <Line key={event.id} event={event} />
      ))}
      {left <= 0 ? null : (
        <Flex direction="row">
          <Button size="xs" onClick={() => setLines(lines + 5 * linesAtOnce)}>
            {`Show older (${countWords(left)})`}
          </Button>
        </Flex>
      )}
    </Stack>
  )
}
