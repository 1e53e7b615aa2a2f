import { EmptyState, Heading, Text } from '@hubspot/ui-extensions'
import { PageLink } from '@hubspot/ui-extensions/pages'
import type { Schedule } from '@leadwright/contract'
import { Problem } from '@leadwright/ui/problem.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import type { ReactNode } from 'react'
import { ScheduleTile } from './schedule-tile.tsx'
import { useChange } from './use-change.ts'

type ScheduleListProps = { schedules: Schedule[]; onChanged: (schedules: Schedule[]) => void }

/** Campaigns that launch themselves. */
export const ScheduleList = ({ schedules, onChanged }: ScheduleListProps): ReactNode => {
  const change = useChange(onChanged)
  return (
    <Stack>
      <Heading>Schedules</Heading>
      {change.failure === null ? null : <Problem failure={change.failure} />}
      {schedules.length === 0 ? (
        <EmptyState title="Nothing launches itself yet" layout="vertical" reverseOrder={true}>
          <Stack align="center">
            <Text>
              Open a lead campaign that did well and press “Run on a schedule”: each run brings only what is
              new.
            </Text>
            <PageLink to="/">Lead campaigns</PageLink>
          </Stack>
        </EmptyState>
      ) : null}
      {schedules.map((schedule) => (
        <ScheduleTile key={schedule.id} schedule={schedule} change={change} />
      ))}
    </Stack>
  )
}
