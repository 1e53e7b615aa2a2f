/** Where a register entry was read: what a claim cites. */
export type RegisterRecord = {
  /** A page that a person can open. */
  url: string
  /** The address fetched; its body had `contentHash`. */
  retrievedUrl: string
  /** The body fetched; excerpts are cut from it word for word. */
  body: string
  contentHash: string
  retrievedAt: Date
}

/** A legal entity as the register of companies holds it. Null: the register does not say. */
export type RegisterEntry = {
  number: string
  name: string
  status: string | null
  type: string | null
  incorporatedOn: string | null
  sicCodes: string[]
  /** The registered office on one line, as printed. */
  office: string | null
  officePostcode: string | null
  previousNames: string[]
  accountsType: string | null
  record: RegisterRecord
}

/**
 * PORT: the register of companies. One call each; answers are recorded by the gate.
 * Throws `SourceUnusable` when the register cannot be used at all, retryable AppError when it is down.
 */
export interface CompanyRegister {
  /** The entry with this number (8 characters), or null when there is none. */
  byNumber(number: string): Promise<RegisterEntry | null>
  /** Numbers and names that the register's name search gives, best first; nothing says that the first is the right one. */
  search(
    name: string,
  ): Promise<{ number: string; name: string; status: string | null; postcode: string | null }[]>
}
