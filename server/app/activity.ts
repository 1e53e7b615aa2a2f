/** What an entry is about. */
export type ActivityKindView = 'campaign' | 'review' | 'stage' | 'setting' | 'connection'

/** Something that happened in a portal: who did what, in a sentence. */
export type ActivityView = {
  id: string
  at: Date
  kind: ActivityKindView
  level: 'info' | 'warning' | 'error'
  who: string
  sentence: string
  campaignId: string | null
  leadId: string | null
}

/** One list of what happened in a portal. */
export type ActivityPart = {
  /** Newest first; `after` is the `nextAfter` of an earlier page. Throws `not_found`, `invalid_input` for another cursor. */
  list(
    portalId: number,
    page: { kind: ActivityKindView | null; limit: number; after: string | null },
  ): Promise<{ items: ActivityView[]; nextAfter: string | null }>
}
