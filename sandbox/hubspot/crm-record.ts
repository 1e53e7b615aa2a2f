/** The kinds of records that the make-believe HubSpot keeps. */
export const objectTypes = ['companies', 'contacts', 'notes', 'tasks'] as const

/** One of {@link objectTypes}. */
export type ObjectType = (typeof objectTypes)[number]

/** Who made a change, as webhooks tell it: changeSource e.g. 'CRM_UI' (a person), 'INTEGRATION' (an app; sourceId = its app id), 'IMPORT'. */
export type ChangeSource = { changeSource: string; sourceId: string }

/** Property values by name; absent, null and '' all mean: not filled in. */
export type Properties = Record<string, string | null>

/** One record as it was at one moment: a change makes a new object. Ids are numbers in text. */
export type CrmRecord = {
  id: string
  portalId: number
  properties: Properties
  createdAt: string
  updatedAt: string
  archivedAt: string | null
}
