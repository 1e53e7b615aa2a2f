import type {
  DescriptionListItemProps,
  DescriptionListProps,
  ListProps,
  StatisticsItemProps,
  StatisticsProps,
  StatisticsTrendProps,
} from '@hubspot/ui-extensions'
import { Children, type ReactNode } from 'react'

/** Points of a list. */
export const List = ({ variant = 'unordered', children }: ListProps): ReactNode => {
  const items = Children.map(children, (child) => <li>{child}</li>)
  const className = `c-list c-list-${variant}`
  return variant.startsWith('ordered') ? (
    <ol className={className}>{items}</ol>
  ) : (
    <ul className={className}>{items}</ul>
  )
}

/** Labels with values. */
export const DescriptionList = ({ direction = 'column', children }: DescriptionListProps): ReactNode => (
  <dl className={`c-descriptions c-descriptions-${direction}`}>{children}</dl>
)

/** One label with its value. */
export const DescriptionListItem = ({ label, children }: DescriptionListItemProps): ReactNode => (
  <div className="c-description">
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

/** Numbers side by side. */
export const Statistics = ({ children }: StatisticsProps): ReactNode => (
  <dl className="c-statistics">{children}</dl>
)

/** One number with its label. */
export const StatisticsItem = ({ label, number, children }: StatisticsItemProps): ReactNode => (
  <div className="c-statistic">
    <dt>{label}</dt>
    <dd>
      <span className="c-statistic-number">{number}</span>
      {children}
    </dd>
  </div>
)

/** Up or down since the time before. */
export const StatisticsTrend = ({
  value,
  direction = 'increase',
  color,
}: StatisticsTrendProps): ReactNode => {
  const tone = color ?? (direction === 'increase' ? 'green' : 'red')
  return (
    <span className={`c-trend c-trend-${tone}`}>
      <span aria-hidden="true">{direction === 'increase' ? '▲' : '▼'}</span>
      <span className="sr-only">{direction === 'increase' ? 'Up' : 'Down'}</span> {value}
    </span>
  )
}
