import { sicCodes } from './sic-codes.ts'

/** Every five-digit SIC 2007 code whose first two digits are among `divisions`, in order of code. */
export const sicCodesOfDivisions = (divisions: readonly string[]): string[] =>
  [...sicCodes.keys()].filter((code) => divisions.includes(code.slice(0, 2))).sort()
