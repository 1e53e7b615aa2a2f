import { Alert } from '@hubspot/ui-extensions'
import type { Connection } from '@leadwright/contract'
import { Microcopy } from '@leadwright/ui/microcopy.tsx'
import type { ReactNode } from 'react'

/** What is wrong with the connection and how to mend it, and that a sandbox is one; nothing when all is well. */
export const ConnectionPart = ({ connection }: { connection: Connection }): ReactNode => (
  <>
    {connection.status === 'connected' ? null : (
      <Alert title="Leadwright is not connected to this HubSpot account" variant="warning">
        {connection.statusReason} To reconnect it, an admin of this account installs Leadwright again.
      </Alert>
    )}
    {connection.status !== 'connected' || connection.failure === null ? null : (
      <Alert title="The connection to HubSpot has a problem" variant="warning">
        {connection.failure}
      </Alert>
    )}
    {connection.isSandbox ? <Microcopy>Sandbox: companies and claims are make-believe.</Microcopy> : null}
  </>
)
