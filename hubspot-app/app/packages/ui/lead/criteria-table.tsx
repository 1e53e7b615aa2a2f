import { Heading, Link, StatusTag, TableCell, TableRow, Text } from '@hubspot/ui-extensions'
import type { Lead } from '@leadwright/contract'
import type { ReactNode } from 'react'
import { type Column, HeadedTable } from '../headed-table.tsx'
import { Stack } from '../stack.tsx'

const columns: readonly Column[] = [['Asked for'], ['Result', 'min'], ['What was seen']]

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
    <Stack gap="extra-small">
      <Heading>What was asked for</Heading>
      <HeadedTable columns={columns}>
        {lead.criteria.map((criterion) => (
          <Row key={criterion.id} criterion={criterion} />
        ))}
      </HeadedTable>
    </Stack>
  )
}
