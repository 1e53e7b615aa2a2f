import { StatusTag, TableCell, TableRow } from '@hubspot/ui-extensions'
import type { ReadListResponse } from '@leadwright/contract'
import type { ReactNode } from 'react'
import { type Column, HeadedTable } from '../../headed-table.tsx'
import { Microcopy } from '../../microcopy.tsx'

const columns: readonly Column[] = [['Line', 'min'], ['Company'], ['Number, postcode, website'], ['Read']]

type Row = ReadListResponse['rows'][number]

/** More lines than these are not looked through one by one; faulty ones come first. */
const shownAtMost = 30

const asSentence = (fault: string): string => `${fault.charAt(0).toUpperCase()}${fault.slice(1)}.`

const known = ({ companyNumber, postcode, website }: Row): string =>
  [companyNumber, postcode, website].filter((part) => part !== null).join(' · ')

/** The lines of a list as they were read, those that cannot be checked first, with the reason. */
export const ListTable = ({ rows }: { rows: readonly Row[] }): ReactNode => {
  if (rows.length === 0) return null
  const shown = [...rows.filter(({ fault }) => fault !== null), ...rows.filter(({ fault }) => fault === null)]
  return (
    <>
      <HeadedTable columns={columns}>
        {shown.slice(0, shownAtMost).map((row) => (
          <TableRow key={row.line}>
            <TableCell>{row.line}</TableCell>
            <TableCell>{row.name === '' ? 'No name' : row.name}</TableCell>
            <TableCell>{known(row)}</TableCell>
            <TableCell>
              {row.fault === null ? (
                <StatusTag variant="success">Good</StatusTag>
              ) : (
                <StatusTag variant="warning">{asSentence(row.fault)}</StatusTag>
              )}
            </TableCell>
          </TableRow>
        ))}
      </HeadedTable>
      {rows.length > shownAtMost ? (
        <Microcopy>{`And ${rows.length - shownAtMost} more lines.`}</Microcopy>
      ) : null}
    </>
  )
}
