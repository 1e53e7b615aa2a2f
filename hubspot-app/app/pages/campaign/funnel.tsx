import { Button, Heading, ProgressBar, TableCell, TableRow, Text } from '@hubspot/ui-extensions'
import { PageLink } from '@hubspot/ui-extensions/pages'
import type { Campaign, LeftOut } from '@leadwright/contract'
import { type Column, HeadedTable } from '@leadwright/ui/headed-table.tsx'
import { countWords } from '@leadwright/ui/lead/lead-words.ts'
import { Stack } from '@leadwright/ui/stack.tsx'
import { type ReactNode, useState } from 'react'
import { lossesOf } from './funnel-words.ts'
import { LeftOutList } from './left-out-list.tsx'

const columns: readonly Column[] = [
  ['Company is', 260],
  ['Count', 'min', 'right'],
  ['Share of all found'],
  ['See', 170],
]

type Row = { words: string; count: number; see: ReactNode }

const FunnelRow = ({ row, found }: { row: Row; found: number }): ReactNode => (
  <TableRow>
    <TableCell>{row.words}</TableCell>
    <TableCell width="min" align="right">
      {countWords(row.count)}
    </TableCell>
    <TableCell>
      <ProgressBar
        aria-label={`${row.words}: ${row.count} of ${found}`}
        value={row.count}
        maxValue={Math.max(1, found)}
      />
    </TableCell>
    <TableCell>{row.see}</TableCell>
  </TableRow>
)

/** Where each found company went; the counts add up to all that were found. A row opens the companies behind it. */
export const Funnel = ({ campaign }: { campaign: Campaign }): ReactNode => {
  const { id: campaignId, counts } = campaign
  const [opened, open] = useState<LeftOut['outcome'] | null>(null)
  const losses = lossesOf(counts)
  const shown = losses.find(({ outcome }) => outcome === opened)
  const rows: Row[] = [
    {
      words: 'Ready as leads',
      count: counts.leads,
      see:
        counts.leads === 0 ? null : (
          <PageLink to="/leads" params={{ campaignId, review: 'all' }}>
            See the leads
          </PageLink>
        ),
    },
    ...(counts.inProgress === 0 ? [] : [{ words: 'Being checked', count: counts.inProgress, see: null }]),
    ...losses.map(({ outcome, words, count }) => ({
      words,
      count,
      see: (
        <Button size="xs" variant="transparent" onClick={() => open(outcome === opened ? null : outcome)}>
          {outcome === opened ? 'Hide them' : 'See which and why'}
        </Button>
      ),
    })),
  ]
  return (
    <Stack>
      <Heading>Where the found companies went</Heading>
      {counts.found === 0 ? (
        <Text>Nothing was found yet; each company that is found is counted here.</Text>
      ) : (
        <HeadedTable columns={columns}>
          {rows.map((row) => (
            <FunnelRow key={row.words} row={row} found={counts.found} />
          ))}
          <FunnelRow row={{ words: 'All found', count: counts.found, see: null }} found={counts.found} />
        </HeadedTable>
      )}
      {shown === undefined ? null : <LeftOutList key={shown.outcome} campaignId={campaignId} {...shown} />}
    </Stack>
  )
}
