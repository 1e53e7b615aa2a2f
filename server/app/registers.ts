/** What an import of a register's file did. */
export type RegisterImportView = {
  register: 'schools' | 'care'
  importedAt: Date
  openCount: number
  closedCount: number
  /** Lines of the file that could not be used, with their number in it. */
  badLines: { line: number; reason: string }[]
}

/** A register kept locally; `importedAt` null: it is not loaded. */
export type RegisterStateView = {
  register: 'schools' | 'care'
  importedAt: Date | null
  openCount: number
  closedCount: number
  badLineCount: number
  /** Where its file is published. */
  retrievedUrl: string | null
}

/** The registers that are kept locally, the same for every portal. */
export type RegistersPart = {
  /**
   * Puts a file in place of what was loaded, all or nothing. Throws `invalid_input` for a file that can't be read or has another
   * shape, `conflict` for one with less than half of what was loaded unless forced.
   */
  importFile(input: {
    register: 'schools' | 'care'
    path: string
    isForced: boolean
  }): Promise<RegisterImportView>
  status(): Promise<RegisterStateView[]>
}
