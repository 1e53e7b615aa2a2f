/** A person who can look at the preview; what cards learn of them and what HubSpot signs about them. */
export type PreviewUser = {
  userId: number
  email: string
  firstName: string
  lastName: string
  isSuperAdmin: boolean
}

/** A portal as the preview shows it. It has at least one user; the first one looks at first. */
export type PreviewPortal = {
  id: number
  name: string
  users: readonly PreviewUser[]
  /** Stages of companies with the portal's own names for them. */
  lifecycleStages: readonly { id: string; label: string }[]
}

/** A company record; property values are HubSpot's strings, null where there is none. */
export type PreviewCompany = { id: string; properties: Readonly<Record<string, string | null>> }

/** The app as it is deployed: who signs, with what, and which origins `hubspot.fetch` may call. */
export type PreviewApp = { appId: number; clientSecret: string; permittedOrigins: readonly string[] }

/**
 * What the preview needs of the make-believe HubSpot around it. Every call answers with the state of now, so that a
 * changed record, secret or backend shows without a restart.
 */
export interface PreviewWorld {
  app(): PreviewApp
  /** Base URL of the product's server without a slash at its end, for example `http://127.0.0.1:3000`; null while none is known. */
  backendUrl(): string | null
  portals(): readonly PreviewPortal[]
  portal(id: number): PreviewPortal | null
  /** Some records of the portal to open, newest or most useful first; at most `limit`. */
  companies(portalId: number, limit: number): readonly PreviewCompany[]
  company(portalId: number, id: string): PreviewCompany | null
}
