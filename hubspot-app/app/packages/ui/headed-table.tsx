import { Table, TableBody, TableHead, TableHeader, TableRow } from '@hubspot/ui-extensions'
import type { ComponentProps, ReactNode } from 'react'

type Head = ComponentProps<typeof TableHeader>

/** Title, width and alignment of a column. */
export type Column = readonly [title: ReactNode, width?: Head['width'], align?: Head['align']]

type HeadedTableProps = {
  /** Left to right. */
  columns: readonly Column[]
  isBordered?: boolean
  /** Its `TableRow`s. */
  children: ReactNode
}

/** A condensed table under its titles. */
export const HeadedTable = ({ columns, isBordered = false, children }: HeadedTableProps): ReactNode => (
  <Table density="condensed" {...(isBordered && { bordered: true })}>
    <TableHead>
      <TableRow>
        {columns.map(([title, width, align], place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column stays in its place
          <TableHeader key={place} {...(width !== undefined && { width })} {...(align && { align })}>
            {title}
          </TableHeader>
        ))}
      </TableRow>
    </TableHead>
    <TableBody>{children}</TableBody>
  </Table>
)
