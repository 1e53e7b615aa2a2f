import type { LocalRegisterName, LocalRegisters } from '../../../src/ports/local-registers.ts'
import {
  findLocalEntry,
  localEntriesOfCompany,
  localRegisterStates,
  searchLocalEntries,
} from '../../db/repositories/local-registers.ts'
import type { Sql } from '../../db/sql.ts'

const commands: Record<LocalRegisterName, string> = {
  schools: 'The schools register is not loaded: import it with register import schools <file>.',
  care: 'The care register is not loaded: import it with register import care <file>.',
}

/**
 * The registers kept in the database, behind their port. `loadFirst` is called before the first question and fills what is
 * empty (in the sandbox); when it fails, it is called again at the next one.
 */
export const createKeptRegisters = (sql: Sql, loadFirst: () => Promise<void>): LocalRegisters => {
  let loading: Promise<void> | null = null
  const ready = async (): Promise<void> => {
    loading ??= loadFirst().catch(() => {
      // What is not loaded is said by `whyNot`; a campaign goes on with its other sources.
      loading = null
    })
    await loading
  }
  return {
    byNumber: async (number) => {
      await ready()
      return findLocalEntry(sql, number)
    },
    ofCompany: (companyNumber) => localEntriesOfCompany(sql, companyNumber),
    search: async (query) => {
      await ready()
      return searchLocalEntries(sql, query)
    },
    whyNot: async (register) => {
      await ready()
      const isLoaded = (await localRegisterStates(sql)).some((state) => state.register === register)
      return isLoaded ? null : commands[register]
    },
  }
}
