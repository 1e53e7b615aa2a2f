/** A hand-made page with what a careful person would read off it. Absent expectation: not checked. */
export type CorpusPage = {
  title: string
  url: string
  html: string
  expected: {
    /** Company numbers that are the firm's own, all of them and no other. */
    own?: string[]
    possible?: string[]
    related?: string[]
    notOwn?: string[]
    vat?: string[]
    postcodes?: string[]
    registeredPostcodes?: string[]
    /** Address claims, as text. */
    addresses?: string[]
    phones?: string[]
    emails?: string[]
    linkedin?: string[]
    legalNames?: string[]
    /** Must be among the names claimed. */
    name?: string
    services?: string[]
    isParked?: boolean
  }
}
