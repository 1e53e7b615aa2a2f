import type { RegisterRecord } from './register-record.ts'

/** Registers that are kept in our own database, filled from the files that their keepers publish. */
export type LocalRegisterName = 'schools' | 'care'

/** A school, practice or home as its register has it. Public facts. */
export type LocalEntry = {
  register: LocalRegisterName
  /** `URN-123456`, `CQC-1-123456789` (`normalise/official-number.ts`). */
  number: string
  name: string
  status: 'open' | 'closed'
  /** The campaign types' own words: `primary`, `care-home`. Empty: none of them. */
  kinds: string[]
  /** The register's word for its kind: `Primary`, `Dentist`. */
  kindText: string | null
  funding: 'state' | 'independent' | 'nhs' | 'private' | null
  /** Who runs it: its trust, local authority or provider. */
  runBy: string | null
  address: string
  postcode: string
  /** As printed; null when the register gives none. */
  phone: string | null
  /** Canonical; null when the register gives none. */
  website: string | null
  /** Companies House's number of who runs it, when the register gives one. */
  companyNumber: string | null
  record: RegisterRecord
}

/** What is looked for. `kinds` empty: any. */
export type LocalQuery = {
  register: LocalRegisterName
  outcodes: string[]
  kinds: string[]
  funding: LocalEntry['funding']
}

/**
 * PORT: the registers kept locally. Answers come from the last import; nothing leaves for them.
 * Throws AppError `database` when they are out of reach.
 */
export interface LocalRegisters {
  /** The entry of this official number, closed ones too, or null. */
  byNumber(number: string): Promise<LocalEntry | null>
  /** Every open establishment that the registers put under this Companies House number, by number. */
  ofCompany(companyNumber: string): Promise<LocalEntry[]>
  /** Open ones only, by postcode and number. */
  search(query: LocalQuery): Promise<LocalEntry[]>
  /** Null when the register is loaded; else what to do, in a sentence. */
  whyNot(register: LocalRegisterName): Promise<string | null>
}
