import { Button, Flex, LoadingSpinner, Text } from '@hubspot/ui-extensions'
import type { CompanyRecord } from '@leadwright/contract'
import { momentWords } from '@leadwright/ui/lead/lead-words.ts'
import { Microcopy } from '@leadwright/ui/microcopy.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import type { ReactNode } from 'react'

type CheckPartProps = {
  record: CompanyRecord
  /** True while the press is on its way. */
  isAsking: boolean
  onCheck: () => void
}

const CheckAgain = ({ record, onCheck }: Omit<CheckPartProps, 'isAsking'>): ReactNode => (
  <Button
    variant="transparent"
    size="xs"
    disabled={record.connection.status !== 'connected'}
    onClick={onCheck}
  >
    Check again
  </Button>
)

/** Looking a company up: the offer, how it goes, how it ended, and once more. */
export const CheckPart = ({ record, isAsking, onCheck }: CheckPartProps): ReactNode => {
  const { company, check, connection } = record
  if (isAsking || check?.state === 'running') {
    const label = check?.state === 'running' ? check.message : 'Checking this company'
    return <LoadingSpinner label={label} showLabel={true} size="xs" />
  }
  const failed = check !== null && check.state !== 'found' ? check.message : null
  if (company === null && failed === null) {
    return (
      <Stack gap="extra-small">
        <Text>Nobody has checked this company yet.</Text>
        <Button variant="secondary" disabled={connection.status !== 'connected'} onClick={onCheck}>
          Check this company
        </Button>
        <Microcopy>Reads the register and its own website. Takes seconds, costs nothing.</Microcopy>
      </Stack>
    )
  }
  return (
    <Stack gap="extra-small">
      {failed === null ? null : <Text>{failed}</Text>}
      <Flex direction="row" gap="small" align="center" wrap="wrap">
        {company === null ? null : <Microcopy>Checked {momentWords(company.checkedAt)}</Microcopy>}
        <CheckAgain record={record} onCheck={onCheck} />
      </Flex>
    </Stack>
  )
}
