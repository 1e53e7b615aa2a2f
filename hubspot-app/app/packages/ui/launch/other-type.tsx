import { Alert, Button, Flex, Text } from '@hubspot/ui-extensions'
import type { CampaignType } from '@leadwright/contract'
import type { ReactNode } from 'react'
import { Stack } from '../stack.tsx'
import type { Launch } from './use-launch.ts'

/** The type that needs nothing of a company but where it is. */
const aroundId = 'location-based'

type OtherTypeProps = { form: Launch; types: readonly CampaignType[]; isFromRecord: boolean }

/** For a record that the register does not tell: what can be done all the same, before Start is pressed in vain. */
export const OtherType = ({ form, types, isFromRecord }: OtherTypeProps): ReactNode => {
  const isUnknown = form.faults.some(({ field }) => field.startsWith('inputs.like'))
  const around = types.find(({ id }) => id === aroundId)
  if (!isFromRecord || form.type.prepares !== 'look-alikes' || !isUnknown || around === undefined) return null
  return (
    <Alert title="Nothing to compare with yet" variant="warning">
      <Stack>
        <Text>
          What is alike is told from the register. Type above its company number, or its registered name and
          postcode; or find companies around it, whatever they do.
        </Text>
        <Flex direction="row">
          <Button size="sm" onClick={() => form.choose(around)}>
            Find companies around it
          </Button>
        </Flex>
      </Stack>
    </Alert>
  )
}
