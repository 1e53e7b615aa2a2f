import {
  Alert,
  Button,
  Flex,
  Heading,
  LoadingSpinner,
  StatusTag,
  Text,
  useExtensionContext,
} from '@hubspot/ui-extensions'
import type { ReactNode } from 'react'
import { type ConnectionState, useConnection } from './use-connection.ts'

const words: Record<ConnectionState, { variant: 'success' | 'warning'; text: string }> = {
  connected: { variant: 'success', text: 'Connected' },
  disconnected: { variant: 'warning', text: 'Not connected' },
}

/** The card on a company's record: whether Leadwright is connected to this account. */
export const CompanyCard = (): ReactNode => {
  const { variables } = useExtensionContext<'crm.record.sidebar'>()
  const { state, problem, retry } = useConnection(String(variables?.API_BASE_URL ?? ''))
  return (
    <Flex direction="column" gap="small">
      <Heading>Leadwright</Heading>
      {state === null && problem === null ? <LoadingSpinner label="Asking Leadwright" showLabel /> : null}
      {state === null ? null : <StatusTag variant={words[state].variant}>{words[state].text}</StatusTag>}
      {problem === null ? null : (
        <>
          <Alert title="Leadwright did not answer" variant="error">
            <Text>{problem}</Text>
          </Alert>
          <Button onClick={retry}>Try again</Button>
        </>
      )}
    </Flex>
  )
}
