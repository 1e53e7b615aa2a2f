import { RemoteRenderer } from '@remote-ui/react/host'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { ShownExtension } from '../../page-data.ts'
import { controller } from '../components/controller.tsx'
import type { PageLocation } from '../wire.ts'
import { DrawingProvider } from './extension-context.ts'
import { type Session, startSession } from './extension-session.ts'
import type { PageServices } from './page-services.ts'

const nowhere: PageLocation = { path: '/', params: {} }
const nothingSelected: readonly string[] = []

type ViewProps = {
  services: PageServices
  extension: ShownExtension
  location?: PageLocation
  selected?: readonly string[]
}

const Crashed = ({ title, message }: { title: string; message: string }): ReactNode => (
  <div className="crashed" role="alert" data-crashed={title}>
    <strong>{title} stopped working</strong>
    <pre>{message}</pre>
  </div>
)

/** Draws an extension where it stands: starts its worker, shows what it sends, and says so when it breaks. */
export const ExtensionView = ({
  services,
  extension,
  location = nowhere,
  selected = nothingSelected,
}: ViewProps): ReactNode => {
  const [session, setSession] = useState<Session | null>(null)
  const [crash, setCrash] = useState<string | null>(null)
  const [isMounted, setMounted] = useState(false)
  const firstLocation = useRef(location)
  useEffect(() => {
    setCrash(null)
    setMounted(false)
    const started = startSession({
      services,
      extension,
      location: firstLocation.current,
      selected,
      onMount: () => setMounted(true),
      onCrash: setCrash,
    })
    setSession(started)
    return () => started.end()
  }, [services, extension, selected])
  useEffect(() => {
    if (location !== firstLocation.current) session?.locate(location)
    firstLocation.current = location
  }, [session, location])
  const drawing = useMemo(
    () => (session === null ? null : { services, overlays: session.overlays }),
    [services, session],
  )
  if (crash !== null) return <Crashed title={extension.title} message={crash} />
  if (session === null || drawing === null) return null
  return (
    <DrawingProvider value={drawing}>
      <div className="extension" data-extension={extension.uid} data-mounted={isMounted}>
        {isMounted ? null : (
          <div className="skeleton" aria-label={`${extension.title} is loading`} role="status" />
        )}
        <RemoteRenderer receiver={session.receiver} controller={controller} />
      </div>
    </DrawingProvider>
  )
}
