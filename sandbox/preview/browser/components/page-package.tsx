import type { HeaderActionButtonProps, HeaderActionsProps } from '@hubspot/ui-extensions'
import type { ReactNode } from 'react'
import { Fragment } from 'react'
import { addressOf, locationOf, type Target } from '../host/addresses.ts'
import { useDrawing } from '../host/extension-context.ts'
import { usePageTitle } from '../host/page-title.ts'
import { Button } from './buttons.tsx'
import { destination } from './href.ts'
import { callRemote, type RemoteHandler, remoteEvent, useReactions } from './remote-events.ts'

type Children = { children?: ReactNode }
type PageLinkProps = Target & Children

const AppLink = ({ to, params, className, children }: PageLinkProps & { className: string }): ReactNode => {
  const { services } = useDrawing()
  const { data } = services
  const target: Target = params ? { to, params } : { to }
  const viewer = new URLSearchParams(window.location.search).get('as')
  return (
    <a
      className={className}
      href={addressOf(`/preview/${data.portal.id}/app`, locationOf(target), viewer)}
      onClick={(event) => {
        // A new tab or window goes by the address.
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        services.navigate(target)
      }}
    >
      {children}
    </a>
  )
}

/** A link to another page of the app. */
export const PageLink = (props: PageLinkProps): ReactNode => (
  <AppLink {...props} className="c-link c-link-primary" />
)

/** The page's own heading, which is the browser tab's title too. */
export const PageTitle = ({ children }: Children): ReactNode => {
  const heading = usePageTitle()
  return (
    <h1 className="c-page-title" ref={heading}>
      {children}
    </h1>
  )
}

/** The actions at the top of a page. */
export const PageHeader = ({ children }: Children): ReactNode => (
  <header className="c-page-header">{children}</header>
)

/** The action that counts most. */
export const PageHeaderPrimaryAction = ({ children }: Children): ReactNode => (
  <div className="c-header-action c-header-primary">{children}</div>
)

/** The other actions. */
export const PageHeaderSecondaryActions = ({ children }: Children): ReactNode => (
  <div className="c-header-action c-header-secondary">{children}</div>
)

type HeaderLinkProps = Children & { href?: string; onClick?: RemoteHandler; disabled?: boolean }

/** An action that leads out of the app or calls its handler. */
export const PageHeaderLink = ({ href, onClick, disabled = false, children }: HeaderLinkProps): ReactNode => {
  const reactions = useReactions()
  const target = destination(href)
  const press = (): void => callRemote(onClick, remoteEvent('click'), reactions)
  if (target === null || disabled) {
    return (
      <button type="button" className="c-button c-header-button" disabled={disabled} onClick={press}>
        {children}
      </button>
    )
  }
  return (
    <a
      className="c-button c-header-button"
      href={target.url}
      target={target.isExternal ? '_blank' : undefined}
      rel="noreferrer"
      onClick={press}
    >
      {children}
    </a>
  )
}

/** An action that leads to a page of the app. */
export const PageHeaderPageLink = (props: PageLinkProps): ReactNode => (
  <AppLink {...props} className="c-button c-header-button" />
)

/** Where this page stands in the app. */
export const PageBreadcrumbs = ({ children }: Children): ReactNode => (
  <nav className="c-breadcrumbs" aria-label="Breadcrumbs">
    {children}
  </nav>
)

/** A page above this one. */
export const PageBreadcrumbsPageLink = (props: PageLinkProps): ReactNode => (
  <Fragment>
    <AppLink {...props} className="c-link c-link-primary" />
    <span className="c-crumb-mark" aria-hidden="true">
      ›
    </span>
  </Fragment>
)

/** This page. */
export const PageBreadcrumbsCurrent = ({ children }: Children): ReactNode => (
  <span aria-current="page">{children}</span>
)

/** The actions of the older home page. */
export const HeaderActions = ({ children }: HeaderActionsProps): ReactNode => (
  <header className="c-page-header">{children}</header>
)

/** Its main action. */
export const PrimaryHeaderActionButton = (props: HeaderActionButtonProps): ReactNode => (
  <Button {...props} variant="primary" />
)

/** Its other actions. */
export const SecondaryHeaderActionButton = (props: HeaderActionButtonProps): ReactNode => (
  <Button {...props} variant="secondary" />
)
