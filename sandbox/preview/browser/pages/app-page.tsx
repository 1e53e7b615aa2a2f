import type { ReactNode } from 'react'
import { ExtensionView } from '../host/extension-view.tsx'
import type { PageServices } from '../host/page-services.ts'
import type { PageLocation } from '../wire.ts'

type Props = { services: PageServices; location?: PageLocation; what: string }

/** A page that one extension fills: the app's pages and its settings. */
export const FilledPage = ({ services, location, what }: Props): ReactNode => {
  const [extension] = services.data.extensions
  return (
    <main className="app-page">
      {extension ? (
        <ExtensionView services={services} extension={extension} {...(location ? { location } : {})} />
      ) : (
        <div className="card">
          <h1>This app has no {what}</h1>
          <p className="muted">No *-hsmeta.json file of the project describes any.</p>
        </div>
      )}
    </main>
  )
}
