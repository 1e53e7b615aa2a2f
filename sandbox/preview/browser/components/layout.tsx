import type {
  AutoGridProps,
  BoxProps,
  CardProps,
  DividerProps,
  FlexProps,
  InlineProps,
  SpacerProps,
  StackProps,
  TileProps,
} from '@hubspot/ui-extensions'
import type { CSSProperties, ReactNode } from 'react'
import { distancePx } from './sizes.ts'

const justifies: Record<string, string> = {
  start: 'flex-start',
  end: 'flex-end',
  center: 'center',
  around: 'space-around',
  between: 'space-between',
}
const aligns: Record<string, string> = {
  start: 'flex-start',
  end: 'flex-end',
  center: 'center',
  baseline: 'baseline',
  stretch: 'stretch',
}

const alongAxes = (justify: string, align: string, gap: string | undefined): CSSProperties => ({
  justifyContent: justifies[justify],
  alignItems: aligns[align],
  gap: distancePx(gap, 'flush'),
})

/** The flexible box. Rows of a narrow place wrap only when the extension asks for it. */
export const Flex = (props: FlexProps): ReactNode => {
  const { direction = 'row', justify = 'start', align = 'stretch', gap, wrap, alignSelf, children } = props
  const style: CSSProperties = {
    flexDirection: direction,
    flexWrap: wrap === true || wrap === 'wrap' ? 'wrap' : 'nowrap',
    ...alongAxes(justify, align, gap),
    ...(alignSelf ? { alignSelf: aligns[alignSelf] } : {}),
  }
  return (
    <div className={`c-flex c-flex-${direction}`} style={style}>
      {children}
    </div>
  )
}

const flexOf: Record<string, string> = { initial: '0 1 auto', auto: '1 1 auto', none: '0 0 auto' }

/** One part of a flexible box. */
export const Box = ({ flex, alignSelf = 'auto', children }: BoxProps): ReactNode => {
  const grown = typeof flex === 'number' ? `${flex} 1 0` : flexOf[flex ?? 'initial']
  return (
    <div className="c-box" style={{ flex: grown, alignSelf: aligns[alignSelf] ?? 'auto' }}>
      {children}
    </div>
  )
}

/** The older box: a column with small gaps. */
export const Stack = ({
  distance,
  direction = 'column',
  justify = 'start',
  align,
  width,
  children,
}: StackProps): ReactNode => (
  <div
    className={`c-flex c-flex-${direction}`}
    style={{
      flexDirection: direction,
      width: width ?? 'auto',
      ...alongAxes(justify, align ?? (direction === 'row' ? 'center' : 'stretch'), distance ?? 'small'),
    }}
  >
    {children}
  </div>
)

/** Things beside each other that wrap like words. */
export const Inline = ({ justify = 'start', align = 'center', gap, children }: InlineProps): ReactNode => (
  <div className="c-flex c-inline" style={alongAxes(justify, align, gap)}>
    {children}
  </div>
)

/** As many columns as fit. */
export const AutoGrid = ({ columnWidth, gap, flexible = false, children }: AutoGridProps): ReactNode => {
  const least = `min(${columnWidth}px, 100%)`
  const columns = flexible ? `repeat(auto-fit, minmax(${least}, 1fr))` : `repeat(auto-fill, ${least})`
  return (
    <div className="c-auto-grid" style={{ gridTemplateColumns: columns, gap: distancePx(gap, 'flush') }}>
      {children}
    </div>
  )
}

/** A framed area. */
export const Tile = ({ compact = false, flush = false, children }: TileProps): ReactNode => (
  <section className={`c-tile${compact ? ' c-tile-compact' : ''}${flush ? ' c-tile-flush' : ''}`}>
    {children}
  </section>
)

/** A framed area with a shadow. */
export const Card = ({ children }: CardProps): ReactNode => (
  <section className="c-tile c-card">{children}</section>
)

/** A line with room around it. */
export const Divider = ({ size, distance }: DividerProps): ReactNode => (
  <hr className="c-divider" style={{ marginBlock: distancePx(size ?? distance, 'small') }} />
)

/** Empty height. */
export const Spacer = ({ size }: SpacerProps): ReactNode => (
  <div aria-hidden="true" style={{ height: distancePx(size, 'small'), flex: 'none' }} />
)
