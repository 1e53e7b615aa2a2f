import type { SizeBand } from '../company/company.ts'

/** "6 miles", "1 mile", "under a mile", "25 miles". */
export const milesInWords = (miles: number): string => {
  if (miles < 0.75) return 'under a mile'
  const rounded = Math.round(miles)
  return rounded === 1 ? '1 mile' : `${rounded} miles`
}

/** "20-49 staff", "250+ staff", "34 staff", "1 member of staff". */
export const sizeInWords = ({ minimum, maximum }: Pick<SizeBand, 'minimum' | 'maximum'>): string => {
  if (maximum === null) return `${minimum}+ staff`
  if (minimum === 0) return maximum === 0 ? 'no staff' : `up to ${maximum} staff`
  if (minimum === maximum) return minimum === 1 ? '1 member of staff' : `${minimum} staff`
  return `${minimum}-${maximum} staff`
}

/** "14 pages read", "1 page read". */
export const pagesInWords = (pages: number): string => (pages === 1 ? '1 page read' : `${pages} pages read`)

/** "a", "a and b", "a, b and c". */
export const listInWords = (items: readonly string[]): string =>
  items.length <= 1 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`

/** The sentence with a capital at its beginning and a full stop at its end. */
export const asSentence = (text: string): string => {
  const trimmed = text.trim()
  const capitalised = trimmed.charAt(0).toUpperCase() + trimmed.slice(1)
  return /[.!?]$/.test(capitalised) ? capitalised : `${capitalised}.`
}
