import {
  Flex,
  Heading,
  ProgressBar,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions'
import type { Campaign } from '@leadwright/contract'
import { countWords } from '@leadwright/ui/lead/lead-words.ts'
import { sourceName } from '@leadwright/ui/source-names.ts'
import type { ReactNode } from 'react'

type Source = Campaign['sources'][number]

const searchesWords = ({ stepsPlanned, stepsDone, stepsFailed, stepsSkipped }: Source): string =>
  [
    `${countWords(stepsDone)} of ${countWords(stepsPlanned)} done`,
    ...(stepsFailed === 0 ? [] : [`${countWords(stepsFailed)} failed`]),
    ...(stepsSkipped === 0 ? [] : [`${countWords(stepsSkipped)} left out`]),
  ].join(', ')

const SourceRow = ({ source }: { source: Source }): ReactNode => {
  const name = sourceName(source.source)
  return (
    <TableRow>
      <TableCell>{name}</TableCell>
      <TableCell>
        <ProgressBar
          aria-label={`Searches of ${name}`}
          value={source.stepsDone + source.stepsFailed + source.stepsSkipped}
          maxValue={Math.max(1, source.stepsPlanned)}
          valueDescription={searchesWords(source)}
          {...(source.stepsFailed > 0 ? { variant: 'warning' as const } : {})}
        />
      </TableCell>
      <TableCell align="right">{countWords(source.findings)}</TableCell>
    </TableRow>
  )
}

/** Each source with its searches and what they brought. */
export const SourcesTable = ({ sources }: Pick<Campaign, 'sources'>): ReactNode => (
  <Flex direction="column" gap="small">
    <Heading>Sources</Heading>
    {sources.length === 0 ? (
      <Text>The searches are planned when it starts.</Text>
    ) : (
      <Table density="condensed">
        <TableHead>
          <TableRow>
            <TableHeader width={260}>Source</TableHeader>
            <TableHeader>Searches</TableHeader>
            <TableHeader width="min" align="right">
              Results
            </TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {sources.map((source) => (
            <SourceRow key={source.source} source={source} />
          ))}
        </TableBody>
      </Table>
    )}
  </Flex>
)
