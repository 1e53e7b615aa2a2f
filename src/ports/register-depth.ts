import type { RegisterOfficers } from './company-register.ts'
import type { RegisterRecord } from './register-record.ts'

/** What an entry says about accounts, confirmation, charges and insolvency. Days are `YYYY-MM-DD`; null: not said. */
export type RegisterStanding = {
  accountsMadeUpTo: string | null
  accountsDueOn: string | null
  areAccountsOverdue: boolean | null
  confirmationDueOn: string | null
  isConfirmationOverdue: boolean | null
  hasCharges: boolean | null
  hasInsolvencyHistory: boolean | null
  record: RegisterRecord
}

/** One filing. */
export type RegisterFiling = {
  /** `YYYY-MM-DD`. */
  date: string
  /** In words. */
  words: string
  /** The register's code for it, as it stands in the record. */
  code: string
  /** A page that a person can open with the filed document. */
  url: string
  category: string | null
  /** Of accounts: the end of their year, `YYYY-MM-DD`. */
  madeUpTo: string | null
  /** Id of the filed document; null: it is not to be had. */
  documentId: string | null
}

/** What the company has pledged. */
export type RegisterCharges = {
  total: number
  outstanding: number
  latestOn: string | null
  record: RegisterRecord
}

/** Who owns or controls the company now. `printed`: the name as it stands in the record. */
export type RegisterController = {
  name: string
  printed: string
  how: string[]
  companyNumber: string | null
}

/** A case of insolvency, kind in words. */
export type RegisterInsolvency = { kind: string; printed: string; from: string | null }

/** A figure of a year's accounts. `amount` whole pounds (or `currency`), or people. */
export type AccountsFigure = {
  field: 'employees' | 'turnover' | 'netAssets' | 'cash'
  amount: number
  /** Null: no money. */
  currency: string | null
  /** `YYYY-MM-DD`; null: a figure of one day. */
  from: string | null
  to: string
  /** Word for word from the document. */
  excerpt: string
}

/** What a document of accounts gave, and why it gave no more, in sentences. */
export type AccountsReading = { figures: AccountsFigure[]; notes: string[] }

/**
 * PORT: what the register of companies holds beside the entry itself, for a company that is proved. One call each (the
 * document of accounts: two, of a limit apart); answers are recorded by the gate. Throws as `CompanyRegister` does.
 */
export interface RegisterDepth {
  standing(number: string): Promise<RegisterStanding | null>
  officers(number: string): Promise<RegisterOfficers | null>
  /** Newest first, at most a hundred. */
  filings(number: string): Promise<{ filings: RegisterFiling[]; record: RegisterRecord }>
  charges(number: string): Promise<RegisterCharges>
  /** Only those who control it now. */
  controllers(number: string): Promise<{ controllers: RegisterController[]; record: RegisterRecord }>
  insolvency(number: string): Promise<{ cases: RegisterInsolvency[]; record: RegisterRecord }>
  /** Reads the accounts that were filed; `record` null: there is no document that programs can read. */
  accounts(
    number: string,
    filing: RegisterFiling & { documentId: string; madeUpTo: string },
  ): Promise<AccountsReading & { record: RegisterRecord | null }>
}
