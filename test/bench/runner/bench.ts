import type { ParseArgsConfig } from 'node:util'

/** One goal of the project and what was measured against it. `isMet` null: this run can't say (too small, or not asked). */
export type Goal = { id: string; what: string; goal: string; measured: string; isMet: boolean | null }

/** Rows with the same keys; the keys are the headings. */
export type Table = { title: string; rows: Record<string, string | number | null>[] }

/** What a bench found. `setUp` says under which conditions; `notes` how to read it. */
export type BenchReport = {
  setUp: Record<string, string | number>
  goals: Goal[]
  tables: Table[]
  notes: string[]
}

/** Values of the options as `parseArgs` gives them. */
export type OptionValues = Record<string, string | boolean | undefined>

/** Says on stderr what is going on, for people who wait. */
export type Say = (line: string) => void

/** One bench: what `npm run bench -- <name>` runs. */
export type Bench = {
  name: string
  /** One sentence: what it measures and against which goals. */
  summary: string
  options: NonNullable<ParseArgsConfig['options']>
  /** Option name to what it means and its default. */
  help: Record<string, string>
  run(values: OptionValues, say: Say): Promise<BenchReport>
}

/** An option that cannot be used; the message says what is allowed. */
export class BadOption extends Error {}

/** The number behind an option. Throws BadOption when it is no number from `minimum` to `maximum`. */
export const numberOption = (
  values: OptionValues,
  name: string,
  { minimum, maximum, otherwise }: { minimum: number; maximum: number; otherwise: number },
): number => {
  const text = values[name]
  if (text === undefined) return otherwise
  const value = Number(text)
  if (typeof text === 'string' && text.trim() !== '' && value >= minimum && value <= maximum) return value
  throw new BadOption(`--${name} takes a number from ${minimum} to ${maximum}.`)
}

/** The text behind an option. */
export const textOption = (values: OptionValues, name: string, otherwise: string): string => {
  const value = values[name]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : otherwise
}
