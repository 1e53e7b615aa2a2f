import { type ReactNode, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { Icon } from '../components/icon.tsx'
import { overlaysElement } from '../components/overlays-element.ts'
import { Alert } from '../components/signs.tsx'
import type { PageServices } from '../host/page-services.ts'
import type { PageShow, ShownIframe } from '../host/use-page-services.ts'
import { Banner } from './banner.tsx'

const alertVariants = ['info', 'warning', 'success', 'danger', 'tip'] as const

const Alerts = ({ show }: { show: PageShow }): ReactNode =>
  createPortal(
    <div className="alerts">
      {show.alerts.map(({ id, type, title, message }) => (
        <div className="alert-row" key={id}>
          <Alert variant={alertVariants.find((one) => one === type) ?? 'info'} title={title ?? ''}>
            {message}
          </Alert>
          <button
            type="button"
            className="c-plain-button"
            aria-label="Dismiss"
            onClick={() => show.dismiss(id)}
          >
            <Icon name="remove" size="sm" />
          </button>
        </div>
      ))}
    </div>,
    overlaysElement(),
  )

const IframeModal = ({ iframe, close }: { iframe: ShownIframe; close: () => void }): ReactNode => {
  const { uri, width, height, title = 'Window' } = iframe.content
  return createPortal(
    <div className="c-scrim">
      <div
        className="c-dialog c-modal"
        role="dialog"
        aria-modal="true"
        aria-label={title}
        style={{ width: `min(${width}px, 96vw)` }}
      >
        <header className="c-dialog-head">
          <h2>{title}</h2>
          <button type="button" className="c-plain-button" aria-label="Close" onClick={close}>
            <Icon name="remove" size="md" />
          </button>
        </header>
        <iframe
          className="c-iframe"
          title={title}
          src={uri}
          sandbox="allow-scripts allow-forms allow-popups"
          height={height}
        />
      </div>
    </div>,
    overlaysElement(),
  )
}

const Log = ({ services }: { services: PageServices }): ReactNode => {
  const lines = useSyncExternalStore(services.log.subscribe, services.log.lines)
  return (
    <details className="log">
      <summary>Calls and log of the extensions ({lines.length})</summary>
      <ol>
        {lines.map(({ id, level, source, text }) => (
          <li key={id} className={`log-${level}`}>
            <strong>{source}</strong> {text}
          </li>
        ))}
      </ol>
    </details>
  )
}

type FrameProps = { services: PageServices; show: PageShow; children: ReactNode }

/** What all pages of the preview have: the banner above, alerts and windows over them, the log below. */
export const PageFrame = ({ services, show, children }: FrameProps): ReactNode => (
  <div className="page">
    <Banner data={services.data} />
    {children}
    <Log services={services} />
    <Alerts show={show} />
    {show.iframe ? <IframeModal iframe={show.iframe} close={show.closeIframe} /> : null}
  </div>
)
