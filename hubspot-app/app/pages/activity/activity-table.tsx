import {
  Flex,
  StatusTag,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions'
import { PageLink } from '@hubspot/ui-extensions/pages'
import type { Activity } from '@leadwright/contract'
import { momentWords } from '@leadwright/ui/lead/lead-words.ts'
import type { ReactNode } from 'react'

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
  <Table density="condensed">
    <TableHead>
      <TableRow>
        <TableHeader width="min">When</TableHeader>
        <TableHeader width={180}>Who</TableHeader>
        <TableHeader>What</TableHeader>
        <TableHeader width="min">See</TableHeader>
      </TableRow>
    </TableHead>
    <TableBody>
      {activity.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </TableBody>
  </Table>
)
