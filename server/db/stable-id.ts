import { createHash } from 'node:crypto'

/** A UUID made from its parts: the same parts give the same id, so that work done twice meets its own rows (RFC 9562, version 8). */
export const stableId = (...parts: (string | number)[]): string => {
  const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex')
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
