import type { Actor } from './actor.ts'

/** What proves that a request comes from HubSpot: any of the secrets, our app's id, and the address that HubSpot calls. */
export type Signing = { clientSecrets: readonly string[]; appId: number; baseUrl: string }

/** Whether a portal is ours to read, and since when. Times are null where it never happened. */
export type ConnectionView = {
  portalId: number
  portalName: string
  status: 'connected' | 'disconnected' | 'never_installed'
  /** Why it is disconnected, in words; empty while connected. */
  statusReason: string
  /** Scopes that the portal granted. */
  scopes: string[]
  installedAt: Date | null
  /** E-mail of who installed last, where HubSpot told. */
  installedBy: string | null
  disconnectedAt: Date | null
  /** Our copy of its data is deleted after this moment. */
  dataDeletedAfter: Date | null
  /** Since when its token cannot be renewed and why, while the portal still counts as connected. */
  failingSince: Date | null
  failure: string | null
}

/** A finished installation. `firstStepsUrl`: where in HubSpot our first steps are opened. */
export type Installed = {
  portalId: number
  portalName: string
  firstStepsUrl: string
  returnUrl: string | null
}

/** How portals come, who of them may ask, and how they leave. */
export type ConnectionPart = {
  /** Throws `not_configured` naming the missing settings. */
  signing(): Signing
  /**
   * A person whom a signed request names; noted at first sight. Throws `not_connected` when the portal is not installed, but
   * for who is known and only reads (`isReading`) from a portal that was disconnected.
   */
  admit(person: {
    portalId: number
    userId: number
    email: string | null
    isReading: boolean
  }): Promise<Actor>
  /**
   * Where to send the browser for consent. `returnUrl`, where the browser goes at the end, is kept only when it is a page
   * of HubSpot's own app. Throws `not_configured` naming the missing settings.
   */
  beginInstall(returnUrl: string | null): Promise<{ authorizeUrl: string }>
  /**
   * Takes the code that HubSpot brought back. `state` null: HubSpot began the installation itself. Throws `invalid_input`
   * for a state or code that is used, old or unknown; `not_allowed` when less was granted than is needed; `not_configured`.
   */
  finishInstall(callback: {
    code: string
    state: string | null
    returnUrl: string | null
  }): Promise<Installed>
  /** The address when it is a page of HubSpot's own app, else null. */
  safeReturnUrl(url: string | null): string | null
  /** Throws `not_found` for a portal that we never saw. */
  read(portalId: number): Promise<ConnectionView>
  /**
   * Ends the connection: campaigns pause, the app is uninstalled at HubSpot, tokens go at once, data 30 days later.
   * `confirm` must be the portal's name or id. Throws `not_allowed`, `invalid_input`; `conflict` when it is disconnected.
   */
  disconnect(input: { actor: Actor; confirm: string }): Promise<ConnectionView>
}
