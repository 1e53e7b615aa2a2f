import { EmptyState, Flex, LoadingSpinner, Select, Text, useExtensionActions } from '@hubspot/ui-extensions'
import { PageLink, PageTitle, usePageRoute } from '@hubspot/ui-extensions/pages'
import { readActivity } from '@leadwright/client/activity.ts'
import type { ActivityKind } from '@leadwright/contract'
import { Problem } from '@leadwright/ui/problem.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import type { ReactNode } from 'react'
import { ActivityTable } from './activity/activity-table.tsx'
import { CursorPager, useTrail } from './frame/cursor-pager.tsx'
import { useHome } from './frame/home-context.ts'
import { useFresh } from './frame/use-fresh.ts'

const kinds: { label: string; value: ActivityKind | 'all' }[] = [
  { label: 'Everything', value: 'all' },
  { label: 'Lead campaigns', value: 'campaign' },
  { label: 'Accepting and rejecting', value: 'review' },
  { label: 'Stages', value: 'stage' },
  { label: 'Settings', value: 'setting' },
  { label: 'Connection to HubSpot', value: 'connection' },
]

const Nothing = ({ isFiltered }: { isFiltered: boolean }): ReactNode => (
  <EmptyState
    title={isFiltered ? 'Nothing of this kind has happened' : 'Nothing has happened yet'}
    layout="vertical"
    reverseOrder={true}
  >
    <Stack align="center">
      <Text>Whatever is launched, decided or changed here stands on this page, with who did it.</Text>
      {isFiltered ? (
        <PageLink to="/activity">Show everything</PageLink>
      ) : (
        <PageLink to="/campaigns/new">Start a lead campaign</PageLink>
      )}
    </Stack>
  </EmptyState>
)

/** Who did what in this account, newest first. */
export const ActivityPage = (): ReactNode => {
  const { params } = usePageRoute()
  const { navigateToPage } = useExtensionActions<'pages'>()
  const { baseUrl } = useHome()
  const kind = (params.kind ?? null) as ActivityKind | null
  const trail = useTrail(kind ?? 'all')
  const { after } = trail
  const fresh = useFresh(`${kind} ${after}`, {
    ask: () => readActivity(baseUrl, { kind, after }),
    isBusy: () => false,
  })
  const { answer, failure, isOld } = fresh
  return (
    <Stack gap="medium">
      <PageTitle>Activity</PageTitle>
      <Flex direction="row">
        <Select
          name="kind"
          label="Show"
          value={kind ?? 'all'}
          options={kinds}
          onChange={(value) =>
            navigateToPage({ to: '/activity', params: value === 'all' ? {} : { kind: String(value) } })
          }
        />
      </Flex>
      {failure === null ? null : <Problem failure={failure} onRetry={fresh.refresh} />}
      {answer === null && failure === null ? (
        <LoadingSpinner label="Loading the activity" showLabel={true} layout="centered" />
      ) : null}
      {answer === null ? null : (
        <>
          {answer.activity.length === 0 && !isOld ? <Nothing isFiltered={kind !== null} /> : null}
          {answer.activity.length === 0 ? null : <ActivityTable activity={answer.activity} />}
          <CursorPager trail={trail} nextAfter={answer.nextAfter} isOld={isOld} />
        </>
      )}
    </Stack>
  )
}
