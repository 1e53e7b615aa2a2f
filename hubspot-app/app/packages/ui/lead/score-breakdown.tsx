import { Heading, TableCell, TableRow } from '@hubspot/ui-extensions'
import type { Lead } from '@leadwright/contract'
import type { ReactNode } from 'react'
import { type Column, HeadedTable } from '../headed-table.tsx'
import { Microcopy } from '../microcopy.tsx'
import { Stack } from '../stack.tsx'

const columns: readonly Column[] = [['What counts'], ['Points', 'min'], ['Why']]

const pointsWords = (points: number): string => String(Math.round(points * 10) / 10)

/** Where each point of the fit comes from; nothing for a company that was only checked. */
export const ScoreBreakdown = ({ lead }: { lead: Lead }): ReactNode => {
  if (lead.score === null) return null
  return (
    <Stack gap="extra-small">
      <Heading>Why it fits {Math.round(lead.score)} of 100</Heading>
      <HeadedTable columns={columns}>
        {lead.factors.map(({ name, title, points, maximum, sentence }) => (
          <TableRow key={name}>
            <TableCell>{title}</TableCell>
            <TableCell width="min">
              {pointsWords(points)} of {pointsWords(maximum)}
            </TableCell>
            <TableCell>{sentence}</TableCell>
          </TableRow>
        ))}
      </HeadedTable>
      <Microcopy>
        How good the evidence is, apart from the fit: {Math.round(lead.evidenceQuality)} of 100.
      </Microcopy>
      {lead.evidence.some(({ source }) => source === 'person') ? (
        <Microcopy>People have corrected this lead since; its fit still goes by what was found.</Microcopy>
      ) : null}
    </Stack>
  )
}
