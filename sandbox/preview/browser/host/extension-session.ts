import { createRemoteReceiver, type RemoteReceiver } from '@remote-ui/core'
import { createEndpoint, fromWebWorker } from '@remote-ui/rpc'
import type { ShownExtension } from '../../page-data.ts'
import type { PageLocation, WorkerApi } from '../wire.ts'
import { createHostApi } from './host-api.ts'
import { createOverlayBook, type OverlayBook } from './overlay-book.ts'
import { contextFor, type PageServices } from './page-services.ts'

/** One extension running in its own worker. */
export type Session = {
  receiver: RemoteReceiver
  overlays: OverlayBook
  locate(location: PageLocation): void
  /** Ends the worker; the session cannot be used again. */
  end(): void
}

type SessionOptions = {
  services: PageServices
  extension: ShownExtension
  location: PageLocation
  selected: readonly string[]
  onMount: () => void
  onCrash: (message: string) => void
}

const words = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault))

/** Starts the extension's worker and its bundle in it. `onMount` hears of the first drawing, `onCrash` why there is none. */
export const startSession = ({
  services,
  extension,
  location,
  selected,
  onMount,
  onCrash,
}: SessionOptions): Session => {
  const worker = new Worker('/preview/assets/worker.js', { name: extension.uid })
  const endpoint = createEndpoint<WorkerApi>(fromWebWorker(worker))
  const receiver = createRemoteReceiver()
  const overlays = createOverlayBook()
  endpoint.expose(createHostApi({ services, extension, overlays, onCrash }))
  let isMounted = false
  // After the first drawing a stray error is for the log: the extension may well go on.
  worker.addEventListener('error', ({ message }) => {
    if (!isMounted) onCrash(message)
  })
  const context = contextFor(services.data, extension, selected)
  endpoint.call
    .mount(receiver.receive, { bundleUrl: extension.bundleUrl, context, location })
    .then(() => {
      isMounted = true
      onMount()
    })
    .catch((fault: unknown) => onCrash(words(fault)))
  return {
    receiver,
    overlays,
    locate: (next) => {
      endpoint.call.locate(next).catch((fault: unknown) => onCrash(words(fault)))
    },
    end: () => {
      worker.terminate()
    },
  }
}
