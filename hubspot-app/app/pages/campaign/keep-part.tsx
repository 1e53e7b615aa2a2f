import { Button, Flex, Text } from '@hubspot/ui-extensions'
import { PageLink } from '@hubspot/ui-extensions/pages'
import { saveSchedule, saveTemplate } from '@leadwright/client/plans.ts'
import type { Campaign } from '@leadwright/contract'
import { Microcopy } from '@leadwright/ui/microcopy.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import { type ReactNode, useState } from 'react'
import { useHome } from '../frame/home-context.ts'
import { planBrief } from '../plans/plan-brief.ts'
import { type FormCadence, usualCadence, WhenFields } from '../plans/when-fields.tsx'
import { KeepModal } from './keep-modal.tsx'

/** Keeps what was asked for: as a template, or to be launched again and again. */
export const KeepPart = ({ campaign }: { campaign: Campaign }): ReactNode => {
  const { baseUrl, home } = useHome()
  const [cadence, setCadence] = useState<FormCadence>(usualCadence)
  const [kept, setKept] = useState<string | null>(null)
  const brief = planBrief(campaign)
  const isOff = !home.viewer.mayLaunch
  return (
    <Stack gap="extra-small">
      <Flex direction="row" gap="small" wrap={true}>
        <Button
          size="sm"
          disabled={isOff}
          overlay={
            <KeepModal
              id="keep-template"
              title="Keep this as a template"
              explanation="What was asked for is kept, for everybody in this HubSpot account, to start from again."
              name={campaign.name}
              onKeep={(name) => saveTemplate(baseUrl, { name, brief })}
              onKept={(name) => setKept(`Kept as the template “${name}”.`)}
            />
          }
        >
          Keep as a template
        </Button>
        <Button
          size="sm"
          disabled={isOff}
          overlay={
            <KeepModal
              id="keep-schedule"
              title="Run this on a schedule"
              explanation="Each run leaves out what earlier runs found. It runs in your name and under your limits."
              name={campaign.name}
              onKeep={(name) => saveSchedule(baseUrl, { name, brief, cadence })}
              onKept={(name) => setKept(`The schedule “${name}” is set.`)}
            >
              <WhenFields cadence={cadence} onChange={setCadence} />
            </KeepModal>
          }
        >
          Run on a schedule
        </Button>
        {kept === null ? null : (
          <>
            <Text inline={true}>{kept}</Text>
            <PageLink to="/plans">See templates and schedules</PageLink>
          </>
        )}
      </Flex>
      {isOff ? (
        <Microcopy>
          {`You may not launch lead campaigns here. ${home.viewer.askWhom ?? 'An admin of Leadwright can allow it.'}`}
        </Microcopy>
      ) : null}
    </Stack>
  )
}
