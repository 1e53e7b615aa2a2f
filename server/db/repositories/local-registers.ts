import type { LocalEntry, LocalQuery, LocalRegisterName } from '../../../src/ports/local-registers.ts'
import { firstRow, type Sql } from '../sql.ts'

/** One import of a register's whole file. */
export type LocalRegisterState = {
  register: LocalRegisterName
  retrievedUrl: string
  contentHash: string
  importedAt: Date
  openCount: number
  closedCount: number
  badLineCount: number
}

/** An entry as it is stored: with its cells, word for word, in place of the record that is made of them. */
export type StoredLocalEntry = Omit<LocalEntry, 'record' | 'register'> & {
  outcode: string
  url: string
  cells: string[]
}

/** Rows of one insert: some 2 MB of JSON. */
const ROWS_AT_ONCE = 2000

const ENTRY = `select entry.register, entry.official_number as number, entry.name, entry.status, entry.kinds,
    entry.kind_text as "kindText", entry.funding, entry.run_by as "runBy", entry.address, entry.postcode, entry.phone,
    entry.website, entry.company_number as "companyNumber", entry.url, entry.cells, local.retrieved_url as "retrievedUrl",
    local.content_hash as "contentHash", local.imported_at as "importedAt"
  from local_register_entry entry join local_register local using (register)`

type EntryRow = Omit<LocalEntry, 'record'> & {
  url: string
  cells: string[]
  retrievedUrl: string
  contentHash: string
  importedAt: Date
}

/** The entry of this official number, or null. Public facts: no portal. */
export const findLocalEntry = async (sql: Sql, number: string): Promise<LocalEntry | null> => {
  const row = firstRow(await sql.query<EntryRow>(`${ENTRY} where entry.official_number = $1`, [number]))
  return row === null ? null : entryOf(row)
}

/** Open entries under a Companies House number, by number. */
export const localEntriesOfCompany = async (sql: Sql, companyNumber: string): Promise<LocalEntry[]> => {
  const rows = await sql.query<EntryRow>(
    `${ENTRY} where entry.company_number = $1 and entry.status = 'open' order by entry.official_number`,
    [companyNumber],
  )
  return rows.map(entryOf)
}

/** Open entries in some outward codes, by postcode and number; empty `kinds` and null `funding`: any. */
export const searchLocalEntries = async (sql: Sql, query: LocalQuery): Promise<LocalEntry[]> => {
  const rows = await sql.query<EntryRow>(
    `${ENTRY} where entry.register = $1 and entry.status = 'open' and entry.outcode = any ($2)
       and (cardinality($3::text[]) = 0 or entry.kinds && $3::text[]) and ($4::text is null or entry.funding = $4)
     order by entry.postcode, entry.official_number`,
    [query.register, query.outcodes, query.kinds, query.funding],
  )
  return rows.map(entryOf)
}

/** The last import of each register that is loaded. */
export const localRegisterStates = (sql: Sql): Promise<LocalRegisterState[]> =>
  sql.query<LocalRegisterState>(
    `select register, retrieved_url as "retrievedUrl", content_hash as "contentHash", imported_at as "importedAt",
       open_count as "openCount", closed_count as "closedCount", bad_line_count as "badLineCount"
     from local_register order by register desc`,
  )

/** Puts a register's new state in place of the old one. Run it in a transaction. */
export const replaceLocalRegister = async (
  sql: Sql,
  state: LocalRegisterState,
  entries: readonly StoredLocalEntry[],
): Promise<void> => {
  // The cascade takes the entries along; two imports at once wait for each other here.
  await sql.query('delete from local_register where register = $1', [state.register])
  await sql.query(
    `insert into local_register (register, retrieved_url, content_hash, imported_at, open_count, closed_count, bad_line_count)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      state.register,
      state.retrievedUrl,
      state.contentHash,
      state.importedAt,
      state.openCount,
      state.closedCount,
      state.badLineCount,
    ],
  )
  for (let start = 0; start < entries.length; start += ROWS_AT_ONCE)
    await insertEntries(sql, state.register, entries.slice(start, start + ROWS_AT_ONCE))
}

const insertEntries = (sql: Sql, register: LocalRegisterName, entries: readonly StoredLocalEntry[]) =>
  sql.query(
    `insert into local_register_entry (register, official_number, name, status, kinds, kind_text, funding, run_by, address,
       postcode, outcode, phone, website, company_number, url, cells)
     select $1, row->>'number', row->>'name', row->>'status', array(select jsonb_array_elements_text(row->'kinds')),
       row->>'kindText', row->>'funding', row->>'runBy', row->>'address', row->>'postcode', row->>'outcode', row->>'phone',
       row->>'website', row->>'companyNumber', row->>'url', row->'cells'
     from jsonb_array_elements($2::jsonb) as row`,
    [register, JSON.stringify(entries)],
  )

/** A claim's body is the file; here stand those of its cells that claims are cut from, as the file writes them. */
const entryOf = ({ url, cells, retrievedUrl, contentHash, importedAt, ...entry }: EntryRow): LocalEntry => ({
  ...entry,
  record: { url, retrievedUrl, contentHash, retrievedAt: importedAt, body: cells.join('\n') },
})
