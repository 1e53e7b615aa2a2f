import { Alert, Button, Flex } from '@hubspot/ui-extensions'
import type { ReactNode } from 'react'
import { Microcopy } from '../microcopy.tsx'
import { Problem } from '../problem.tsx'
import { Stack } from '../stack.tsx'
import type { LaunchVisit } from './launch-place.ts'
import type { Launch } from './use-launch.ts'
import { whyNoLaunch } from './why-no-launch.ts'

/** What leaves HubSpot by a launch (product 1.3): of the company that was open, its postcode, which the form shows. */
const whatLeaves = (companyCount: number): string =>
  companyCount === 1
    ? 'Nothing from your HubSpot goes to a search service, except the company you start from, and of that only what this form shows.'
    : 'Nothing from your HubSpot goes to a search service; only what stands in this form does.'

type LaunchEndProps = Pick<LaunchVisit, 'viewer' | 'connection' | 'companyIds' | 'frame'> & { form: Launch }

/** What is in the way, what leaves, and Start. */
export const LaunchEnd = ({ form, companyIds, frame, ...who }: LaunchEndProps): ReactNode => {
  const whyNot = whyNoLaunch(who)
  return (
    <Stack>
      {form.toMend.length === 0 ? null : (
        <Alert title="Not started yet" variant="warning">
          Set right first: {form.toMend.join('; ')}.
        </Alert>
      )}
      {form.failure === null ? null : <Problem failure={form.failure} />}
      {whyNot === null ? null : (
        <Alert title={whyNot.title} variant="warning">
          {whyNot.next}
        </Alert>
      )}
      <Microcopy>{whatLeaves(companyIds.length)}</Microcopy>
      <Flex direction="row" gap="small">
        <Button variant="primary" disabled={form.isSending || whyNot !== null} onClick={() => form.start()}>
          {form.isSending ? 'Starting' : 'Start'}
        </Button>
        {frame === 'panel' || form.type.area === 'none' ? null : (
          <Button disabled={form.isSending || whyNot !== null} onClick={() => form.start(true)}>
            Try five first
          </Button>
        )}
      </Flex>
    </Stack>
  )
}
