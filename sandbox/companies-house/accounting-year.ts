import { fractionOf } from '../seeded-random.ts'
import { worldDate } from '../world/firm-numbers.ts'
import type { Firm } from '../world/world.ts'

/** `7` as `07`. */
export const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** The same day `months` later, or the last day of that month. */
export const monthsAfter = (date: string, months: number): string => {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  const lastDay = new Date(Date.UTC(Math.floor(count / 12), (count % 12) + 1, 0)).getUTCDate()
  const day = Math.min(Number(date.slice(8)), lastDay)
  return `${Math.floor(count / 12)}-${twoDigits((count % 12) + 1)}-${twoDigits(day)}`
}

/** The last day of a month (1-12). */
export const monthEnd = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)

/** The last year end whose accounts are filed by now; some firms are a year behind. */
const lastYearEnd = (firm: Firm, month: number): { made: string; isOverdue: boolean } => {
  const year = Number(worldDate.slice(0, 4))
  const due = (end: string): boolean => monthsAfter(end, 9) <= worldDate
  const regular =
    [year, year - 1, year - 2].map((each) => monthEnd(each, month)).find(due) ?? monthEnd(year - 2, month)
  const isOverdue = firm.status === 'active' && fractionOf(`overdue ${firm.number}`) < 0.04
  return { made: isOverdue ? monthEnd(Number(regular.slice(0, 4)) - 1, month) : regular, isOverdue }
}

/** When a firm's year ends (month 1-12), and the end of the last year whose accounts it has filed, if it has filed any. */
export const accountingYear = (firm: Firm, incorporatedOn: string) => {
  const month = 1 + Math.floor(fractionOf(`year end ${firm.number}`) * 12)
  const { made, isOverdue } = lastYearEnd(firm, month)
  return { month, made, isOverdue, hasFiled: made > monthsAfter(incorporatedOn, 6) }
}

/** The first day of the year that ends on this day. */
export const yearStart = (made: string): string => `${monthsAfter(made, -11).slice(0, 8)}01`
