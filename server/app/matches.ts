import type { Actor } from './actor.ts'

/** A person's word on two companies. */
export type MatchWord = 'same' | 'related' | 'different'

/** A company of a pair, as far as it is known. */
export type MatchSide = {
  name: string
  companyNumber: string | null
  /** A web address or a domain. */
  website: string | null
  postcode: string | null
}

/** A found company that may be one the portal knows; nobody has said so or denied it yet. */
export type MatchView = {
  id: string
  found: MatchSide & { campaignId: string; campaignName: string }
  known: MatchSide & { kind: 'lead' | 'hubspot-company'; id: string }
  /** Why it may be the same, in words. */
  because: string
  timesFound: number
}

/** What was said of a pair; it holds until it is taken back. */
export type MatchVerdictView = {
  id: string
  verdict: MatchWord
  found: MatchSide
  known: MatchSide & { kind: 'lead' | 'hubspot-company'; id: string }
  by: string
  at: Date
}

/** The queue of possible duplicates, and what people said of them. */
export type MatchesPart = {
  /** Found oftenest first, then newest. `total`: all that wait. Throws `invalid_input` for an `after` that cannot be one. */
  queue(
    portalId: number,
    page: { limit: number; after: string | null },
  ): Promise<{ items: MatchView[]; total: number; nextAfter: string | null }>
  /**
   * Says how the two stand. Same and related: the finds count as such, now and in all later campaigns. Different: the newest
   * find is examined again by its campaign, and the two are kept apart from now on. Saying the same again changes nothing.
   * `consequence` says in words what comes of it. Throws `not_allowed`, `not_found`; `conflict` when something else was said.
   */
  tell(input: {
    actor: Actor
    id: string
    verdict: MatchWord
  }): Promise<{ verdict: MatchVerdictView; consequence: string }>
  /** What holds now, newest first. Throws `invalid_input` for an `after` that cannot be one. */
  told(
    portalId: number,
    page: { limit: number; after: string | null },
  ): Promise<{ items: MatchVerdictView[]; nextAfter: string | null }>
  /**
   * Takes a verdict back: the pair stands in the queue again. A lead that came of it and that nobody decided about is rejected
   * as known. Throws `not_allowed`, `not_found`.
   */
  takeBack(input: { actor: Actor; id: string }): Promise<{ consequence: string }>
}
