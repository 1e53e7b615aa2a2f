import { Button, EmptyState, TableCell, TableRow, Text } from '@hubspot/ui-extensions'
import { removeExclusion } from '@leadwright/client/exclusions.ts'
import type { Exclusion } from '@leadwright/contract'
import { type Column, HeadedTable } from '@leadwright/ui/headed-table.tsx'
import { momentWords } from '@leadwright/ui/lead/lead-words.ts'
import { numberWords } from '@leadwright/ui/lead/official-number.ts'
import { Microcopy } from '@leadwright/ui/microcopy.tsx'
import { Problem } from '@leadwright/ui/problem.tsx'
import { Stack } from '@leadwright/ui/stack.tsx'
import type { ReactNode } from 'react'
import { useHome } from '../frame/home-context.ts'
import { type Change, useChange } from '../plans/use-change.ts'

const columns: readonly Column[] = [
  ['Company'],
  ['Known by', 280],
  ['Left out by', 190],
  ['Find it again', 130],
]

/** By what a company is known again: the name in any spelling where nothing better is known. */
const knownBy = ({ companyNumber, domain }: Exclusion): string =>
  [companyNumber === null ? null : numberWords(companyNumber), domain]
    .filter((part) => part !== null)
    .join(' · ') || 'Its name'

const Row = ({ exclusion, change }: { exclusion: Exclusion; change: Change<void> }): ReactNode => {
  const { baseUrl, home } = useHome()
  const { id, name, by, at } = exclusion
  return (
    <TableRow>
      <TableCell>{name}</TableCell>
      <TableCell>{knownBy(exclusion)}</TableCell>
      <TableCell>
        <Stack gap="flush">
          <Text>{by}</Text>
          <Microcopy>{momentWords(at)}</Microcopy>
        </Stack>
      </TableCell>
      <TableCell>
        <Button
          size="xs"
          variant="secondary"
          disabled={!home.viewer.mayReview || change.busyWith !== null}
          onClick={() => change.run(id, () => removeExclusion(baseUrl, id))}
        >
          {change.busyWith === id ? 'Taking it back' : 'Take back'}
        </Button>
      </TableCell>
    </TableRow>
  )
}

type ExclusionTableProps = { exclusions: readonly Exclusion[]; onRemoved: () => void }

/** A page of companies that are left out, each with who said so and the way back. */
export const ExclusionTable = ({ exclusions, onRemoved }: ExclusionTableProps): ReactNode => {
  const change = useChange<void>(onRemoved)
  if (exclusions.length === 0) {
    return (
      <EmptyState title="No company is left out" layout="vertical" reverseOrder={true}>
        <Text>Add one above, or choose “Leave out as competitor” in the report on a company list.</Text>
      </EmptyState>
    )
  }
  return (
    <Stack>
      {change.failure === null ? null : <Problem failure={change.failure} />}
      <HeadedTable columns={columns}>
        {exclusions.map((exclusion) => (
          <Row key={exclusion.id} exclusion={exclusion} change={change} />
        ))}
      </HeadedTable>
    </Stack>
  )
}
