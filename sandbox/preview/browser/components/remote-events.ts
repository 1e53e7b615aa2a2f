import { useMemo } from 'react'
import { useDrawing } from '../host/extension-context.ts'

/** The event that an extension's handler gets: plain data, since it goes over the wire. */
export type RemoteEvent = { id: string; type: string; bubbles: boolean; timeStamp: number }

/** What a handler may do to overlays; HubSpot's second argument. */
export type RemoteReactions = {
  openPanel(id: string): void
  closePanel(id: string): void
  openModal(id: string): void
  closeModal(id: string): void
}

/** A handler in the extension's worker. Its answer arrives later, and only failures matter. */
export type RemoteHandler<Event = RemoteEvent> = (event: Event, reactions: RemoteReactions) => unknown

/** An event of this type, as of now. */
export const remoteEvent = (type: string): RemoteEvent => ({
  id: crypto.randomUUID(),
  type,
  bubbles: true,
  timeStamp: performance.now(),
})

/**
 * Calls a handler of the extension. What it throws comes back as a rejected promise, which the extension's own log already
 * has: it must not become an unhandled rejection of the page.
 */
export const callRemote = <Args extends unknown[]>(
  handler: ((...args: Args) => unknown) | undefined,
  ...args: Args
): void => {
  const answer = handler?.(...args)
  if (answer instanceof Promise) answer.catch(() => undefined)
}

/** The reactions for handlers of the extension around this component. */
export const useReactions = (): RemoteReactions => {
  const { overlays } = useDrawing()
  return useMemo(
    () => ({
      openPanel: overlays.open,
      closePanel: overlays.close,
      openModal: overlays.open,
      closeModal: overlays.close,
    }),
    [overlays],
  )
}
