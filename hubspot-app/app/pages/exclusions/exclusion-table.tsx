import {
  Button,
  EmptyState,
  Flex,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions'
import { removeExclusion } from '@leadwright/client/exclusions.ts'
import type { Exclusion } from '@leadwright/contract'
import { momentWords } from '@leadwright/ui/lead/lead-words.ts'
import { numberWords } from '@leadwright/ui/lead/official-number.ts'
import { Problem } from '@leadwright/ui/problem.tsx'
import type { ReactNode } from 'react'
import { useHome } from '../frame/home-context.ts'
import { type Change, useChange } from '../plans/use-change.ts'

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
        <Flex direction="column" gap="flush">
          <Text>{by}</Text>
          <Text variant="microcopy">{momentWords(at)}</Text>
        </Flex>
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
    <Flex direction="column" gap="small">
      {change.failure === null ? null : <Problem failure={change.failure} />}
      <Table density="condensed">
        <TableHead>
          <TableRow>
            <TableHeader>Company</TableHeader>
            <TableHeader width={280}>Known by</TableHeader>
            <TableHeader width={190}>Left out by</TableHeader>
            <TableHeader width={130}>Find it again</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {exclusions.map((exclusion) => (
            <Row key={exclusion.id} exclusion={exclusion} change={change} />
          ))}
        </TableBody>
      </Table>
    </Flex>
  )
}
