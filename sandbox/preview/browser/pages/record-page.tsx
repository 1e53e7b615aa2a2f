import { type ReactNode, useEffect, useState } from 'react'
import type { PageKind } from '../../page-data.ts'
import { propertyLabel } from '../components/crm-lists.tsx'
import { ExtensionView } from '../host/extension-view.tsx'
import type { PageServices } from '../host/page-services.ts'
import type { Properties } from '../wire.ts'

const firstShown = [
  'name',
  'domain',
  'phone',
  'city',
  'zip',
  'industry',
  'numberofemployees',
  'lifecyclestage',
  'hs_lead_status',
  'hubspot_owner_id',
]

const About = ({ services }: { services: PageServices }): ReactNode => {
  const [values, setValues] = useState<Properties>(services.record?.values() ?? {})
  useEffect(() => services.record?.watch('*', setValues), [services])
  const others = Object.keys(values).filter((name) => !firstShown.includes(name))
  const stages = services.data.portal.lifecycleStages
  /** HubSpot shows a stage by its name in the portal, not by its id. */
  const shown = (name: string): string | null | undefined =>
    name === 'lifecyclestage'
      ? (stages.find(({ id }) => id === values[name])?.label ?? values[name])
      : values[name]
  const row = (name: string): ReactNode => (
    <div className="property" key={name}>
      <dt>{propertyLabel(name)}</dt>
      <dd>{shown(name) || '--'}</dd>
    </div>
  )
  return (
    <aside className="record-left" aria-label="About this company">
      <div className="record-head">
        <span className="avatar" aria-hidden="true">
          {(values.name ?? '?').trim().charAt(0)}
        </span>
        <h1>{values.name ?? 'Company'}</h1>
        <p>{values.domain ?? ''}</p>
      </div>
      <h2>About this company</h2>
      <dl>{firstShown.map(row)}</dl>
      <details>
        <summary>All properties ({others.length} more)</summary>
        <dl>{others.sort().map(row)}</dl>
      </details>
    </aside>
  )
}

const TabArea = ({ services }: { services: PageServices }): ReactNode => {
  const cards = services.data.extensions.filter(({ place }) => place === 'crm.record.tab')
  const tabs = ['Overview', ...cards.map(({ title }) => title)]
  const [chosen, setChosen] = useState(Math.min(1, cards.length))
  return (
    <section className="record-middle" aria-label="Tabs of the record">
      <div className="record-tabs" role="tablist">
        {tabs.map((title, index) => (
          <button
            key={cards[index - 1]?.uid ?? title}
            type="button"
            role="tab"
            aria-selected={index === chosen}
            onClick={() => setChosen(index)}
          >
            {title}
          </button>
        ))}
      </div>
      <div role="tabpanel" className="card" hidden={chosen !== 0}>
        <h2>Overview</h2>
        <p className="muted">HubSpot shows activities, deals and tickets here.</p>
      </div>
      {cards.map((extension, index) => (
        <div
          key={extension.uid}
          role="tabpanel"
          className="card"
          aria-label={extension.title}
          hidden={chosen !== index + 1}
        >
          <ExtensionView services={services} extension={extension} />
        </div>
      ))}
    </section>
  )
}

const Sidebar = ({ services }: { services: PageServices }): ReactNode => (
  <aside className="record-right" aria-label="Cards">
    {services.data.extensions
      .filter(({ place }) => place === 'crm.record.sidebar')
      .map((extension) => (
        <section className="card" key={extension.uid} aria-label={extension.title}>
          <h2>{extension.title}</h2>
          <ExtensionView services={services} extension={extension} />
        </section>
      ))}
  </aside>
)

type RecordPageProps = { services: PageServices; page: Extract<PageKind, { name: 'record' }> }

/** A company's record: what HubSpot knows at the left, tabs in the middle, cards at the right. */
export const RecordPage = ({ services, page }: RecordPageProps): ReactNode => (
  <main className="record" data-object={page.objectId}>
    <About services={services} />
    <TabArea services={services} />
    <Sidebar services={services} />
  </main>
)
