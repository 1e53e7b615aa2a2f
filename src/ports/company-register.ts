import type { OfficerFact } from '../company/company.ts'
import type { LocalEntry } from './local-registers.ts'
import type { RegisterRecord } from './register-record.ts'

/**
 * A legal entity as the register of companies holds it, or a school or care provider as its own official register does
 * (`normalise/official-number.ts`). Null: the register does not say.
 */
export type RegisterEntry = {
  number: string
  name: string
  status: string | null
  type: string | null
  incorporatedOn: string | null
  /** The day of its dissolution; absent or null: none, or the register does not say. */
  dissolvedOn?: string | null
  sicCodes: string[]
  /** The registered office on one line, as printed. */
  office: string | null
  officePostcode: string | null
  previousNames: string[]
  accountsType: string | null
  /** The open schools or care providers that official registers list under its number; absent: none. */
  establishments?: LocalEntry[]
  record: RegisterRecord
}

/** Who runs a company, as the register holds it. */
export type RegisterOfficers = {
  /** Those in office, in the register's order; `printed` is the name as it stands in the record's body. */
  inOffice: (OfficerFact & { printed: string })[]
  record: RegisterRecord
}

/**
 * PORT: the register of companies. One call each; answers are recorded by the gate.
 * Throws `SourceUnusable` when the register cannot be used at all, retryable AppError when it is down.
 */
export interface CompanyRegister {
  /** The entry with this official number, or null when there is none. */
  byNumber(number: string): Promise<RegisterEntry | null>
  /** Directors and secretaries in office; null for a number whose register lists none. */
  officers(number: string): Promise<RegisterOfficers | null>
  /** Numbers and names that the register's name search gives, best first; nothing says that the first is the right one. */
  search(
    name: string,
  ): Promise<{ number: string; name: string; status: string | null; postcode: string | null }[]>
}
