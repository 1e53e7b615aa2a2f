import { Text } from '@hubspot/ui-extensions'
import { PageTitle } from '@hubspot/ui-extensions/pages'
import { Stack } from '@leadwright/ui/stack.tsx'
import { type ReactNode, useState } from 'react'
import { useCountAgain } from './leads/use-count-again.ts'
import { MatchQueue } from './matches/match-queue.tsx'
import { ToldList } from './matches/told-list.tsx'

/** Finds that may be companies that you have: a person says how they stand, and may take it back. */
export const MatchesPage = (): ReactNode => {
  // What is said in one list changes the other.
  const [changes, setChanges] = useState(0)
  const countAgain = useCountAgain()
  const onChanged = () => {
    setChanges((before) => before + 1)
    countAgain()
  }
  return (
    <Stack gap="medium">
      <PageTitle>Possible duplicates</PageTitle>
      <Text>
        These finds may be companies that you have. Your word holds for all later lead campaigns too. Nothing
        is merged or changed in HubSpot.
      </Text>
      <MatchQueue changes={changes} onTold={onChanged} />
      <ToldList changes={changes} onTakenBack={onChanged} />
    </Stack>
  )
}
