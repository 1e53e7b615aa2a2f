const registers: readonly { prefix: string; label: string }[] = [
  { prefix: 'URN-', label: 'School (URN)' },
  { prefix: 'CQC-', label: 'Care provider (CQC)' },
]

/** What an official number is called: `School (URN)` for `URN-123456`, else `Company number`. */
export const numberLabel = (number: string): string =>
  registers.find(({ prefix }) => number.startsWith(prefix))?.label ?? 'Company number'

/** A number as people read it: `School (URN) 123456`; a company number stands alone. */
export const numberWords = (number: string): string => {
  const register = registers.find(({ prefix }) => number.startsWith(prefix))
  return register === undefined ? number : `${register.label} ${number.slice(register.prefix.length)}`
}
