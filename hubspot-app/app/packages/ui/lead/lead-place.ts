import type { Viewer } from '@leadwright/contract'

/** What every part of a lead's view knows. */
export type LeadPlace = {
  baseUrl: string
  /** The HubSpot account, for links to its records. */
  portalId: number
  viewer: Viewer
}
