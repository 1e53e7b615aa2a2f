import type { ReactNode } from 'react'
import { shortNumber } from './chart-data.ts'
import type { Room } from './chart-frame.tsx'

/** The drawing's own area inside the room, and how numbers and categories are placed in it. */
export type Plot = {
  left: number
  top: number
  width: number
  height: number
  ticks: number[]
  /** From 0 to 1 along the axis of numbers. */
  share: (value: number) => number
  /** The size of one category along its axis, in pixels. */
  band: number
}

type PlotOptions = { room: Room; ticks: number[]; categories: readonly string[]; isHorizontal: boolean }

const widestLabelPx = 110
const letterPx = 6.5

const labelWidth = (labels: readonly string[]): number =>
  Math.min(widestLabelPx, Math.max(0, ...labels.map((label) => label.length)) * letterPx) + 10

/** Measures the area for a chart. */
export const plotFor = ({ room, ticks, categories, isHorizontal }: PlotOptions): Plot => {
  const left = labelWidth(isHorizontal ? categories : ticks.map(shortNumber))
  const [top, bottom, right] = [14, 44, 16]
  const width = Math.max(40, room.width - left - right)
  const height = room.height - top - bottom
  const lowest = ticks[0] ?? 0
  const span = (ticks.at(-1) ?? 1) - lowest || 1
  return {
    left,
    top,
    width,
    height,
    ticks,
    share: (value) => (value - lowest) / span,
    band: (isHorizontal ? height : width) / Math.max(1, categories.length),
  }
}

const cut = (text: string, roomPx: number): string => {
  const letters = Math.max(2, Math.floor(roomPx / letterPx))
  return text.length > letters ? `${text.slice(0, letters - 1)}…` : text
}

type AxesProps = {
  plot: Plot
  categories: readonly string[]
  isHorizontal: boolean
  label: string | undefined
}

/** Lines at the round numbers, with labels at both axes. Where categories are crowded, some labels are left out. */
export const Axes = ({ plot, categories, isHorizontal, label }: AxesProps): ReactNode => {
  const { left, top, width, height, ticks, share, band } = plot
  const every = isHorizontal ? Math.ceil(14 / band) : Math.ceil(34 / band)
  return (
    <g className="c-axes">
      {ticks.map((tick) => {
        const at = isHorizontal ? left + share(tick) * width : top + height - share(tick) * height
        return isHorizontal ? (
          <g key={tick}>
            <line x1={at} x2={at} y1={top} y2={top + height} />
            <text x={at} y={top + height + 16} textAnchor="middle">
              {shortNumber(tick)}
            </text>
          </g>
        ) : (
          <g key={tick}>
            <line x1={left} x2={left + width} y1={at} y2={at} />
            <text x={left - 6} y={at + 4} textAnchor="end">
              {shortNumber(tick)}
            </text>
          </g>
        )
      })}
      {categories.map((category, index) => {
        if (index % every !== 0) return null
        const middle = (index + 0.5) * band
        const place = isHorizontal
          ? { x: left - 6, y: top + middle + 4, textAnchor: 'end' as const }
          : { x: left + middle, y: top + height + 16, textAnchor: 'middle' as const }
        return (
          <text key={category} {...place}>
            {cut(category, isHorizontal ? widestLabelPx : band * every - 4)}
          </text>
        )
      })}
      {label ? (
        <text className="c-axis-label" x={left + width / 2} y={top + height + 36} textAnchor="middle">
          {label}
        </text>
      ) : null}
    </g>
  )
}
