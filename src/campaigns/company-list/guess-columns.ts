import { normaliseCompanyNumber } from '../../normalise/company-number.ts'
import { registrableDomain } from '../../normalise/domain.ts'
import { normalisePostcodeOrOutcode } from '../../normalise/postcode.ts'
import { type Delimiter, type ListRecord, linesOf, readRecords } from './records.ts'

/** Which column of a list holds what, from 0; null: none does. */
export type ListColumns = {
  name: number
  companyNumber: number | null
  postcode: number | null
  website: number | null
  hasHeader: boolean
}

type Field = Exclude<keyof ListColumns, 'hasHeader'>

/** What columns are called, in small letters; the first that fits is taken. */
const titles: Record<Field, RegExp> = {
  companyNumber:
    /^(company|registration|registered|reg|crn|ch|companies house)[ _.]*(reg(istration)?|registered|house)?[ _.]*(no|number|num|nr|#)?\.?$|^crn$|^(no|number|num|nr)\.?$/,
  postcode: /post ?code|^zip/,
  website: /web|url|domain|site$|homepage/,
  name: /name|company|organisation|organization|business|competitor|firm|supplier|customer|account/,
}

const looks: Record<Exclude<Field, 'name'>, (cell: string) => boolean> = {
  companyNumber: (cell) => /\d{5}/.test(cell) && normaliseCompanyNumber(cell) !== null,
  postcode: (cell) => normalisePostcodeOrOutcode(cell) !== null,
  website: (cell) => !/\s|@/.test(cell) && /\./.test(cell) && registrableDomain(cell) !== null,
}

const fields = ['companyNumber', 'postcode', 'website'] as const
/** A column is what most of its filled cells look like. */
const MOST_OF_THEM = 0.6
const LOOKED_AT = 50

/** What stands between the cells of a text. Commas stand in names too: they count only where a cell behind one is no part of a name. */
export const guessDelimiter = (text: string): Delimiter => {
  const lines = linesOf(text)
    .filter((line) => line.trim() !== '')
    .slice(0, LOOKED_AT)
  const share = (sign: string): number =>
    lines.filter((line) => line.replace(/"[^"]*"/g, '').includes(sign)).length / Math.max(1, lines.length)
  if (share('\t') >= 0.5) return '\t'
  if (share(';') >= 0.5 && share(';') >= share(',')) return ';'
  const rows = readRecords(lines.join('\n'), ',').filter(({ cells }) => cells.length > 1)
  const isTable = rows.some(({ cells }) => isHeader(cells) || cells.slice(1).some(isNoName))
  return isTable ? ',' : null
}

const isNoName = (cell: string): boolean => fields.some((field) => looks[field](cell))

/** The columns of rows: by their titles where the first row has any, else by what their cells look like. */
export const guessColumns = (records: ListRecord[]): ListColumns => {
  const first = records.find(({ fault }) => fault === null)?.cells ?? []
  const hasHeader = isHeader(first)
  const rows = records.slice(hasHeader ? 1 : 0, LOOKED_AT).map(({ cells }) => cells)
  const width = Math.max(1, ...rows.map(({ length }) => length), first.length)
  const taken = new Set<number>()
  const find = (field: Field, byLook: (at: number) => boolean): number | null => {
    const columns = Array.from({ length: width }, (_, at) => at).filter((at) => !taken.has(at))
    const titled = columns.find((at) => hasHeader && titleOf(first[at] ?? '') === field)
    const found = titled ?? columns.find(byLook) ?? null
    if (found !== null) taken.add(found)
    return found
  }
  const [companyNumber, postcode, website] = fields.map((field) =>
    find(field, (at) => isMostly(rows, at, looks[field])),
  )
  const name = find('name', (at) => isMostly(rows, at, (cell) => /\p{L}/u.test(cell)))
  return {
    name: name ?? 0,
    companyNumber: companyNumber ?? null,
    postcode: postcode ?? null,
    website: website ?? null,
    hasHeader,
  }
}

const isMostly = (rows: string[][], at: number, look: (cell: string) => boolean): boolean => {
  const filled = rows.map((cells) => cells[at] ?? '').filter((cell) => cell !== '')
  return filled.length > 0 && filled.filter(look).length >= filled.length * MOST_OF_THEM
}

/** A row of titles: one names a field, and no cell is a value. A single column is a list with a title only for plain ones. */
const isHeader = (cells: string[]): boolean => {
  if (cells.some(isNoName)) return false
  if (cells.length === 1)
    return /^(company |business |organi[sz]ation )?names?$|^compan(y|ies)$|^competitors?$/i.test(
      cells[0] ?? '',
    )
  return (
    cells.filter((cell) => cell.length <= 40 && titleOf(cell) !== null).length >=
    Math.min(2, cells.filter(Boolean).length)
  )
}

const titleOf = (cell: string): Field | null => {
  const title = cell.toLowerCase().trim()
  const order: Field[] = ['postcode', 'website', 'companyNumber', 'name']
  return order.find((field) => isTitled(title, field)) ?? null
}

/** "Company" alone is its name, though numbers are called so with more words. */
const isTitled = (title: string, field: Field): boolean =>
  field === 'companyNumber'
    ? titles.companyNumber.test(title) && /no|num|nr|#|crn|reg/.test(title)
    : titles[field].test(title)
