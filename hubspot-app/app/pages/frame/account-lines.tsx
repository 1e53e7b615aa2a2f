import { Alert, Flex, Tag } from '@hubspot/ui-extensions'
import type { Connection, Home } from '@leadwright/contract'
import { countWords, dayWords } from '@leadwright/ui/lead/lead-words.ts'
import { Microcopy } from '@leadwright/ui/microcopy.tsx'
import type { ReactNode } from 'react'

const Disconnected = ({ connection }: { connection: Connection }): ReactNode => (
  <Alert
    title={connection.statusReason || 'Leadwright is not connected to this HubSpot account.'}
    variant="warning"
  >
    Nothing new is searched or written to HubSpot. An admin of this HubSpot account can install Leadwright
    again to reconnect it.
    {connection.dataDeletedAfter === null
      ? ''
      : ` What it found is kept until ${dayWords(connection.dataDeletedAfter)}.`}
  </Alert>
)

const leftWords = (minutes: number | null): string =>
  minutes === null ? '' : `, about ${minutes === 1 ? '1 minute' : `${countWords(minutes)} minutes`} left`

/** How far our copy of the account's companies is, while it is not complete. */
const mirrorSentence = ({ mirror }: Home): string | null => {
  if (mirror === null || mirror.state === 'ready') return null
  if (mirror.state === 'failing') {
    return `Your HubSpot companies cannot be read at the moment: ${mirror.failure ?? 'HubSpot does not answer.'} It is tried again by itself; until then companies that you have may be among the finds.`
  }
  const how = mirror.state === 'waiting' ? 'is about to start' : `${mirror.percent}% done`
  return `Reading your HubSpot companies: ${how}${leftWords(mirror.minutesLeft)}. You can launch now; companies that are not read yet may be among the finds.`
}

/** What holds for the whole account: make-believe data, no connection, or a copy that is still being filled. */
export const AccountLines = ({ home }: { home: Home }): ReactNode => {
  const { connection } = home
  const mirror = connection.status === 'connected' ? mirrorSentence(home) : null
  return (
    <>
      {connection.isSandbox ? (
        <Flex direction="row" gap="small" align="center">
          <Tag variant="warning">Sandbox</Tag>
          <Microcopy>
            The companies here are make-believe; nothing is asked of real sources or paid for.
          </Microcopy>
        </Flex>
      ) : null}
      {connection.status === 'connected' ? null : <Disconnected connection={connection} />}
      {connection.status === 'connected' && connection.failure !== null ? (
        <Microcopy>{connection.failure}</Microcopy>
      ) : null}
      {mirror === null ? null : <Microcopy>{mirror}</Microcopy>}
    </>
  )
}
