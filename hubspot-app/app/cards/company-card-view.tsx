import { Button, Flex, LoadingSpinner, StatusTag, Text, useExtensionContext } from '@hubspot/ui-extensions'
import type { Connection } from '@leadwright/contract'
import { CampaignProgress, isUnderWay } from '@leadwright/ui/campaign-progress.tsx'
import { Problem } from '@leadwright/ui/problem.tsx'
import type { ReactNode } from 'react'
import { LaunchPanel } from './launch-panel.tsx'
import { useCard } from './use-card.ts'

const StatusLine = ({ connection }: { connection: Connection }): ReactNode => (
  <Flex direction="column" gap="extra-small">
    {connection.failure === null ? (
      <StatusTag variant="success">Connected</StatusTag>
    ) : (
      <StatusTag variant="warning">{connection.failure}</StatusTag>
    )}
    {connection.isSandbox ? (
      <Text variant="microcopy">Sandbox: companies and claims are make-believe.</Text>
    ) : null}
  </Flex>
)

/** The card on a company's record: where its campaign stands, and the way to a new one. */
export const CompanyCard = (): ReactNode => {
  const { crm, variables } = useExtensionContext<'crm.record.sidebar'>()
  const launch = { baseUrl: String(variables?.API_BASE_URL ?? ''), companyId: String(crm.objectId) }
  const { connection, campaign, failure, isStopping, retry, show, stop } = useCard(
    launch.baseUrl,
    launch.companyId,
  )
  if (connection === null) {
    if (failure !== null) return <Problem failure={failure} onRetry={retry} />
    return <LoadingSpinner label="Asking Leadwright" showLabel={true} />
  }
  const isRunning = campaign !== null && isUnderWay(campaign)
  return (
    <Flex direction="column" gap="small">
      <StatusLine connection={connection} />
      {campaign === null ? (
        <Text>Finds companies like this one that your team does not have yet.</Text>
      ) : (
        <CampaignProgress campaign={campaign} />
      )}
      {isRunning ? (
        <Button size="sm" disabled={isStopping} onClick={stop}>
          {isStopping ? 'Stopping' : 'Stop'}
        </Button>
      ) : null}
      {failure === null ? null : <Problem failure={failure} {...(isRunning ? {} : { onRetry: retry })} />}
      <Button
        variant={isRunning ? 'secondary' : 'primary'}
        overlay={<LaunchPanel {...launch} onLaunched={show} />}
      >
        Find similar companies
      </Button>
    </Flex>
  )
}
