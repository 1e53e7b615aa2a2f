/** Our app as HubSpot knows it, and where HubSpot is. Holds secrets: never log it. */
export type HubSpotApp = {
  clientId: string
  /** The first one is used for calls; requests may be signed with any of them (rotation). */
  clientSecrets: readonly string[]
  appId: number
  /** What a portal must grant: exactly the list of app-hsmeta.json, or HubSpot blocks the installation. */
  scopes: readonly string[]
  /** Our own address from outside, without a slash at the end. */
  baseUrl: string
  apiBaseUrl: string
  authorizeUrl: string
  /** Where in the portal our settings, and with them the first steps, are opened. */
  firstStepsOf(portalId: number): string
  /** Origins of pages where a browser may be sent back to. */
  isOwnPage(url: URL): boolean
}

/** Where HubSpot sends the browser after consent. */
export const redirectUriOf = ({ baseUrl }: HubSpotApp): string => `${baseUrl}/oauth/callback`

/**
 * The address of HubSpot's consent page. Blanks are written %20, as in HubSpot's own clients; URLSearchParams writes +.
 */
export const consentUrl = (app: HubSpotApp, state: string): string => {
  const parameters = {
    client_id: app.clientId,
    redirect_uri: redirectUriOf(app),
    scope: app.scopes.join(' '),
    state,
  }
  const query = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return `${app.authorizeUrl}?${query.join('&')}`
}

/** The address, when it is a page of HubSpot's own app; else null: we send nobody anywhere else. */
export const safeReturnUrl = (app: HubSpotApp, address: string | null): string | null => {
  if (address === null || !URL.canParse(address)) return null
  const url = new URL(address)
  const isPlain = url.username === '' && url.password === ''
  return isPlain && app.isOwnPage(url) ? url.href : null
}

/** HubSpot's app hosts: `app.hubspot.com`, and those of its regions such as `app-eu1.hubspot.com`. */
export const isHubSpotsAppPage = (url: URL): boolean =>
  url.protocol === 'https:' && url.port === '' && /^app(-[a-z]{2}\d{1,2})?\.hubspot\.com$/.test(url.hostname)
