import type { BarChartProps } from '@hubspot/ui-extensions'

type ChartProps = Pick<BarChartProps, 'data' | 'axes' | 'options'>
type Row = Record<string, number | string>

/** One line or one colour of bars: a value for every category, null where the data has none. */
export type Series = { name: string; color: string; values: (number | null)[] }

/** A chart's data in the order of the extension: categories along one axis, one or more series over them. */
export type ChartData = { categories: string[]; series: Series[]; isHorizontal: boolean }

const colors: Record<string, string> = {
  orange: '#ff8f59',
  aqua: '#00bda5',
  purple: '#8f8fd8',
  yellow: '#f5c26b',
  pink: '#ea90b1',
  blue: '#5aa2e0',
  green: '#7fd1a2',
  darkOrange: '#c9602b',
  darkAqua: '#00786a',
  darkPurple: '#5a5ab0',
  darkYellow: '#b88418',
  darkPink: '#b94a75',
  darkBlue: '#2467a6',
  darkGreen: '#2f8f5b',
}
const order = Object.keys(colors)

const dayText = (value: number): string =>
  new Date(value).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })

const rowsOf = ({ data }: ChartProps): { rows: Row[]; labels: Record<string, Record<string, string>> } =>
  Array.isArray(data)
    ? { rows: data, labels: {} }
    : { rows: data.data, labels: data.options?.propertyLabels ?? {} }

const unique = (values: string[]): string[] => [...new Set(values)]

/** Reads HubSpot's chart properties. Bars lie down when the numbers are along the x axis. */
export const readChart = (props: ChartProps): ChartData => {
  const { rows, labels } = rowsOf(props)
  const { x, y, options: pair = {} } = props.axes
  const isHorizontal = x.fieldType === 'linear' && y.fieldType !== 'linear'
  const [category, measure] = isHorizontal ? [y, x] : [x, y]
  const named = (field: string, value: number | string | undefined): string =>
    labels[field]?.[String(value)] ?? String(value ?? '')
  const categoryOf = (row: Row): string => {
    const value = row[category.field]
    if (category.fieldType === 'datetime' && typeof value === 'number') return dayText(value)
    return named(category.field, value)
  }
  const groupField = pair.groupFieldByColor
  const groupOf = (row: Row): string =>
    groupField ? named(groupField, row[groupField]) : (measure.label ?? measure.field)
  const categories = unique(rows.map(categoryOf))
  const palette = [...(props.options?.colorList ?? props.options?.colors ?? []), ...order]
  const series = unique(rows.map(groupOf)).map((name, index) => {
    const color = pair.colors?.[name] ?? palette[index % palette.length] ?? 'orange'
    const values = categories.map((wanted) => {
      const hits = rows.filter((row) => categoryOf(row) === wanted && groupOf(row) === name)
      return hits.length === 0 ? null : hits.reduce((sum, row) => sum + Number(row[measure.field] ?? 0), 0)
    })
    return { name, color: colors[color] ?? color, values }
  })
  return { categories, series, isHorizontal }
}

/** Round numbers from 0 (or below) to at least the highest value. */
export const ticksFor = (values: readonly number[]): number[] => {
  const highest = Math.max(0, ...values)
  const lowest = Math.min(0, ...values)
  const rough = (highest - lowest || 1) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 2.5, 5, 10].find((one) => one * power >= rough) ?? 10) * power
  const first = Math.floor(lowest / step)
  const last = Math.max(Math.ceil(highest / step), first + 1)
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  )
}

/** A number as a person reads it on an axis. */
export const shortNumber = (value: number): string =>
  new Intl.NumberFormat('en-GB', { notation: 'compact', maximumFractionDigits: 1 }).format(value)
