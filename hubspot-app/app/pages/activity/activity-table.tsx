import { Flex, StatusTag, TableCell, TableRow, Text } from '@hubspot/ui-extensions'
import { PageLink } from '@hubspot/ui-extensions/pages'
import type { Activity } from '@leadwright/contract'
import { type Column, HeadedTable } from '@leadwright/ui/headed-table.tsx'
import { momentWords } from '@leadwright/ui/lead/lead-words.ts'
import type { ReactNode } from 'react'

const columns: readonly Column[] = [['When', 'min'], ['Who', 180], ['What'], ['See', 'min']]

const levels = {
  warning: { words: 'Look at this', variant: 'warning' },
  error: { words: 'Failed', variant: 'danger' },
} as const

const Entry = ({ entry }: { entry: Activity }): ReactNode => {
  const { level, campaignId, leadId } = entry
  return (
    <TableRow>
      <TableCell width="min">{momentWords(entry.at)}</TableCell>
      <TableCell>{entry.who}</TableCell>
      <TableCell>
        <Flex direction="row" gap="small" wrap={true}>
          {level === 'info' ? null : (
            <StatusTag variant={levels[level].variant}>{levels[level].words}</StatusTag>
          )}
          <Text inline={true}>{entry.sentence}</Text>
        </Flex>
      </TableCell>
      <TableCell width="min">
        <Flex direction="row" gap="small">
          {campaignId === null ? null : (
            <PageLink to="/campaigns/:campaignId" params={{ campaignId }}>
              Lead campaign
            </PageLink>
          )}
          {leadId === null ? null : (
            <PageLink to="/leads/:leadId" params={{ leadId }}>
              Lead
            </PageLink>
          )}
        </Flex>
      </TableCell>
    </TableRow>
  )
}

/** What happened, a line each. */
export const ActivityTable = ({ activity }: { activity: readonly Activity[] }): ReactNode => (
  <HeadedTable columns={columns}>
    {activity.map((entry) => (
      <Entry key={entry.id} entry={entry} />
    ))}
  </HeadedTable>
)
