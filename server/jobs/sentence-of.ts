import { AppError } from '../../src/errors.ts'

/** What to tell people about an error: an AppError's own words, for others that it was ours (the log has the rest). */
export const sentenceOf = (error: unknown): string => {
  if (!(error instanceof AppError)) return 'an unexpected error of ours; the log has it.'
  return error.hint === null ? error.message : `${error.message} ${error.hint}`
}
