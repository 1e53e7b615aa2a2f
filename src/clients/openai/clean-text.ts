/** Citation markers that the search tool leaves inside text, also inside JSON strings: U+E200 ... U+E201. */
const MARKER = /\s*\uE200[^\uE200\uE201]*\uE201/gu

/** Halves of markers that were cut, and the separator between their parts. */
const STRAY_MARK = /[\uE200-\uE206]/gu

/** Tracking that the vendor adds to every address it cites. */
const withoutTracking = (text: string): string =>
  text.replace(/([?&])utm_source=openai(?:&|(?![\w%.-]))/gu, (whole, before: string) =>
    whole.endsWith('&') ? before : '',
  )

/** Text without the search tool's citation markers and tracking parameters. Idempotent. */
export const cleanText = (text: string): string =>
  withoutTracking(text.replace(MARKER, '').replace(STRAY_MARK, ''))

/** The same value with every string in it cleaned. */
export const cleanStrings = (value: unknown): unknown => {
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map(cleanStrings)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleanStrings(inner)]))
}
