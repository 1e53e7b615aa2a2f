import { AutoGrid, ProgressBar, Text } from '@hubspot/ui-extensions'
import type { Campaign } from '@leadwright/contract'
import { isUnderWay } from '@leadwright/ui/campaign-progress.tsx'
import { capitalised } from '@leadwright/ui/lead/lead-words.ts'
import { Microcopy } from '@leadwright/ui/microcopy.tsx'
import { poundsWords } from '@leadwright/ui/pounds.ts'
import { Stack } from '@leadwright/ui/stack.tsx'
import type { ReactNode } from 'react'
import { nowSentence, stagesOf, timeLeftWords } from './now-words.ts'

/** While it is under way, calls that are not answered yet count at the most that they can cost. */
const moneyWords = (campaign: Campaign): string => {
  const { costMicroPounds, budget } = campaign
  const limit = poundsWords(budget.limitMicroPounds)
  return isUnderWay(campaign)
    ? `Up to ${poundsWords(costMicroPounds)} so far, of ${limit} at most.`
    : `${poundsWords(costMicroPounds)} spent, of ${limit} at most.`
}

/** What is happening now, what it costs, and while it is under way how far each stage is. */
export const ProgressPart = ({ campaign }: { campaign: Campaign }): ReactNode => {
  const left = timeLeftWords(campaign, new Date())
  return (
    <Stack>
      <Text format={{ fontWeight: 'demibold' }}>{nowSentence(campaign)}</Text>
      {isUnderWay(campaign) ? (
        <AutoGrid columnWidth={240} flexible={true} gap="medium">
          {stagesOf(campaign).map(({ title, value, maximum, words }) => (
            <ProgressBar
              key={title}
              title={title}
              aria-label={`${title}: ${words}`}
              value={value}
              maxValue={maximum}
              valueDescription={words}
              {...(campaign.status === 'paused' ? { variant: 'warning' as const } : {})}
            />
          ))}
        </AutoGrid>
      ) : null}
      <Microcopy>
        {moneyWords(campaign)}
        {left === null ? '' : ` ${capitalised(left)}.`}
      </Microcopy>
    </Stack>
  )
}
