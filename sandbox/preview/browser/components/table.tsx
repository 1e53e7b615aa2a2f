import type { TableCellProps, TableElementProps, TableHeaderProps, TableProps } from '@hubspot/ui-extensions'
import type { CSSProperties, ReactNode } from 'react'
import { Icon } from './icon.tsx'
import { Pagination } from './pagination.tsx'
import { callRemote } from './remote-events.ts'

const widthStyle = (width: TableCellProps['width'], align: TableCellProps['align']): CSSProperties => ({
  ...(typeof width === 'number' ? { width, minWidth: width } : {}),
  ...(width === 'min' ? { width: '1%', whiteSpace: 'nowrap' } : {}),
  ...(width === 'max' ? { width: '100%' } : {}),
  ...(align ? { textAlign: align } : {}),
})

/** Rows and columns; wider ones than the place scroll inside it. */
export const Table = (props: TableProps): ReactNode => {
  const { bordered = true, flush = false, density = 'default', children } = props
  const className = `c-table c-table-${density}${bordered ? ' c-table-bordered' : ''}`
  return (
    <div className={`c-table-block${flush ? '' : ' c-table-spaced'}`}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="c-table-scroll" tabIndex={0} aria-label="Table">
        <table className={className}>{children}</table>
      </section>
      {props.paginated ? (
        <Pagination
          pageCount={props.pageCount}
          page={props.page}
          hasLabels={props.showButtonLabels ?? true}
          hasEnds={props.showFirstLastButtons ?? false}
          maxButtons={props.maxVisiblePageButtons ?? 5}
          onPageChange={(page) => callRemote(props.onPageChange, page)}
        />
      ) : null}
    </div>
  )
}

/** The rows of headers. */
export const TableHead = ({ children }: TableElementProps): ReactNode => <thead>{children}</thead>

/** The rows of values. */
export const TableBody = ({ children }: TableElementProps): ReactNode => <tbody>{children}</tbody>

/** The rows below. */
export const TableFooter = ({ children }: TableElementProps): ReactNode => <tfoot>{children}</tfoot>

/** One row. */
export const TableRow = ({ children }: TableElementProps): ReactNode => <tr>{children}</tr>

/** One value. */
export const TableCell = ({ width, align, colSpan, children }: TableCellProps): ReactNode => (
  <td style={widthStyle(width, align)} colSpan={colSpan}>
    {children}
  </td>
)

const arrows = { ascending: 'upCarat', descending: 'downCarat', none: 'sortTableAsc', never: '' }

/** A column's title, and the way to sort by it. */
export const TableHeader = (props: TableHeaderProps): ReactNode => {
  const { width, align, children } = props
  if (!('onSortChange' in props) || props.sortDirection === undefined) {
    return (
      <th scope="col" style={widthStyle(width, align)}>
        {children}
      </th>
    )
  }
  const { sortDirection, onSortChange, disabled = false } = props
  const sort = (): void =>
    callRemote(onSortChange, sortDirection === 'ascending' ? 'descending' : 'ascending')
  return (
    <th scope="col" style={widthStyle(width, align)} aria-sort={sortDirection}>
      <button
        type="button"
        className={`c-plain-button c-sort c-sort-${sortDirection}`}
        disabled={disabled}
        onClick={sort}
      >
        <span>{children}</span>
        <Icon name={arrows[sortDirection]} size="sm" />
      </button>
    </th>
  )
}
