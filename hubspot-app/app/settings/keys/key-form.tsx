import { Alert, Button, Flex, Input, StatusTag, Text } from '@hubspot/ui-extensions'
import { Microcopy } from '@leadwright/ui/microcopy.tsx'
import { Problem } from '@leadwright/ui/problem.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import type { ReactNode } from 'react'
import type { Access } from '../access.ts'
import type { KeyDeeds } from './use-key.ts'

type KeyFormProps = { deeds: KeyDeeds; access: Access }

/** What removing a key means, before it is done. */
const RemoveQuestion = ({ deeds }: Pick<KeyFormProps, 'deeds'>): ReactNode => (
  <Alert title={`Remove your ${deeds.known.name} key?`} variant="warning">
    <Stack>
      <Text>
        It is deleted here at once and cannot be brought back. Leadwright then uses the key of this
        installation, if there is one. What the key is for: {deeds.known.purpose}
      </Text>
      <Flex direction="row" gap="small">
        <Button variant="destructive" size="sm" disabled={deeds.busyWith !== null} onClick={deeds.remove}>
          {deeds.busyWith === 'removing' ? 'Removing' : 'Remove the key'}
        </Button>
        <Button size="sm" disabled={deeds.busyWith !== null} onClick={() => deeds.askToRemove(false)}>
          Keep it
        </Button>
      </Flex>
    </Stack>
  </Alert>
)

const Buttons = ({ deeds, access }: KeyFormProps): ReactNode => {
  const { known, busyWith, news } = deeds
  const isStill = !access.may || busyWith !== null
  return (
    <Flex direction="row" gap="small" align="center" wrap={true}>
      <Button size="sm" variant="primary" disabled={isStill} onClick={deeds.save}>
        {busyWith === 'saving' ? 'Testing and saving' : 'Test and save'}
      </Button>
      {known.usedKey === null ? null : (
        <Button size="sm" disabled={isStill} onClick={deeds.test}>
          {busyWith === 'testing' ? 'Testing' : 'Test now'}
        </Button>
      )}
      {known.savedAt === null ? null : (
        <Button size="sm" disabled={isStill} onClick={() => deeds.askToRemove(true)}>
          Remove
        </Button>
      )}
      {news === null ? null : <StatusTag variant="success">{news}</StatusTag>}
      {access.why === null ? null : <Microcopy>{access.why}</Microcopy>}
    </Flex>
  )
}

/** The field for a new key, which is never shown again, and what can be done with the present one. */
export const KeyForm = ({ deeds, access }: KeyFormProps): ReactNode => (
  <Stack>
    <Input
      type="password"
      name={`key-${deeds.known.vendor}`}
      label={deeds.known.savedAt === null ? `${deeds.known.name} key` : `New ${deeds.known.name} key`}
      description="It is stored encrypted and never shown again."
      readOnly={!access.may}
      value={deeds.typed}
      onInput={deeds.type}
      error={deeds.fault !== null}
      {...(deeds.fault === null ? {} : { validationMessage: deeds.fault })}
    />
    <Buttons deeds={deeds} access={access} />
    {deeds.isAskedToRemove ? <RemoveQuestion deeds={deeds} /> : null}
    {deeds.failure === null ? null : <Problem failure={deeds.failure} />}
  </Stack>
)
