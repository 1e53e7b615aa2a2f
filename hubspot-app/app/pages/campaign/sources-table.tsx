import { Heading, ProgressBar, TableCell, TableRow, Text } from '@hubspot/ui-extensions'
import type { Campaign } from '@leadwright/contract'
import { type Column, HeadedTable } from '@leadwright/ui/headed-table.tsx'
import { countWords } from '@leadwright/ui/lead/lead-words.ts'
import { sourceName } from '@leadwright/ui/source-names.ts'
import { Stack } from '@leadwright/ui/stack.tsx'
import type { ReactNode } from 'react'

const columns: readonly Column[] = [['Source', 260], ['Searches'], ['Results', 'min', 'right']]

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
  <Stack>
    <Heading>Sources</Heading>
    {sources.length === 0 ? (
      <Text>The searches are planned when it starts.</Text>
    ) : (
      <HeadedTable columns={columns}>
        {sources.map((source) => (
          <SourceRow key={source.source} source={source} />
        ))}
      </HeadedTable>
    )}
  </Stack>
)
