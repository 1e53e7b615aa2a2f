import pg from 'pg'

/** A double holds every decimal of up to 15 significant digits. */
const EXACT_DIGITS = 15

/** Text of an `int8` as a number, or unchanged beyond 2^53 - 1. */
function parseInt8(text: string): number | string {
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : text
}

/** Text of a `numeric` as a number, or unchanged when a number would change it (many digits, NaN, Infinity). */
function parseNumeric(text: string): number | string {
  const value = Number(text)
  const digits = text.replace(/^-?[0.]*|\./g, '')
  return Number.isFinite(value) && digits.length <= EXACT_DIGITS ? value : text
}

/** For a pool's `types`: pg gives both kinds as text by default, because they may not fit into a number. */
export const numberParsers: pg.CustomTypesConfig = {
  getTypeParser(id, format) {
    if (format === 'binary') return pg.types.getTypeParser(id, format)
    if (id === pg.types.builtins.INT8) return parseInt8
    if (id === pg.types.builtins.NUMERIC) return parseNumeric
    return pg.types.getTypeParser(id, 'text')
  },
}
