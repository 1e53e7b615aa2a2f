import { invalidInput } from '../../../src/errors.ts'

/** Text for `after`: where a list goes on, for nobody but us to read. The first part says which order it is of. */
export const placeText = (order: string, key: string, id: string): string =>
  Buffer.from(JSON.stringify([order, key, id])).toString('base64url')

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * The place that `placeText` wrote for this order; null for null. `isKey` says whether a text can be a key of the order.
 * Throws `invalid_input` for anything else.
 */
export const readPlace = (
  text: string | null,
  order: string,
  isKey: (key: string) => boolean,
): { key: string; id: string } | null => {
  if (text === null) return null
  const [orderThere, key, id] = partsOf(text)
  if (
    orderThere === order &&
    typeof key === 'string' &&
    isKey(key) &&
    typeof id === 'string' &&
    uuid.test(id)
  )
    return { key, id }
  throw invalidInput([{ field: 'after', message: 'must be the `nextAfter` of an answer in the same order' }])
}

const partsOf = (text: string): unknown[] => {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    return Array.isArray(parts) ? parts : []
  } catch {
    return []
  }
}

/** Whether a text is a moment as PostgreSQL writes it. */
export const isMoment = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/.test(text) &&
  !Number.isNaN(Date.parse(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')))
