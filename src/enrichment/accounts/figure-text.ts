/** How a tagged number is written; attributes as they stand, undefined when absent. */
export type FigureMarks = {
  /** Transformation without its prefix, for example `num-dot-decimal`. */
  format?: string | undefined
  scale?: string | undefined
  sign?: string | undefined
}

// Names of the Inline XBRL transformation registries 1 to 5, without their hyphens.
const withDot = new Set([
  'numdotdecimal',
  'numcommadot',
  'numspacedot',
  'numdotdecimalin',
  'numdotdecimalapos',
])
const withComma = new Set([
  'numcommadecimal',
  'numdotcomma',
  'numspacecomma',
  'numcomma',
  'numcommadecimalapos',
])
const zeros = new Set(['zerodash', 'numdash', 'fixedzero', 'numberdash'])

const blanks = /[\s\u00a0\u202f\u2009']/gu

/** The digits with a decimal point, or null when the text is not what its format promises. */
const digitsOf = (text: string, format: string | undefined): string | null => {
  const bare = text.replace(blanks, '')
  if (format === undefined) {
    // Without a format the text is a plain decimal; thousands commas are a common slip that leaves no doubt.
    return /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/u.test(bare) ? bare.replaceAll(',', '') : null
  }
  const name = format.replaceAll('-', '').toLowerCase()
  if (zeros.has(name)) return '0'
  const digits = withDot.has(name)
    ? bare.replaceAll(',', '')
    : withComma.has(name)
      ? bare.replaceAll('.', '').replace(',', '.')
      : ''
  return /^(?:\d+(?:\.\d*)?|\.\d+)$/u.test(digits) ? digits : null
}

/** `(1,234)` with the attribute sign="-" says the same twice; without it nobody knows. */
const withoutBrackets = (text: string, isNegative: boolean): string => {
  const inside = /^\((.*)\)$/su.exec(text.trim())?.[1]
  return inside !== undefined && isNegative ? inside : text
}

/**
 * The number that a tagged figure stands for (Inline XBRL 1.1, section 10): its format read, its scale applied, its sign as
 * the attribute says. Null when the text does not fit the format, or any of it is unknown: no guess.
 */
export const figureOf = (text: string, { format, scale = '0', sign = '' }: FigureMarks): number | null => {
  if (!/^-?\d{1,2}$/u.test(scale.trim()) || !['', '-'].includes(sign.trim())) return null
  const isNegative = sign.trim() === '-'
  const digits = digitsOf(withoutBrackets(text, isNegative), format)
  if (digits === null) return null
  // One decimal literal, so that 1.1 thousand is 1100 and not 1100.0000000000002.
  const value = Number(`${digits}e${scale.trim()}`)
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) return null
  return isNegative && value !== 0 ? -value : value
}
