import { LoadingSpinner, Text } from '@hubspot/ui-extensions'
import { PageTitle } from '@hubspot/ui-extensions/pages'
import { readExclusions } from '@leadwright/client/exclusions.ts'
import { Problem } from '@leadwright/ui/problem.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import type { ReactNode } from 'react'
import { AddExclusion } from './exclusions/add-exclusion.tsx'
import { ExclusionTable } from './exclusions/exclusion-table.tsx'
import { CursorPager, useTrail } from './frame/cursor-pager.tsx'
import { useHome } from './frame/home-context.ts'
import { useFresh } from './frame/use-fresh.ts'

const pageSize = 25

/** The companies that every lead campaign leaves out: added, listed, and taken back. */
export const ExclusionsPage = (): ReactNode => {
  const { baseUrl } = useHome()
  const trail = useTrail('exclusions')
  const { after } = trail
  const fresh = useFresh(`${after}`, {
    ask: () => readExclusions(baseUrl, { limit: pageSize, after }),
    isBusy: () => false,
  })
  const { answer, failure, isOld } = fresh
  return (
    <Stack gap="medium">
      <PageTitle>Companies left out</PageTitle>
      <Text>
        No lead campaign brings these up, such as competitors. Leads that are there already stay as they are.
      </Text>
      <AddExclusion onAdded={fresh.refresh} />
      {failure === null ? null : <Problem failure={failure} onRetry={fresh.refresh} />}
      {answer === null && failure === null ? (
        <LoadingSpinner label="Loading the companies" showLabel={true} layout="centered" />
      ) : null}
      {answer === null ? null : (
        <>
          <ExclusionTable exclusions={answer.exclusions} onRemoved={fresh.refresh} />
          <CursorPager trail={trail} nextAfter={answer.nextAfter} isOld={isOld} />
        </>
      )}
    </Stack>
  )
}
