import type { BarChartProps } from '@hubspot/ui-extensions'
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import type { ChartData, Series } from './chart-data.ts'

/** The room for a chart's drawing, in pixels. */
export type Room = { width: number; height: number }

const chartHeightPx = 260

const useWidth = (): [RefObject<HTMLDivElement>, number] => {
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    setWidth(element.clientWidth)
    return () => observer.disconnect()
  }, [])
  return [box, width]
}

const Legend = ({ series }: { series: readonly Series[] }): ReactNode => (
  <ul className="c-legend">
    {series.map(({ name, color }) => (
      <li key={name}>
        <span className="c-legend-dot" style={{ background: color }} aria-hidden="true" />
        {name}
      </li>
    ))}
  </ul>
)

/** The same numbers as a table, for those who cannot see the drawing. */
const HiddenTable = ({ data, title }: { data: ChartData; title: string }): ReactNode => (
  <table className="sr-only">
    <caption>{title}</caption>
    <thead>
      <tr>
        <td />
        {data.series.map(({ name }) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {data.categories.map((category, index) => (
        <tr key={category}>
          <th scope="row">{category}</th>
          {data.series.map(({ name, values }) => (
            <td key={name}>{values[index] ?? '–'}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

type FrameProps = {
  data: ChartData
  options: BarChartProps['options']
  draw: (room: Room) => ReactNode
}

/** Title, legend and hidden table around a drawing that fills the width. */
export const ChartFrame = ({ data, options = {}, draw }: FrameProps): ReactNode => {
  const [box, width] = useWidth()
  const title = options.title ?? 'Chart'
  return (
    <figure className="c-chart">
      {options.title ? <figcaption>{options.title}</figcaption> : null}
      {options.showLegend ? <Legend series={data.series} /> : null}
      <div ref={box}>
        {width > 0 ? (
          <svg width={width} height={chartHeightPx} aria-hidden="true">
            {draw({ width, height: chartHeightPx })}
          </svg>
        ) : null}
      </div>
      <HiddenTable data={data} title={title} />
    </figure>
  )
}
