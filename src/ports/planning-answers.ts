/** A page of planning data as it came. */
export type KeptAnswer = {
  /** As asked; what claims cite. */
  url: string
  body: string
  /** SHA-256 of the body, hex. */
  contentHash: string
  retrievedAt: Date
}

/**
 * PORT: remembers pages of planning data for 24 hours, shared by all portals and campaigns (they are public facts; their owner asks
 * for one request a minute). Losing it costs requests, never correctness.
 */
export interface PlanningAnswers {
  /** The answer to this address if it came within the last 24 hours, else null. */
  fresh(url: string): Promise<KeptAnswer | null>
  /** Keeps an answer in place of an older one to the same address. */
  keep(answer: KeptAnswer): Promise<void>
}
