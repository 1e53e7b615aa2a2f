import {
  Flex,
  Heading,
  Link,
  StatusTag,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions'
import type { Lead } from '@leadwright/contract'
import type { ReactNode } from 'react'

const results = {
  met: { words: 'Met', variant: 'success' },
  'not-met': { words: 'Not met', variant: 'warning' },
  unknown: { words: 'Not known', variant: 'default' },
} as const

type RowProps = { criterion: Lead['criteria'][number] }

const Row = ({ criterion: { text, need, result, because, url } }: RowProps): ReactNode => (
  <TableRow>
    <TableCell>
      {text}
      {need === 'nice' ? ' (nice to have)' : ''}
    </TableCell>
    <TableCell width="min">
      <StatusTag variant={results[result].variant}>{results[result].words}</StatusTag>
    </TableCell>
    <TableCell>
      <Text>{because}</Text>
      {url === null ? null : <Link href={{ url, external: true }}>Where it was seen</Link>}
    </TableCell>
  </TableRow>
)

/** How a lead stands to each thing that was asked for; nothing when its campaign asked for nothing in particular. */
export const CriteriaTable = ({ lead }: { lead: Lead }): ReactNode => {
  if (lead.criteria.length === 0) return null
  return (
    <Flex direction="column" gap="extra-small">
      <Heading>What was asked for</Heading>
      <Table density="condensed">
        <TableHead>
          <TableRow>
            <TableHeader>Asked for</TableHeader>
            <TableHeader width="min">Result</TableHeader>
            <TableHeader>What was seen</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {lead.criteria.map((criterion) => (
            <Row key={criterion.id} criterion={criterion} />
          ))}
        </TableBody>
      </Table>
    </Flex>
  )
}
