import { AppError } from '../../src/errors.ts'

/** Exit codes of the command line. */
export const exitCodes = { done: 0, failed: 1, wrongArguments: 2, interrupted: 130 } as const

/** Data goes to stdout, everything for the eye only to stderr. */
export type Output = { data(text: string): void; note(text: string): void }

/** The process's own streams. */
export const processOutput: Output = {
  data: (text) => void process.stdout.write(`${text}\n`),
  note: (text) => void process.stderr.write(`${text}\n`),
}

/** How each field of a brief is written on the command line; others are set by `--set`. */
const flagOf: Record<string, string> = {
  type: '--type',
  postcode: '--postcode',
  radiusMiles: '--miles',
  maxResults: '--max',
  name: '--name',
}

const flagFor = (field: string): string => {
  if (field.startsWith('--') || field.startsWith('<')) return field
  return flagOf[field] ?? `--set ${field.replace(/^inputs\./, '')}`
}

/** An error as lines for a person: every wrong argument by its flag, or what happened and what to do. */
export const errorLines = (error: unknown): string[] => {
  if (!(error instanceof AppError))
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)]
  if (error.code === 'invalid_input' && error.fields.length > 0) {
    return [
      'Wrong arguments:',
      ...error.fields.map(({ field, message }) => `  ${flagFor(field)}: ${message}`),
    ]
  }
  return [error.message, ...(error.hint ? [error.hint] : [])]
}

/** 2 for what the caller got wrong (arguments, unknown ids), 1 for everything else. */
export const exitCodeFor = (error: unknown): number => {
  const isCallers =
    error instanceof AppError && (error.code === 'invalid_input' || error.code === 'not_found')
  return isCallers ? exitCodes.wrongArguments : exitCodes.failed
}
