import type { Firm } from './world.ts'

/** The day that the make-believe world stands still at; due dates and ages count from it. */
export const worldDate = '2026-11-01'

// Rough pace of the register: which number stood at the start of which year.
const pace: readonly (readonly [number, number])[] = [
  [1950, 480_000],
  [1970, 970_000],
  [1980, 1_470_000],
  [1990, 2_455_000],
  [2000, 3_900_000],
  [2010, 7_115_000],
  [2020, 12_380_000],
  [2027, 17_400_000],
]

const yearOf = (date: string): number => Number(date.slice(0, 4)) + Number(date.slice(5, 7)) / 12

const numberAt = (date: string): number => {
  const year = yearOf(date)
  const next = pace.findIndex(([at]) => at > year)
  const [fromYear, from] = pace[next - 1] ?? [1950, 480_000]
  const [toYear, to] = pace[next] ?? [2027, 17_400_000]
  return Math.round(from + ((year - fromYear) / (toYear - fromYear)) * (to - from))
}

const prefixOf = (type: Firm['type'], country: string): string => {
  if (type === 'royal-charter') return 'RC'
  if (type === 'llp') return country === 'Scotland' ? 'SO' : country === 'Northern Ireland' ? 'NC' : 'OC'
  return country === 'Scotland' ? 'SC' : country === 'Northern Ireland' ? 'NI' : ''
}

/** Gives company numbers in the register's forms, none twice, growing with the date of incorporation. */
export const createNumberGiver = (): ((
  type: Firm['type'],
  country: string,
  incorporatedOn: string,
) => string) => {
  const taken = new Set<string>()
  return (type, country, incorporatedOn) => {
    const prefix = prefixOf(type, country)
    // Prefixed series have six digits and a slower pace.
    let number = prefix === '' ? numberAt(incorporatedOn) : Math.round(numberAt(incorporatedOn) / 25)
    const format = (): string => `${prefix}${String(number).padStart(8 - prefix.length, '0')}`
    while (taken.has(format())) number += 1
    taken.add(format())
    return format()
  }
}
