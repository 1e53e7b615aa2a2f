import type { PageLocation } from '../wire.ts'

/** Where the app page is, as its hooks read it. */
export type LocationStore = {
  current(): PageLocation
  move(location: PageLocation): void
  subscribe(listener: () => void): () => void
}

/** A store for React's `useSyncExternalStore`. */
export const createLocationStore = (): LocationStore => {
  let location: PageLocation = { path: '/', params: {} }
  const listeners = new Set<() => void>()
  return {
    current: () => location,
    move: (next) => {
      location = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
