import type { RegisterRow } from './read-register-file.ts'

/** The cells of these columns as the file itself writes them (a quotation mark inside is doubled there), empty ones left out. */
export const cellsOf = (row: RegisterRow, columns: readonly string[]): string[] =>
  columns.flatMap((column) => orNull((row[column] ?? '').replaceAll('"', '""')) ?? [])

/** Null for an empty cell. */
export const orNull = (text: string): string | null => (text === '' ? null : text)
