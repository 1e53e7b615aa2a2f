import {
  Button,
  EmptyState,
  Flex,
  LoadingSpinner,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions'
import { momentWords } from '@leadwright/ui/lead/lead-words.ts'
import { Microcopy } from '@leadwright/ui/microcopy.tsx'
import { Problem } from '@leadwright/ui/problem.tsx'
import type { ReactNode } from 'react'
import { Section } from '../section.tsx'
import { deedOf, detailOf, type Entry } from './change-words.ts'
import { useHistory } from './use-history.ts'

const Row = ({ entry }: { entry: Entry }): ReactNode => (
  <TableRow>
    <TableCell>{momentWords(entry.at)}</TableCell>
    <TableCell>{entry.who}</TableCell>
    <TableCell>
      <Text>{deedOf(entry)}</Text>
      <Microcopy>{detailOf(entry)}</Microcopy>
    </TableCell>
  </TableRow>
)

const Rows = ({ entries }: { entries: readonly Entry[] }): ReactNode => (
  <Table density="condensed">
    <TableHead>
      <TableRow>
        <TableHeader width={180}>When</TableHeader>
        <TableHeader width={260}>Who</TableHeader>
        <TableHeader>What</TableHeader>
      </TableRow>
    </TableHead>
    <TableBody>
      {entries.map((entry) => (
        <Row key={entry.id} entry={entry} />
      ))}
    </TableBody>
  </Table>
)

/** Who changed what, newest first; more on request. */
export const HistorySection = ({ baseUrl }: { baseUrl: string }): ReactNode => {
  const { entries, isAsking, hasMore, failure, more } = useHistory(baseUrl)
  const isEmpty = entries.length === 0 && !isAsking && failure === null
  return (
    <Section title="Who changed what" intro="Every change of these settings, newest first.">
      {isEmpty ? (
        <EmptyState title="Nothing was changed yet" layout="vertical" flush={true}>
          <Text>Once somebody saves a setting, it stands here.</Text>
        </EmptyState>
      ) : null}
      {entries.length === 0 ? null : <Rows entries={entries} />}
      {isAsking ? <LoadingSpinner label="Loading changes" showLabel={true} /> : null}
      {failure === null ? null : <Problem failure={failure} onRetry={more} />}
      {hasMore && !isAsking && failure === null ? (
        <Flex direction="row">
          <Button onClick={more}>Show more</Button>
        </Flex>
      ) : null}
    </Section>
  )
}
