import type { BarChartProps } from '@hubspot/ui-extensions'
import type { ReactNode } from 'react'
import { Axes, type Plot, plotFor } from './axes.tsx'
import { type ChartData, readChart, shortNumber, ticksFor } from './chart-data.ts'
import { ChartFrame, type Room } from './chart-frame.tsx'

type Bar = {
  key: string
  series: string
  color: string
  category: string
  value: number
  from: number
  slot: number
  slots: number
  index: number
}

const groupedBars = ({ categories, series }: ChartData): Bar[] =>
  categories.flatMap((category, index) => {
    const present = series.filter(({ values }) => values[index] !== null)
    return present.map(({ name, color, values }, slot) => ({
      key: `${category} ${name}`,
      series: name,
      color,
      category,
      value: values[index] ?? 0,
      from: 0,
      slot,
      // Groups keep their places only where every category has all of them; else the bars close up.
      slots: present.length,
      index,
    }))
  })

const stackedBars = (data: ChartData): Bar[] => {
  const heights = new Map<string, number>()
  return groupedBars(data).map((bar) => {
    const from = heights.get(bar.category) ?? 0
    heights.set(bar.category, from + bar.value)
    return { ...bar, from, slot: 0, slots: 1 }
  })
}

const rectangle = ({ from, value, slot, slots, index }: Bar, plot: Plot, isHorizontal: boolean) => {
  const { left, top, width, height, share, band } = plot
  const thickness = Math.min(48, (band * 0.7) / slots)
  const across = index * band + (band - thickness * slots) / 2 + slot * thickness
  const start = Math.min(share(from), share(from + value))
  const length = Math.abs(share(from + value) - share(from))
  return isHorizontal
    ? { x: left + start * width, y: top + across, width: length * width, height: thickness - 1 }
    : {
        x: left + across,
        y: top + height - (start + length) * height,
        width: thickness - 1,
        height: length * height,
      }
}

type BarsProps = {
  bars: readonly Bar[]
  plot: Plot
  isHorizontal: boolean
  options: NonNullable<BarChartProps['options']>
}

const Bars = ({ bars, plot, isHorizontal, options }: BarsProps): ReactNode =>
  bars.map((bar) => {
    const shape = rectangle(bar, plot, isHorizontal)
    const label = isHorizontal
      ? { x: shape.x + shape.width + 4, y: shape.y + shape.height / 2 + 4, textAnchor: 'start' as const }
      : { x: shape.x + shape.width / 2, y: shape.y - 4, textAnchor: 'middle' as const }
    return (
      <g key={bar.key}>
        <rect {...shape} rx="2" fill={bar.color}>
          {options.showTooltips === false ? null : (
            <title>{`${bar.category}, ${bar.series}: ${bar.value}`}</title>
          )}
        </rect>
        {options.showDataLabels ? (
          <text className="c-data-label" {...label}>
            {shortNumber(bar.value)}
          </text>
        ) : null}
      </g>
    )
  })

/** Bars, standing or lying, beside or on top of each other. */
export const BarChart = (props: BarChartProps): ReactNode => {
  const { axes, options = {} } = props
  const data = readChart(props)
  const { categories, isHorizontal } = data
  const bars = axes.options?.stacking ? stackedBars(data) : groupedBars(data)
  const ticks = ticksFor(bars.map(({ from, value }) => from + value))
  const draw = (room: Room): ReactNode => {
    const plot = plotFor({ room, ticks, categories, isHorizontal })
    const label = isHorizontal ? (axes.x.label ?? axes.x.field) : (axes.x.label ?? undefined)
    return (
      <>
        <Axes plot={plot} categories={categories} isHorizontal={isHorizontal} label={label} />
        <Bars bars={bars} plot={plot} isHorizontal={isHorizontal} options={options} />
      </>
    )
  }
  return <ChartFrame data={data} options={options} draw={draw} />
}
