import { Alert, Button, Flex, Text } from '@hubspot/ui-extensions'
import type { CallFailure } from '@leadwright/client/call-failure.ts'
import type { ReactNode } from 'react'
import { Stack } from './stack.tsx'

// Nothing is broken: somebody can set it right.
const mendable = ['not_allowed', 'not_connected', 'invalid_input', 'budget_reached', 'not_found']

type ProblemProps = { failure: CallFailure; onRetry?: () => void }

/** What happened, what to do next, and trying again where that may help: what is not there will not be there then either. */
export const Problem = ({ failure, onRetry }: ProblemProps): ReactNode => {
  const isMissing = failure.code === 'not_found'
  return (
    <Stack>
      <Alert title={failure.message} variant={mendable.includes(failure.code) ? 'warning' : 'error'}>
        {(isMissing ? [] : failure.fields).map(({ field, message }) => (
          <Text key={field}>
            {field}: {message}
          </Text>
        ))}
        {failure.hint === null ? null : <Text>{failure.hint}</Text>}
      </Alert>
      {onRetry === undefined || isMissing ? null : (
        <Flex direction="row">
          <Button onClick={onRetry}>Try again</Button>
        </Flex>
      )}
    </Stack>
  )
}
