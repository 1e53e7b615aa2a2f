/** The worker's global object, as far as the preview fills or empties it. */
export type WorkerScope = Record<string, unknown> & {
  importScripts(url: string): void
  addEventListener(type: string, listener: (event: { reason?: unknown; message?: string }) => void): void
}

/** The worker's own global object. */
export const scope = globalThis as unknown as WorkerScope

// What HubSpot's sandbox does not have either; an extension that reaches for one of these fails here too.
const withheld = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'BroadcastChannel',
  'indexedDB',
  'caches',
  'importScripts',
]

/** Takes away what extensions may not use. After this no further script can be loaded. */
export const closeScope = (): void => {
  for (const name of withheld) Object.defineProperty(scope, name, { value: undefined, configurable: false })
}
