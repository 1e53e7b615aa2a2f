import { Button, Flex } from '@hubspot/ui-extensions'
import { PageLink } from '@hubspot/ui-extensions/pages'
import type { Campaign, Viewer } from '@leadwright/contract'
import { isUnderWay } from '@leadwright/ui/campaign-progress.tsx'
import { Microcopy } from '@leadwright/ui/microcopy.tsx'
import { Problem } from '@leadwright/ui/problem.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import type { ReactNode } from 'react'
import { isSpent, RaiseBudget } from './raise-budget.tsx'
import { StopModal } from './stop-modal.tsx'
import type { Deeds } from './use-deeds.ts'

type DeedButtonsProps = {
  campaign: Campaign
  viewer: Viewer
  isConnected: boolean
  deeds: Deeds
}

/** Why nothing can be done here now; null when it can. */
const whyNot = ({ viewer, isConnected }: DeedButtonsProps): string | null => {
  if (!viewer.mayLaunch)
    return `You may not pause, stop or start lead campaigns here. ${viewer.askWhom ?? 'An admin of Leadwright can allow it.'}`
  return isConnected ? null : 'It cannot go on before Leadwright is connected to HubSpot again.'
}

/** Pause, go on, stop, retry, and use as a start, as far as they fit the campaign's state. */
export const DeedButtons = (props: DeedButtonsProps): ReactNode => {
  const { campaign, viewer, isConnected, deeds } = props
  const { status } = campaign
  const isOff = deeds.busyWith !== null || !viewer.mayLaunch
  const mayGoOn = !isOff && isConnected
  const reason = whyNot(props)
  return (
    <Stack gap="extra-small">
      <Flex direction="row" gap="small" align="center" wrap={true}>
        {status === 'queued' || status === 'running' ? (
          <Button size="sm" disabled={isOff} onClick={() => deeds.run('pause')}>
            {deeds.busyWith === 'pause' ? 'Pausing' : 'Pause'}
          </Button>
        ) : null}
        {status === 'paused' && !isSpent(campaign) ? (
          <Button size="sm" variant="primary" disabled={!mayGoOn} onClick={() => deeds.run('resume')}>
            {deeds.busyWith === 'resume' ? 'Going on' : 'Go on'}
          </Button>
        ) : null}
        {isUnderWay(campaign) && status !== 'draft' ? (
          <Button
            size="sm"
            disabled={isOff}
            overlay={<StopModal campaign={campaign} onStop={() => deeds.run('stop')} />}
          >
            {deeds.busyWith === 'stop' ? 'Stopping' : 'Stop'}
          </Button>
        ) : null}
        {campaign.mayRetry ? (
          <Button size="sm" variant="primary" disabled={!mayGoOn} onClick={() => deeds.run('retry')}>
            {deeds.busyWith === 'retry' ? 'Retrying' : 'Retry what failed'}
          </Button>
        ) : null}
        <PageLink to="/campaigns/new" params={{ from: campaign.id }}>
          Copy to a new campaign
        </PageLink>
      </Flex>
      {status === 'paused' && isSpent(campaign) ? (
        <RaiseBudget
          campaign={campaign}
          isOff={!mayGoOn}
          isBusy={deeds.busyWith === 'resume'}
          onRaise={(budget) => deeds.run('resume', budget)}
        />
      ) : null}
      {reason === null ? null : <Microcopy>{reason}</Microcopy>}
      {deeds.failure === null ? null : <Problem failure={deeds.failure} />}
    </Stack>
  )
}
