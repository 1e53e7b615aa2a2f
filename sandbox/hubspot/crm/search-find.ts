import type { CrmRecord, ObjectType } from '../crm-record.ts'
import type { PropertySet } from '../schema/property-set.ts'
import { timeNames } from '../schema/time-names.ts'
import { byId } from '../store/ordered-records.ts'
import type { SearchIndex } from '../store/search-index.ts'
import { bySort, type Filter, meets } from './search-filters.ts'
import { rangeFor } from './search-range.ts'

/** What is looked for: groups are alternatives, filters of a group belong together; `after` and `limit` cut a page. */
export type Question = {
  query: string | undefined
  groups: readonly (readonly Filter[])[]
  sort: { propertyName: string; direction: 'ASCENDING' | 'DESCENDING' } | null
  from: number
  limit: number
}

/** Where it is looked for. */
export type Searched = { index: SearchIndex; definitions: PropertySet; type: ObjectType }

type Found = { total: number; page: readonly CrmRecord[] }

const searchedProperties = ['website', 'phone', 'name', 'domain', 'email', 'firstname', 'lastname']

const hasWords = (record: CrmRecord, words: readonly string[]): boolean => {
  const text = searchedProperties.map((name) => record.properties[name] ?? '').join(' ')
  return words.every((word) => text.toLowerCase().includes(word))
}

/** Records by one EQ or IN filter on a text property or the id, or null when the filters have none. */
const byKey = (filters: readonly Filter[], { index, definitions }: Searched): CrmRecord[] | null => {
  for (const { propertyName: name, operator, value = '', values = [] } of filters) {
    if (operator !== 'EQ' && operator !== 'IN') continue
    const keys = new Set(operator === 'EQ' ? [value.toLowerCase()] : values)
    if (name === 'hs_object_id') return [...keys].flatMap((key) => index.get(key) ?? [])
    if (definitions.find(name)?.type === 'string') {
      return [...keys].flatMap((key) => index.withValue(name, key))
    }
  }
  return null
}

const orderOf = ({ sort }: Question, type: ObjectType): 'id' | 'modified' | null => {
  if (!sort || sort.propertyName === 'hs_object_id') return 'id'
  return sort.propertyName === timeNames(type).modified ? 'modified' : null
}

const cut = (records: readonly CrmRecord[], { from, limit }: Question): Found => ({
  total: records.length,
  page: records.slice(from, from + limit),
})

/** A page of a run of records that is in the wanted order already: nothing is looked at but the page. */
const cutRun = (
  run: { records: readonly CrmRecord[]; from: number; to: number },
  { from, limit, sort }: Question,
): Found => {
  const total = run.to - run.from
  if (sort?.direction !== 'DESCENDING') {
    return { total, page: run.records.slice(run.from + from, Math.min(run.to, run.from + from + limit)) }
  }
  const end = run.to - from
  return {
    total,
    page: run.records.slice(Math.max(run.from, end - limit), Math.max(run.from, end)).reverse(),
  }
}

const inOrder = (records: CrmRecord[], question: Question): CrmRecord[] => {
  const { sort } = question
  return records.sort(sort ? bySort(sort.propertyName, sort.direction === 'DESCENDING') : byId)
}

const testOf = (filter: Filter, definitions: PropertySet): ((record: CrmRecord) => boolean) => {
  const isChoice = definitions.find(filter.propertyName)?.type === 'enumeration'
  return (record) => meets(record, filter, isChoice)
}

/** Records that meet the question, by the shortest way that the index offers. */
export const find = (question: Question, searched: Searched): Found => {
  const { index, definitions, type } = searched
  const words = (question.query ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  const groups = question.groups.filter((filters) => filters.length > 0)
  const tests = groups.map((filters) => filters.map((filter) => testOf(filter, definitions)))
  const isWanted = (record: CrmRecord): boolean =>
    (words.length === 0 || hasWords(record, words)) &&
    (tests.length === 0 || tests.some((all) => all.every((meetsIt) => meetsIt(record))))

  const keyed = groups.map((filters) => byKey(filters, searched))
  if (groups.length > 0 && !keyed.includes(null)) {
    const candidates = [...new Set(keyed.flatMap((records) => records ?? []))]
    return cut(inOrder(candidates.filter(isWanted), question), question)
  }
  const order = orderOf(question, type)
  const run = rangeFor(groups.length === 1 ? (groups[0] ?? []) : [], index, type, order ?? 'id')
  const isExact = words.length === 0 && groups.length < 2 && run.rest.length === 0
  if (isExact && order === run.order) return cutRun(run, question)
  const matches: CrmRecord[] = []
  for (let at = run.from; at < run.to; at += 1) {
    const record = run.records[at]
    if (record && isWanted(record)) matches.push(record)
  }
  const isSorted = order === run.order
  if (!isSorted) return cut(inOrder(matches, question), question)
  return cutRun({ records: matches, from: 0, to: matches.length }, question)
}
