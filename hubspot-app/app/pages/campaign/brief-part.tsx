import { DescriptionList, DescriptionListItem, Heading, Text } from '@hubspot/ui-extensions'
import type { Campaign } from '@leadwright/contract'
import { momentWords } from '@leadwright/ui/lead/lead-words.ts'
import { Stack } from '@leadwright/ui/stack.tsx'
import type { ReactNode } from 'react'
import { useHome } from '../frame/home-context.ts'
import { useTypes } from '../frame/use-types.ts'
import { briefLines } from './brief-words.ts'

/** What was asked for, by whom and when. */
export const BriefPart = ({ campaign }: { campaign: Campaign }): ReactNode => {
  const { baseUrl } = useHome()
  const { titleOf, typeOf } = useTypes(baseUrl)
  const { brief, type, launchedBy, createdAt, startedAt, finishedAt } = campaign
  const moments = [
    { label: 'Launched', words: `${launchedBy}, ${momentWords(createdAt)}` },
    ...(startedAt === null ? [] : [{ label: 'Started', words: momentWords(startedAt) }]),
    ...(finishedAt === null ? [] : [{ label: 'Ended', words: momentWords(finishedAt) }]),
  ]
  return (
    <Stack>
      <Heading>What was asked for</Heading>
      <DescriptionList direction="column">
        {[...briefLines(brief, titleOf(type), typeOf(type)), ...moments].map(({ label, words }) => (
          <DescriptionListItem key={label} label={label}>
            <Text>{words}</Text>
          </DescriptionListItem>
        ))}
      </DescriptionList>
    </Stack>
  )
}
