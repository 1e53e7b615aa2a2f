import { AutoGrid, Flex, Icon, Text } from '@hubspot/ui-extensions'
import type { ReactNode } from 'react'
import { Stack } from '../stack.tsx'
import { ClaimView } from './claim-view.tsx'
import { sourceWords } from './evidence-words.ts'
import type { Claim } from './group-evidence.ts'
import { capitalised } from './lead-words.ts'

/** What a claim says, inside a sentence: `Companies House says “…”`, `Ada Admin says that nothing found is right`. */
const saying = (claim: Claim): string => {
  const who = claim.typedBy ?? sourceWords(claim.source)
  return claim.value === '' ? `${who} says that nothing found is right` : `${who} says “${claim.valueText}”`
}

type ConflictViewProps = { shown: Claim; others: Claim[]; baseUrl: string }

/** A value that sources disagree about: a sentence for each other value, and all of them side by side with their sources. */
export const ConflictView = ({ shown, others, baseUrl }: ConflictViewProps): ReactNode => (
  <Stack gap="extra-small">
    {others.map((other) => (
      <Flex key={other.id} direction="row" gap="extra-small" align="center">
        <Icon name="warning" color="warning" screenReaderText="Sources disagree" />
        <Text format={{ fontWeight: 'demibold' }}>
          {capitalised(saying(other))}, {saying(shown)}.
        </Text>
      </Flex>
    ))}
    <AutoGrid columnWidth={260} flexible={true} gap="medium">
      {[shown, ...others].map((claim, index) => (
        <Stack key={claim.id} gap="flush">
          <Text format={{ fontWeight: 'demibold' }}>{index === 0 ? 'Shown' : 'Not shown'}</Text>
          <ClaimView claim={claim} baseUrl={baseUrl} />
        </Stack>
      ))}
    </AutoGrid>
  </Stack>
)
