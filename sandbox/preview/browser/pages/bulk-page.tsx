import { type ReactNode, useState } from 'react'
import type { PageKind, ShownExtension } from '../../page-data.ts'
import { ExtensionView } from '../host/extension-view.tsx'
import type { PageServices } from '../host/page-services.ts'

type BulkPageProps = { services: PageServices; page: Extract<PageKind, { name: 'bulk' }> }
type Started = { extension: ShownExtension; selected: readonly string[] }

const toggled = (ids: readonly string[], id: string): readonly string[] =>
  ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]

/** A list of companies with the app's bulk actions for the ticked ones. */
export const BulkPage = ({ services, page }: BulkPageProps): ReactNode => {
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [started, setStarted] = useState<Started | null>(null)
  const { portal, extensions } = services.data
  return (
    <main className="app-page">
      <div className="card">
        <h1>Companies</h1>
        <div className="c-button-row">
          <span>{ticked.length} selected</span>
          {extensions.map((extension) => (
            <button
              key={extension.uid}
              type="button"
              className="c-button c-button-secondary c-button-sm"
              disabled={ticked.length === 0}
              onClick={() => setStarted({ extension, selected: ticked })}
            >
              {extension.title}
            </button>
          ))}
        </div>
        <ul className="company-list">
          {page.companies.map(({ id, name }) => (
            <li key={id}>
              <input
                type="checkbox"
                aria-label={name}
                checked={ticked.includes(id)}
                onChange={() => setTicked(toggled(ticked, id))}
              />
              <a href={`/preview/${portal.id}/record/0-2/${id}`}>{name}</a>
            </li>
          ))}
        </ul>
      </div>
      {started ? (
        <section className="c-dialog c-panel c-panel-md" aria-label={started.extension.title}>
          <header className="c-dialog-head">
            <h2>{started.extension.title}</h2>
            <button type="button" className="c-plain-button" onClick={() => setStarted(null)}>
              Close
            </button>
          </header>
          <div className="c-dialog-body">
            <ExtensionView services={services} extension={started.extension} selected={started.selected} />
          </div>
        </section>
      ) : null}
    </main>
  )
}
