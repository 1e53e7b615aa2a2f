import { z } from 'zod'
import type { CrmRecord } from '../crm-record.ts'

const operators = [
  'EQ',
  'NEQ',
  'IN',
  'NOT_IN',
  'HAS_PROPERTY',
  'NOT_HAS_PROPERTY',
  'GT',
  'GTE',
  'LT',
  'LTE',
  'BETWEEN',
  'CONTAINS_TOKEN',
  'NOT_CONTAINS_TOKEN',
] as const

/** One condition of a search, as the caller sends it. */
export const filterSchema = z.object({
  propertyName: z.string().min(1),
  operator: z.enum(operators),
  value: z.string().optional(),
  highValue: z.string().optional(),
  values: z.array(z.string()).optional(),
})

/** One condition of a search. */
export type Filter = z.infer<typeof filterSchema>

/** A number, or a time as milliseconds; NaN for any other text. */
export const asNumber = (text: string): number => {
  const number = Number(text)
  return Number.isNaN(number) ? Date.parse(text) : number
}

/** Numbers and times by their size, everything else by its letters. */
const compare = (one: string, other: string): number => {
  const [left, right] = [asNumber(one), asNumber(other)]
  if (!Number.isNaN(left) && !Number.isNaN(right)) return left - right
  return one.toLowerCase() < other.toLowerCase() ? -1 : one.toLowerCase() > other.toLowerCase() ? 1 : 0
}

const tokensOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '')

/** Whether every word of the pattern is a word of the text; `*` stands for any letters. */
const containsTokens = (text: string, pattern: string): boolean => {
  const tokens = tokensOf(text)
  return pattern
    .toLowerCase()
    .split(/[^\p{L}\p{N}*]+/u)
    .filter((part) => part !== '')
    .every((part) => {
      const expression = new RegExp(`^${part.replace(/\*/g, '.*')}$`, 'u')
      return tokens.some((token) => expression.test(token))
    })
}

// HubSpot compares its index, which is in lower case, with the values as sent: upper case in IN finds nothing.
const isAmong = (value: string, { values = [] }: Filter, isChoice: boolean): boolean =>
  values.includes(isChoice ? value : value.toLowerCase())

const isEqual = (value: string, wanted: string, isChoice: boolean): boolean =>
  isChoice ? value === wanted : value.toLowerCase() === wanted.toLowerCase()

/** What is missing in a filter for its operator, in a sentence, or null. */
export const faultOf = (filter: Filter): string | null => {
  if (filter.operator === 'IN' || filter.operator === 'NOT_IN') {
    return filter.values && filter.values.length > 0 ? null : `operator ${filter.operator} requires values`
  }
  if (filter.operator === 'HAS_PROPERTY' || filter.operator === 'NOT_HAS_PROPERTY') return null
  if (filter.value === undefined) return `operator ${filter.operator} requires a value`
  return filter.operator === 'BETWEEN' && filter.highValue === undefined
    ? 'operator BETWEEN requires a highValue'
    : null
}

/**
 * Whether a record meets the condition. A record without the property meets only the negative ones. `isChoice`: the
 * property is an enumeration, whose values are compared letter by letter.
 */
export const meets = (record: CrmRecord, filter: Filter, isChoice: boolean): boolean => {
  const value = record.properties[filter.propertyName] ?? ''
  const wanted = filter.value ?? ''
  const has = value !== ''
  switch (filter.operator) {
    case 'HAS_PROPERTY':
      return has
    case 'NOT_HAS_PROPERTY':
      return !has
    case 'EQ':
      return has && isEqual(value, wanted, isChoice)
    case 'NEQ':
      return !isEqual(value, wanted, isChoice)
    case 'IN':
      return has && isAmong(value, filter, isChoice)
    case 'NOT_IN':
      return !isAmong(value, filter, isChoice)
    case 'GT':
      return has && compare(value, wanted) > 0
    case 'GTE':
      return has && compare(value, wanted) >= 0
    case 'LT':
      return has && compare(value, wanted) < 0
    case 'LTE':
      return has && compare(value, wanted) <= 0
    case 'BETWEEN':
      return has && compare(value, wanted) >= 0 && compare(value, filter.highValue ?? '') <= 0
    case 'CONTAINS_TOKEN':
      return containsTokens(value, wanted)
    case 'NOT_CONTAINS_TOKEN':
      return !containsTokens(value, wanted)
  }
}

/** Orders records by a property; those without it come last. */
export const bySort =
  (propertyName: string, isDescending: boolean) =>
  (one: CrmRecord, other: CrmRecord): number => {
    const [left, right] = [one.properties[propertyName] ?? '', other.properties[propertyName] ?? '']
    if (left === '' || right === '') return Number(left === '') - Number(right === '')
    return isDescending ? compare(right, left) : compare(left, right)
  }
