/** Where HubSpot shows an extension. */
export type Place =
  | 'crm.record.sidebar'
  | 'crm.record.tab'
  | 'crm.preview'
  | 'helpdesk.sidebar'
  | 'pages'
  | 'settings'
  | 'crm.bulkActions'

/** One extension that a page shows. `bundleUrl`: its script as HubSpot would build it. */
export type ShownExtension = { uid: string; title: string; place: Place; bundleUrl: string }

/** Who looks. */
export type Viewer = {
  userId: number
  email: string
  firstName: string
  lastName: string
  isSuperAdmin: boolean
}

/** What kind of page it is. `objectTypeId` 0-2 is HubSpot's number for companies. */
export type PageKind =
  | { name: 'record'; objectTypeId: '0-2'; objectId: string; properties: Record<string, string | null> }
  | { name: 'app'; basePath: string }
  | { name: 'settings' }
  | { name: 'bulk'; objectTypeId: '0-2'; companies: { id: string; name: string }[] }

/** What the server writes into the page for its script. */
export type PageData = {
  page: PageKind
  portal: { id: number; name: string; lifecycleStages: { id: string; label: string }[] }
  viewer: Viewer
  viewers: Viewer[]
  app: { appId: number; name: string }
  /** From the profile that the app is deployed with; cards read them as `context.variables`. */
  variables: Record<string, string | number | boolean>
  extensions: ShownExtension[]
  companies: { id: string; name: string }[]
}

/** What a page asks of `POST /preview/fetch`: HubSpot's own field names. */
export type FetchCall = {
  portalId: number
  userId: number
  requestUri: string
  method?: string
  requestTimeoutMillis?: number
  requestBody?: Record<string, unknown>
  requestHeaders?: Record<string, string>
}

/** What came of it. Response headers stay hidden, as HubSpot hides them. */
export type FetchAnswer = { status: number; body: string }
