import type { ReactNode } from 'react'
import type { PageData } from '../../page-data.ts'

const withViewer = (userId: string): string => {
  const url = new URL(window.location.href)
  url.searchParams.set('as', userId)
  return url.href
}

const linkTo = (path: string): string => {
  const viewer = new URLSearchParams(window.location.search).get('as')
  return viewer === null ? path : `${path}?as=${viewer}`
}

/** Says on every page that this is a stand-in, and leads to the other pages. */
export const Banner = ({ data }: { data: PageData }): ReactNode => {
  const { portal, viewer, viewers, page, companies } = data
  const base = `/preview/${portal.id}`
  const [firstCompany] = companies
  const place = (name: string, path: string, isHere: boolean): ReactNode => (
    <a href={linkTo(path)} aria-current={isHere ? 'page' : undefined}>
      {name}
    </a>
  )
  return (
    <header className="banner">
      <p>
        <strong>Preview.</strong> A stand-in for HubSpot on made-up records: the extensions, their calls and
        the server are the real ones, the drawing is not.
      </p>
      <nav aria-label="Preview">
        {firstCompany
          ? place('Company record', `${base}/record/0-2/${firstCompany.id}`, page.name === 'record')
          : null}
        {place('App pages', `${base}/app/`, page.name === 'app')}
        {place('Settings', `${base}/settings`, page.name === 'settings')}
        {place('Companies', `${base}/companies`, page.name === 'bulk')}
        <a href="/preview">{portal.name}</a>
        <label>
          <span>You are</span>
          <select
            value={viewer.userId}
            onChange={(event) => window.location.assign(withViewer(event.target.value))}
          >
            {viewers.map(({ userId, firstName, lastName, isSuperAdmin }) => (
              <option key={userId} value={userId}>
                {firstName} {lastName}
                {isSuperAdmin ? ' (Super Admin)' : ''}
              </option>
            ))}
          </select>
        </label>
      </nav>
    </header>
  )
}
