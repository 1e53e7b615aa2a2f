import { Alert, Button, Flex, Input, List, Text } from '@hubspot/ui-extensions'
import { disconnect } from '@leadwright/client/connection.ts'
import type { Connection } from '@leadwright/contract'
import { Microcopy } from '@leadwright/ui/microcopy.tsx'
import { Problem } from '@leadwright/ui/problem.tsx'
import { type ReactNode, useState } from 'react'
import type { SectionProps } from './access.ts'
import { Section } from './section.tsx'
import { useSaving } from './use-saving.ts'

const consequences = [
  'Lead campaigns that are under way stop, and nothing more is spent.',
  'Leadwright’s access to HubSpot is given back at once. Nothing is read or written there any more.',
  'What Leadwright keeps of this account (campaigns, finds, settings, keys) is deleted after 30 days. Install it again before then, and it is still there.',
  'Companies, notes and tasks that are in HubSpot stay there.',
]

type DisconnectProps = SectionProps & {
  connection: Connection
  onDisconnected: (connection: Connection) => void
}

/** Ends the connection to HubSpot: says what follows, and has the account's name typed to confirm it. */
export const DisconnectSection = (props: DisconnectProps): ReactNode => {
  const { baseUrl, access, connection, onDisconnected } = props
  const { portalName, portalId } = connection
  const [typed, setTyped] = useState('')
  const saving = useSaving(['confirm'])
  const isMeant = [portalName.toLowerCase(), String(portalId)].includes(typed.trim().toLowerCase())
  const message = `Type ${portalName} or ${portalId}, as it stands here.`
  const end = (): void =>
    saving.save({
      faults: isMeant ? [] : [{ field: 'confirm', message }],
      send: () => disconnect(baseUrl, typed.trim()),
      onSaved: onDisconnected,
    })
  if (connection.status !== 'connected')
    return (
      <Section title="Disconnect" intro={`Leadwright is off ${portalName}.`}>
        <Alert title="Leadwright is disconnected" variant="success">
          <Text>{connection.statusReason} Above stands how to connect it again.</Text>
        </Alert>
      </Section>
    )
  return (
    <Section title="Disconnect" intro={`Takes Leadwright off ${portalName}, for everybody.`}>
      <Alert title="What happens then" variant="warning">
        <List variant="unordered-styled">
          {consequences.map((words) => (
            <Text key={words}>{words}</Text>
          ))}
        </List>
      </Alert>
      <Input
        name="confirm"
        label={`To confirm, type the name of this account: ${portalName}`}
        readOnly={!access.may}
        value={typed}
        onInput={(text) => {
          setTyped(text)
          saving.edited('confirm')
        }}
        {...saving.fieldState('confirm')}
      />
      <Flex direction="row" gap="small" align="center" wrap={true}>
        <Button variant="destructive" disabled={!access.may || saving.isSaving} onClick={end}>
          {saving.isSaving ? 'Disconnecting' : 'Disconnect Leadwright'}
        </Button>
        {access.why === null ? null : <Microcopy>{access.why}</Microcopy>}
      </Flex>
      {saving.failure === null ? null : <Problem failure={saving.failure} />}
    </Section>
  )
}
