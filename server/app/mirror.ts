import type { Actor } from './actor.ts'

/** How far the local copy of a portal's HubSpot companies is, and what its set-up found. */
export type MirrorView = {
  /** `waiting`: nothing read yet; `failing`: reading stands still, `failure` says why. */
  state: 'waiting' | 'importing' | 'ready' | 'failing'
  /** Companies read, of how many (null: not known yet). When ready: companies that are here. */
  imported: number
  expected: number | null
  /** 0-100; 100 only when ready. */
  percent: number
  /** What is left at the speed that HubSpot allows, rounded up; null: not known, or nothing. */
  minutesLeft: number | null
  startedAt: Date | null
  finishedAt: Date | null
  /** Everything changed in HubSpot before is here. */
  reconciledUntil: Date | null
  failure: string | null
  failingSince: Date | null
  /** Our properties that could not be made in this HubSpot, and why. */
  missingProperties: { name: string; reason: string }[]
  companyNumber: {
    /** The property that holds the company number in this HubSpot: the portal's own, else ours; null: ours could not be made. */
    property: string | null
    /** True when a person chose it; else it is the likeliest of the candidates. */
    isChosen: boolean
    /** The portal's own properties that may hold it, the likeliest first. */
    candidates: { name: string; label: string }[]
  }
}

/** The local copy of HubSpot's companies, against which duplicates are checked. Calls throw `not_found` for an unknown portal. */
export type MirrorPart = {
  status(portalId: number): Promise<MirrorView>
  /**
   * Where this portal keeps company numbers: one of the candidates, or null for our own property. All companies are then
   * read again. Throws `not_allowed`; `invalid_input` naming the candidates.
   */
  chooseNumberProperty(input: { actor: Actor; property: string | null }): Promise<MirrorView>
}
