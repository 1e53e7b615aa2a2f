import { Alert, Button, Flex, StatusTag, Text, Tile } from '@hubspot/ui-extensions'
import { PageLink } from '@hubspot/ui-extensions/pages'
import { changeSchedule, deleteSchedule } from '@leadwright/client/plans.ts'
import type { Brief, Schedule } from '@leadwright/contract'
import { countWords, momentWords } from '@leadwright/ui/lead/lead-words.ts'
import { Microcopy } from '@leadwright/ui/microcopy.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import type { ReactNode } from 'react'
import { useHome } from '../frame/home-context.ts'
import { DeletePlanModal } from './delete-plan-modal.tsx'
import type { Change } from './use-change.ts'

type ScheduleTileProps = { schedule: Schedule; change: Change<Schedule[]> }

const LastRun = ({ lastRun }: Pick<Schedule, 'lastRun'>): ReactNode => {
  if (lastRun === null) return <Microcopy>It has not run yet.</Microcopy>
  const { at, campaignId, leads } = lastRun
  const brought = leads === null ? '' : `, ${countWords(leads)} ${leads === 1 ? 'new lead' : 'new leads'}`
  return (
    <Flex direction="row" gap="small" align="center">
      <Text variant="microcopy" inline={true}>{`Last run ${momentWords(at)}${brought}.`}</Text>
      {campaignId === null ? null : (
        <PageLink to="/campaigns/:campaignId" params={{ campaignId }}>
          Open it
        </PageLink>
      )}
    </Flex>
  )
}

const Offer = ({ schedule, change }: ScheduleTileProps): ReactNode => {
  const { baseUrl } = useHome()
  const { id, offer, brief } = schedule
  if (offer === null) return null
  const { radiusMiles } = offer
  return (
    <Alert title={offer.sentence} variant="info">
      {radiusMiles === null || !schedule.mayChange ? null : (
        <Button
          size="xs"
          disabled={change.busyWith !== null}
          onClick={() =>
            change.run(id, () =>
              changeSchedule(baseUrl, id, { brief: { ...brief, radiusMiles } as unknown as Brief }),
            )
          }
        >
          {`Widen to ${radiusMiles} miles`}
        </Button>
      )}
    </Alert>
  )
}

/** One schedule: what, when, how it went, and what can be done. */
export const ScheduleTile = ({ schedule, change }: ScheduleTileProps): ReactNode => {
  const { baseUrl } = useHome()
  const { id, name, isActive, note, nextRunAt, mayChange } = schedule
  const isOff = change.busyWith !== null || !mayChange
  return (
    <Tile compact={true}>
      <Stack gap="extra-small">
        <Flex direction="row" gap="small" align="center">
          <Text format={{ fontWeight: 'demibold' }}>{name}</Text>
          <StatusTag variant={isActive ? 'success' : 'default'}>{isActive ? 'On' : 'Stands still'}</StatusTag>
        </Flex>
        <Text>{`${schedule.typeTitle}. ${schedule.cadenceText}.`}</Text>
        <Microcopy>
          {nextRunAt === null ? 'No run is to come.' : `Next run ${momentWords(nextRunAt)}.`}
          {` Made by ${schedule.madeBy}.`}
        </Microcopy>
        <LastRun lastRun={schedule.lastRun} />
        {note === null ? null : <Alert title={note} variant="warning" />}
        <Offer schedule={schedule} change={change} />
        <Flex direction="row" gap="small">
          <Button
            size="xs"
            disabled={isOff}
            onClick={() => change.run(id, () => changeSchedule(baseUrl, id, { isActive: !isActive }))}
          >
            {isActive ? 'Pause' : 'Run again'}
          </Button>
          <Button
            size="xs"
            variant="destructive"
            disabled={isOff}
            overlay={
              <DeletePlanModal
                id={`delete-${id}`}
                title={`Delete the schedule ${name}?`}
                explanation="It launches nothing any more. Its lead campaigns and leads stay."
                onDelete={() => change.run(id, () => deleteSchedule(baseUrl, id))}
              />
            }
          >
            Delete
          </Button>
        </Flex>
        {mayChange ? null : <Microcopy>{`Only ${schedule.madeBy} or an admin may change it.`}</Microcopy>}
      </Stack>
    </Tile>
  )
}
