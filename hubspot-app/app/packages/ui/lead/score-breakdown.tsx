import {
  Flex,
  Heading,
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

const pointsWords = (points: number): string => String(Math.round(points * 10) / 10)

/** Where each point of the fit comes from; nothing for a company that was only checked. */
export const ScoreBreakdown = ({ lead }: { lead: Lead }): ReactNode => {
  if (lead.score === null) return null
  return (
    <Flex direction="column" gap="extra-small">
      <Heading>Why it fits {Math.round(lead.score)} of 100</Heading>
      <Table density="condensed">
        <TableHead>
          <TableRow>
            <TableHeader>What counts</TableHeader>
            <TableHeader width="min">Points</TableHeader>
            <TableHeader>Why</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {lead.factors.map(({ name, title, points, maximum, sentence }) => (
            <TableRow key={name}>
              <TableCell>{title}</TableCell>
              <TableCell width="min">
                {pointsWords(points)} of {pointsWords(maximum)}
              </TableCell>
              <TableCell>{sentence}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Text variant="microcopy">
        How good the evidence is, apart from the fit: {Math.round(lead.evidenceQuality)} of 100.
      </Text>
      {lead.evidence.some(({ source }) => source === 'person') ? (
        <Text variant="microcopy">
          People have corrected this lead since; its fit still goes by what was found.
        </Text>
      ) : null}
    </Flex>
  )
}
