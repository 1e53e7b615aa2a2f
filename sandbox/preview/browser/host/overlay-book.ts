/** The modals and panels of one extension by their ids, so that it can open and close them by name. */
export type OverlayBook = {
  enter(id: string, show: (isOpen: boolean) => void): () => void
  open(id: string): void
  close(id: string): void
}

/** An empty book. Unknown ids are ignored, as HubSpot ignores them. */
export const createOverlayBook = (): OverlayBook => {
  const entries = new Map<string, (isOpen: boolean) => void>()
  return {
    enter: (id, show) => {
      entries.set(id, show)
      return () => {
        if (entries.get(id) === show) entries.delete(id)
      }
    },
    open: (id) => entries.get(id)?.(true),
    close: (id) => entries.get(id)?.(false),
  }
}
