/** One claim about a lead: which source said it, where it can be read, and whether it is the value shown. */
export type EvidenceView = {
  id: string
  field: string
  value: string
  source: string
  url: string
  retrievedUrl: string
  excerpt: string
  contentHash: string
  retrievedAt: Date
  method: string
  confidence: number
  retention: string
  isShown: boolean
  /** The value as people read it: codes in words, days like `22 Nov 2026`. */
  valueText: string
  isSandbox: boolean
  /** Who typed it; null: it was found. */
  typedBy: string | null
}
