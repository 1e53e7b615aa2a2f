import type { ObjectType } from '../crm-record.ts'

/**
 * An admin's rule: records must have `require`; with `when`, only those whose property has that value. HubSpot holds
 * writes over the API to such rules since 2026-09.
 */
export type WriteRule = {
  objectType: ObjectType
  require: string
  when?: { propertyName: string; value: string } | undefined
}

/** A failure that HubSpot answers a portal's next `count` calls with. */
export type Trouble = {
  status: number
  count: number
  /** Sent as `Retry-After`, in seconds. */
  retryAfterSeconds?: number | undefined
  /** Only calls whose path contains this. */
  path?: string | undefined
}

/** What a portal's admin, or a test, has set up. */
export type PortalSettings = {
  rules: WriteRule[]
  /** How many more custom properties fit into the account. */
  customPropertyRoom: number
  trouble: Trouble | null
}

/** A portal without rules, with room for properties and without trouble. */
export const usualSettings = (): PortalSettings => ({ rules: [], customPropertyRoom: 1000, trouble: null })
