import { AppError, invalidInput } from '../../../src/errors.ts'
import type { Clock } from '../../../src/ports/clock.ts'
import type { LocalRegisterName } from '../../../src/ports/local-registers.ts'
import {
  type LocalRegisterState,
  localRegisterStates,
  replaceLocalRegister,
  type StoredLocalEntry,
} from '../../db/repositories/local-registers.ts'
import type { Sql } from '../../db/sql.ts'
import { careFile } from './care-file.ts'
import {
  type BadLine,
  type RegisterFile,
  type RegisterFormat,
  readRegisterFile,
} from './read-register-file.ts'
import { schoolsFile } from './schools-file.ts'

const formats: Record<LocalRegisterName, RegisterFormat<StoredLocalEntry>> = {
  schools: schoolsFile,
  care: careFile,
}

/** The file of a register: its bytes and where it is published. */
export type RegisterUpload = {
  register: LocalRegisterName
  bytes: AsyncIterable<Uint8Array>
  retrievedUrl: string
  /** Takes a file with far fewer entries than before, too. */
  isForced: boolean
}

/** What an import did. */
export type ImportedRegister = LocalRegisterState & { badLines: BadLine[] }

type Parts = {
  sql: Sql
  inTransaction: <Result>(body: (tx: Sql) => Promise<Result>) => Promise<Result>
  clock: Clock
}

/**
 * Puts the register's file in place of what was loaded before, all or nothing; the same file again changes nothing but the date.
 * Throws `invalid_input` for a file of another shape, `conflict` when it has less than half of what was loaded and is not forced.
 */
export const importRegister = async (parts: Parts, upload: RegisterUpload): Promise<ImportedRegister> => {
  const file = await readRegisterFile(upload.bytes, formats[upload.register])
  const entries = distinct(file)
  const badLines = file.badLines.sort((a, b) => a.line - b.line)
  const open = entries.filter(({ status }) => status === 'open').length
  if (open === 0) throw noEntries(badLines)
  const state = {
    register: upload.register,
    retrievedUrl: upload.retrievedUrl,
    contentHash: file.contentHash,
    importedAt: parts.clock.now(),
    openCount: open,
    closedCount: entries.length - open,
    badLineCount: badLines.length,
  }
  await parts.inTransaction(async (tx) => {
    if (!upload.isForced) await refuseShrunk(tx, state)
    await replaceLocalRegister(tx, state, entries)
  })
  return { ...state, badLines }
}

/** The later of two lines with one number is a bad line: which is true can't be told. */
const distinct = ({ entries, badLines }: RegisterFile<StoredLocalEntry>): StoredLocalEntry[] => {
  const byNumber = new Map<string, StoredLocalEntry>()
  for (const { line, entry } of entries) {
    if (byNumber.has(entry.number)) badLines.push({ line, reason: `${entry.number} stands there twice` })
    else byNumber.set(entry.number, entry)
  }
  return [...byNumber.values()]
}

/** A register does not lose half of its entries: such a file was cut off on its way. */
const refuseShrunk = async (sql: Sql, { register, openCount }: LocalRegisterState): Promise<void> => {
  const before = (await localRegisterStates(sql)).find((state) => state.register === register)
  if (before === undefined || openCount * 2 >= before.openCount) return
  throw new AppError(
    'conflict',
    `The file has ${openCount} open entries; ${before.openCount} are loaded. Nothing was changed.`,
    { hint: 'Download it again; when it is right, import it with --force.' },
  )
}

const noEntries = (badLines: BadLine[]): AppError =>
  invalidInput([
    {
      field: '<file>',
      message:
        badLines.length === 0
          ? 'has no entries'
          : `has no usable entry; line ${badLines[0]?.line}: ${badLines[0]?.reason}`,
    },
  ])
