import { Alert, Link, StatusTag, Text } from '@hubspot/ui-extensions'
import type { Connection } from '@leadwright/contract'
import { momentWords } from '@leadwright/ui/lead/lead-words.ts'
import { Microcopy } from '@leadwright/ui/microcopy.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import type { ReactNode } from 'react'

type ConnectionLineProps = { baseUrl: string; connection: Connection }

/** How an account is connected again. */
export const WayBack = ({ baseUrl }: Pick<ConnectionLineProps, 'baseUrl'>): ReactNode => (
  <Text>
    To connect it again, a super admin of the account installs Leadwright anew, from HubSpot’s marketplace or
    by <Link href={{ url: `${baseUrl}/oauth/install`, external: true }}>the install link</Link>. Until then
    nothing here can be changed.
  </Text>
)

/** What is left of an account that is not connected, and the way back. */
const Disconnected = ({ baseUrl, connection }: ConnectionLineProps): ReactNode => (
  <Alert title={`Leadwright is not connected to ${connection.portalName}.`} variant="warning">
    <Text>
      {connection.statusReason}{' '}
      {connection.disconnectedAt === null ? '' : `That was on ${momentWords(connection.disconnectedAt)}. `}
      {connection.dataDeletedAfter === null
        ? ''
        : `What Leadwright keeps is deleted after ${momentWords(connection.dataDeletedAfter)}.`}
    </Text>
    <WayBack baseUrl={baseUrl} />
  </Alert>
)

/** How the account is connected, in one line; a sandbox is said to be one. */
export const ConnectionLine = ({ baseUrl, connection }: ConnectionLineProps): ReactNode => (
  <Stack gap="extra-small">
    {connection.status === 'connected' ? (
      <StatusTag variant={connection.failure === null ? 'success' : 'warning'}>
        {connection.failure ?? `Connected to ${connection.portalName}`}
      </StatusTag>
    ) : (
      <Disconnected baseUrl={baseUrl} connection={connection} />
    )}
    {connection.isSandbox ? <Microcopy>Sandbox: companies and claims are make-believe.</Microcopy> : null}
  </Stack>
)
