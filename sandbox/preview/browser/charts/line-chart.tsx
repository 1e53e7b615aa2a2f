import type { LineChartProps } from '@hubspot/ui-extensions'
import type { ReactNode } from 'react'
import { Axes, type Plot, plotFor } from './axes.tsx'
import { readChart, type Series, shortNumber, ticksFor } from './chart-data.ts'
import { ChartFrame, type Room } from './chart-frame.tsx'

type Point = { x: number; y: number; value: number; category: string }

const pointsOf = ({ values }: Series, categories: readonly string[], plot: Plot): Point[] =>
  values.flatMap((value, index) =>
    value === null
      ? []
      : [
          {
            x: plot.left + (index + 0.5) * plot.band,
            y: plot.top + plot.height - plot.share(value) * plot.height,
            value,
            category: categories[index] ?? '',
          },
        ],
  )

type LineProps = { series: Series; points: readonly Point[]; options: NonNullable<LineChartProps['options']> }

const Line = ({ series, points, options }: LineProps): ReactNode => (
  <g>
    <polyline
      points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
      fill="none"
      stroke={series.color}
      strokeWidth="2.5"
      strokeLinejoin="round"
    />
    {points.map(({ x, y, value, category }) => (
      <g key={category}>
        <circle cx={x} cy={y} r="4" fill={series.color} stroke="#fff" strokeWidth="1.5">
          {options.showTooltips === false ? null : <title>{`${category}, ${series.name}: ${value}`}</title>}
        </circle>
        {options.showDataLabels ? (
          <text className="c-data-label" x={x} y={y - 8} textAnchor="middle">
            {shortNumber(value)}
          </text>
        ) : null}
      </g>
    ))}
  </g>
)

/** Lines over time or categories. */
export const LineChart = (props: LineChartProps): ReactNode => {
  const { axes, options = {} } = props
  const data = readChart(props)
  const { categories, series } = data
  const ticks = ticksFor(series.flatMap(({ values }) => values.filter((value) => value !== null)))
  const draw = (room: Room): ReactNode => {
    const plot = plotFor({ room, ticks, categories, isHorizontal: false })
    return (
      <>
        <Axes plot={plot} categories={categories} isHorizontal={false} label={axes.x.label} />
        {series.map((one) => (
          <Line key={one.name} series={one} points={pointsOf(one, categories, plot)} options={options} />
        ))}
      </>
    )
  }
  return <ChartFrame data={data} options={options} draw={draw} />
}
