import { type ReactNode, useEffect, useState } from 'react'
import { Icon } from './icon.tsx'

type PaginationProps = {
  pageCount: number
  /** From 1; undefined where the extension leaves it to the table. */
  page: number | undefined
  hasLabels: boolean
  hasEnds: boolean
  maxButtons: number
  onPageChange: (page: number) => void
}

/** The pages around the present one, as many as there is room for. */
const visiblePages = (page: number, pageCount: number, maxButtons: number): number[] => {
  const shown = Math.max(1, Math.min(maxButtons, pageCount))
  const first = Math.max(1, Math.min(page - Math.floor(shown / 2), pageCount - shown + 1))
  return Array.from({ length: shown }, (_, index) => first + index)
}

type StepProps = {
  label: string
  icon: string
  hasLabel: boolean
  isAfter?: boolean
  isOff: boolean
  go: () => void
}

const Step = ({ label, icon, hasLabel, isAfter = false, isOff, go }: StepProps): ReactNode => (
  <button
    type="button"
    className="c-plain-button c-page-step"
    aria-label={label}
    disabled={isOff}
    onClick={go}
  >
    {isAfter ? null : <Icon name={icon} size="sm" />}
    {hasLabel ? <span className="c-page-label">{label}</span> : null}
    {isAfter ? <Icon name={icon} size="sm" /> : null}
  </button>
)

/** The way through the pages of a table. */
export const Pagination = (props: PaginationProps): ReactNode => {
  const { pageCount, hasLabels, hasEnds, maxButtons, onPageChange } = props
  const [page, setPage] = useState(props.page ?? 1)
  useEffect(() => {
    if (props.page !== undefined) setPage(props.page)
  }, [props.page])
  const go = (next: number): void => {
    setPage(next)
    onPageChange(next)
  }
  const isFirst = page <= 1
  const isLast = page >= pageCount
  return (
    <nav className="c-pagination" aria-label="Pages">
      {hasEnds ? (
        <Step label="First" icon="arrowLeft" hasLabel={hasLabels} isOff={isFirst} go={() => go(1)} />
      ) : null}
      <Step label="Prev" icon="arrowLeft" hasLabel={hasLabels} isOff={isFirst} go={() => go(page - 1)} />
      {visiblePages(page, pageCount, maxButtons).map((one) => (
        <button
          key={one}
          type="button"
          className="c-plain-button c-page"
          aria-label={`Page ${one}`}
          aria-current={one === page ? 'page' : undefined}
          onClick={() => go(one)}
        >
          {one}
        </button>
      ))}
      <Step
        label="Next"
        icon="arrowRight"
        hasLabel={hasLabels}
        isAfter={true}
        isOff={isLast}
        go={() => go(page + 1)}
      />
      {hasEnds ? (
        <Step
          label="Last"
          icon="arrowRight"
          hasLabel={hasLabels}
          isAfter={true}
          isOff={isLast}
          go={() => go(pageCount)}
        />
      ) : null}
    </nav>
  )
}
