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
