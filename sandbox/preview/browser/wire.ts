import type { FetchAnswer, Place } from '../page-data.ts'

/** An app page's place inside the app: path from `/`, and the entries of the query. */
export type PageLocation = { path: string; params: Record<string, string> }

/** What `useExtensionContext` answers; HubSpot's own shape. */
export type ExtensionContext = {
  location: Place
  user: {
    id: number
    email: string
    emails: string[]
    firstName: string
    lastName: string
    roles: string[]
    teams: never[]
    permissions: string[]
    locale: string
    language: string
  }
  portal: { id: number; timezone: string }
  extension: { appId: number; appName: string; cardTitle: string }
  variables: Record<string, string | number | boolean>
  crm?: { objectId: number; objectTypeId: string } | { objectTypeId: string; objectIds: number[] }
}

/** Property values of a record. */
export type Properties = Record<string, string | null>

/** A call of `hubspot.fetch` as the extension made it. */
export type ExtensionCall = {
  url: string
  method?: string
  timeout?: number
  body?: Record<string, unknown>
  headers?: Record<string, string>
}

export type AlertContent = { type?: string; message: string; title?: string }
export type IframeContent = { uri: string; width: number; height: number; title?: string; flush?: boolean }
export type LogLevel = 'debug' | 'info' | 'warn' | 'error'

/** What the page does for an extension in its worker. Functions that are handed over are called across the wire. */
export type HostApi = {
  fetch(call: ExtensionCall): Promise<FetchAnswer>
  addAlert(content: AlertContent): void
  closeOverlay(id: string): void
  copyTextToClipboard(text: string): Promise<void>
  navigateToPage(target: { to: string; params?: Record<string, string> }): void
  openIframeModal(content: IframeContent, onClose?: () => void): void
  reloadPage(): void
  refreshObjectProperties(): void
  fetchCrmObjectProperties(names: string[] | '*'): Promise<Properties>
  /** Calls back at every change of the named values; answers with the present values and a way to end it. */
  watchProperties(
    names: string[] | '*',
    onUpdate: (values: Properties) => void,
  ): Promise<{ values: Properties; stop: () => void }>
  log(level: LogLevel, text: string): void
  /** The extension cannot go on drawing. */
  crash(message: string): void
}

/** What the worker does for the page. `receive` is remote-ui's channel. */
export type WorkerApi = {
  mount(
    receive: unknown,
    request: { bundleUrl: string; context: ExtensionContext; location: PageLocation },
  ): Promise<void>
  /** The app page moved to another place. */
  locate(location: PageLocation): void
}
