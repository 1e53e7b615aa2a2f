import type { Campaign, Connection, Viewer } from '@leadwright/contract'

/** What the form begins with. */
export type LaunchStart = {
  /** The HubSpot companies that the launch comes from, at most ten; empty: from none. */
  companyIds: readonly string[]
  /** Empty: it must be typed. */
  postcode: string
  /** Id of the campaign type to begin with; null or an unknown one: the first. */
  suggestedType: string | null
  /** How many companies to look for. */
  maximum: number
  /** The brief of an earlier campaign (`campaign.brief`) to begin from; it wins over the rest. */
  brief: Record<string, unknown> | null
}

/** From where a campaign is launched, by whom, and who wants to know of it. */
export type LaunchPlace = LaunchStart & {
  baseUrl: string
  /** Who looks; what they may not do is said before Start. */
  viewer: Viewer
  connection: Connection
  onLaunched: (campaign: Campaign) => void
}

/**
 * Props of `LaunchForm`. `launchKey`: one visit to the form (`crypto.randomUUID()`, kept while the form is open): whatever is
 * launched under one key is launched once. `frame`: in a Panel the form brings `PanelBody` and `PanelFooter`.
 */
export type LaunchVisit = LaunchPlace & { launchKey: string; frame: 'panel' | 'page' }
