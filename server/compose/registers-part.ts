import { createReadStream } from 'node:fs'
import { access, constants } from 'node:fs/promises'
import { basename } from 'node:path'
import { invalidInput } from '../../src/errors.ts'
import type { RegistersPart } from '../app/registers.ts'
import type { Deps } from '../commands/deps.ts'
import { importRegister } from '../commands/registers/import-register.ts'
import { publishedAt } from '../commands/registers/published-at.ts'
import { localRegisterStates } from '../db/repositories/local-registers.ts'

/** The part of the application that keeps registers locally. */
export const registersPart = ({ flow, clock }: Pick<Deps, 'flow' | 'clock'>): RegistersPart => ({
  importFile: async ({ register, path, isForced }) => {
    await requireReadable(path)
    return importRegister(
      { sql: flow.sql, inTransaction: flow.inTransaction, clock },
      {
        register,
        bytes: createReadStream(path),
        retrievedUrl: publishedAt(register, basename(path)),
        isForced,
      },
    )
  },
  status: async () => {
    const states = await localRegisterStates(flow.sql)
    return (['schools', 'care'] as const).map(
      (register) =>
        states.find((state) => state.register === register) ?? {
          register,
          importedAt: null,
          openCount: 0,
          closedCount: 0,
          badLineCount: 0,
          retrievedUrl: null,
        },
    )
  },
})

const requireReadable = async (path: string): Promise<void> => {
  try {
    await access(path, constants.R_OK)
  } catch {
    throw invalidInput([
      { field: '<file>', message: 'cannot be read: give the path of the downloaded CSV file' },
    ])
  }
}
