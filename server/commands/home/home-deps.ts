import type { Deps } from '../deps.ts'

/** What the commands around home and checklist work with. */
export type HomeDeps = Deps & {
  /** Where in HubSpot cards are placed, for a portal whose pages are on this host; null when that is not known. */
  cardsPage: (portalId: number, uiDomain: string) => string | null
}
