import type { CrmRecord, ObjectType } from '../crm-record.ts'
import { timeNames } from '../schema/time-names.ts'
import type { SearchIndex } from '../store/search-index.ts'
import { asNumber, type Filter } from './search-filters.ts'

/** A run of records in an order that the index keeps anyway. `rest`: the filters that still have to be looked at. */
export type SearchRange = {
  records: readonly CrmRecord[]
  from: number
  to: number
  order: 'id' | 'modified'
  rest: readonly Filter[]
}

type Bounds = { from: number; to: number }

const rangeOperators = new Set(['GT', 'GTE', 'LT', 'LTE', 'BETWEEN'])

/** Positions in an order by numbers that meet all the filters. `numberOf` is the record's place in that order. */
const boundsOf = (
  filters: readonly Filter[],
  index: ReturnType<SearchIndex['byId']>,
  numberOf: (record: CrmRecord) => number,
): Bounds => {
  const atOrAbove = (value: number): number => index.firstNot((record) => numberOf(record) < value)
  const above = (value: number): number => index.firstNot((record) => numberOf(record) <= value)
  let [from, to] = [0, index.all().length]
  for (const { operator, value, highValue } of filters) {
    const [low, high] = [asNumber(value ?? ''), asNumber(highValue ?? '')]
    if (operator === 'GT') from = Math.max(from, above(low))
    if (operator === 'GTE' || operator === 'BETWEEN') from = Math.max(from, atOrAbove(low))
    if (operator === 'LT') to = Math.min(to, atOrAbove(low))
    if (operator === 'LTE') to = Math.min(to, above(low))
    if (operator === 'BETWEEN') to = Math.min(to, above(high))
  }
  return { from, to: Math.max(from, to) }
}

const isRangeOn = (name: string) => (filter: Filter) =>
  filter.propertyName === name &&
  rangeOperators.has(filter.operator) &&
  !Number.isNaN(asNumber(filter.value ?? ''))

/**
 * The shortest run of records, by id or by last change, in which a group's matches must lie: two searches by halves
 * instead of a look at every record. `wanted` is the order to prefer when neither is shorter.
 */
export const rangeFor = (
  filters: readonly Filter[],
  index: SearchIndex,
  type: ObjectType,
  wanted: 'id' | 'modified',
): SearchRange => {
  const onId = filters.filter(isRangeOn('hs_object_id'))
  const onTime = filters.filter(isRangeOn(timeNames(type).modified))
  const ids = boundsOf(onId, index.byId(), ({ id }) => Number(id))
  const times = boundsOf(onTime, index.byModified(), ({ updatedAt }) => Date.parse(updatedAt))
  const [idLength, timeLength] = [ids.to - ids.from, times.to - times.from]
  const isByTime = timeLength < idLength || (timeLength === idLength && wanted === 'modified')
  const used = isByTime ? onTime : onId
  return {
    records: (isByTime ? index.byModified() : index.byId()).all(),
    ...(isByTime ? times : ids),
    order: isByTime ? 'modified' : 'id',
    rest: filters.filter((filter) => !used.includes(filter)),
  }
}
