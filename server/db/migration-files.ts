import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { AppError } from '../../src/errors.ts'

/** One numbered file of SQL. */
export type Migration = {
  /** From the file name, 1 or more. */
  number: number
  /** File name without `.sql`. */
  name: string
  /** SHA-256 of the text, hex. */
  hash: string
  sql: string
}

/**
 * The files `NNNN_name.sql` of a folder in the order of their numbers; other files are passed over.
 * Throws AppError `internal` when two share a number.
 */
export async function readMigrations(folder: URL): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_.+\.sql$/.test(name)).sort()
  const migrations = await Promise.all(names.map((name) => readMigration(folder, name)))
  for (const [index, { number, name }] of migrations.entries()) {
    const previous = migrations[index - 1]
    if (previous?.number === number) {
      throw new AppError(
        'internal',
        `Migrations ${previous.name} and ${name} have the same number; renumber the later one.`,
      )
    }
  }
  return migrations
}

async function readMigration(folder: URL, fileName: string): Promise<Migration> {
  const text = await readFile(new URL(fileName, folder), 'utf8')
  // A checkout with Windows line ends is the same migration.
  const sql = text.replaceAll('\r\n', '\n')
  const hash = createHash('sha256').update(sql).digest('hex')
  return { number: Number(fileName.slice(0, 4)), name: fileName.replace(/\.sql$/, ''), hash, sql }
}
