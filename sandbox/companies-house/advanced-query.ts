import type { RegisterCeiling } from '../context.ts'
import { companyStatuses, companySubtypes, companyTypes } from './enumerations.ts'
import { wordsOf } from './words.ts'

/** A checked question to advanced search. Empty sets and nulls mean: any. */
export type AdvancedQuery = {
  nameIncludes: string[]
  nameExcludes: string[]
  location: string[]
  sicCodes: Set<string>
  statuses: Set<string>
  types: Set<string>
  subtypes: Set<string>
  incorporatedFrom: string | null
  incorporatedTo: string | null
  dissolvedFrom: string | null
  dissolvedTo: string | null
  size: number
  startIndex: number
}

/** A refusal in the vendor's words; `body` is plain text, or JSON when `isJson`. */
type Refusal = { status: number; body: string; isJson?: boolean }

const wrongEnum =
  "Error attempting to map request parameter values, please check the values of fields 'company_status' or 'company_type' or 'company_subtype' contain accurate values"
const wrongDate =
  "Date provided is either invalid, empty or in the incorrect format, please use the format of 'yyyy-mm-dd' e.g '2000-12-20'"
const wrongSize = 'Invalid size parameter, size must be greater than zero and not greater than 5000'

const single = (value: unknown): string =>
  typeof value === 'string' ? value : Array.isArray(value) ? String(value[0]) : ''

const several = (value: unknown): Set<string> => {
  const values = Array.isArray(value) ? value : value === undefined ? [] : [value]
  return new Set(
    values
      .flatMap((part) => String(part).split(','))
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  )
}

const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text)

const isAllIn = (values: Set<string>, allowed: ReadonlySet<string>): boolean =>
  [...values].every((value) => allowed.has(value))

/** Checks the query string of an advanced search as the vendor does; its search engine serves no result beyond `mostServed`. */
export const readAdvancedQuery = (
  query: Record<string, unknown>,
  { mostServed }: RegisterCeiling,
): AdvancedQuery | Refusal => {
  const statuses = several(query.company_status)
  const types = several(query.company_type)
  const subtypes = several(query.company_subtype)
  if (
    !isAllIn(statuses, companyStatuses) ||
    !isAllIn(types, companyTypes) ||
    !isAllIn(subtypes, companySubtypes)
  ) {
    return { status: 400, body: wrongEnum }
  }
  const dates = [query.incorporated_from, query.incorporated_to, query.dissolved_from, query.dissolved_to]
  if (dates.some((date) => date !== undefined && !isDate(single(date))))
    return { status: 400, body: wrongDate }
  const [incorporatedFrom, incorporatedTo, dissolvedFrom, dissolvedTo] = dates.map(
    (date) => single(date) || null,
  )

  const size = query.size === undefined ? 20 : Number(single(query.size))
  const startIndex = query.start_index === undefined ? 0 : Number(single(query.start_index))
  if (!Number.isInteger(size) || size < 1 || size > 5000) return { status: 422, body: wrongSize }
  if (!Number.isInteger(startIndex) || startIndex < 0 || startIndex + size > mostServed) {
    return {
      status: 500,
      body: '{"exception_id":"6wm4ym5vfxu3","error":"Internal server error"}',
      isJson: true,
    }
  }
  return {
    nameIncludes: wordsOf(single(query.company_name_includes)),
    nameExcludes: wordsOf(single(query.company_name_excludes)),
    location: wordsOf(single(query.location)),
    sicCodes: several(query.sic_codes),
    statuses,
    types,
    subtypes,
    incorporatedFrom: incorporatedFrom ?? null,
    incorporatedTo: incorporatedTo ?? null,
    dissolvedFrom: dissolvedFrom ?? null,
    dissolvedTo: dissolvedTo ?? null,
    size,
    startIndex,
  }
}
