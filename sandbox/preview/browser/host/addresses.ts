import type { PageLocation } from '../wire.ts'

/** A place in the app as extensions name it: a path with `:names` in it, and values for them and for the query. */
export type Target = { to: string; params?: Record<string, string> }

/** Fills `:names` of the path; what is left of the values becomes the query. HubSpot's rule for page links. */
export const locationOf = ({ to, params = {} }: Target): PageLocation => {
  const [path = '/', query = ''] = to.split('?')
  const left = { ...Object.fromEntries(new URLSearchParams(query)), ...params }
  const filled = path.replace(/:(\w+)/g, (whole, name: string) => {
    const value = left[name]
    if (value === undefined) return whole
    delete left[name]
    return encodeURIComponent(value)
  })
  return { path: filled.startsWith('/') ? filled : `/${filled}`, params: left }
}

/** The preview's address of a place in the app; who looks stays the same. */
export const addressOf = (
  basePath: string,
  { path, params }: PageLocation,
  viewer: string | null,
): string => {
  const query = new URLSearchParams({ ...params, ...(viewer === null ? {} : { as: viewer }) }).toString()
  return `${basePath}${path}${query === '' ? '' : `?${query}`}`
}

/** The place in the app that this browser address means. */
export const locationAt = (basePath: string, url: URL): PageLocation => {
  const params = Object.fromEntries(url.searchParams)
  delete params.as
  return { path: url.pathname.slice(basePath.length) || '/', params }
}

/** HubSpot's own pages that the preview has too, and the server's copies of make-believe ones; null for other addresses. */
export const previewAddress = (address: string): string | null => {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  // The app's server has a public name here that leads nowhere; what it keeps of the make-believe web opens by the preview.
  if (url.pathname === '/sandbox-page') return `/preview/sandbox-page${url.search}`
  if (!/^app(-eu1)?\.hubspot\.com$/.test(url.hostname)) return null
  const record = /^\/contacts\/(\d+)\/(?:record\/0-2|company)\/(\d+)/.exec(url.pathname)
  return record ? `/preview/${record[1]}/record/0-2/${record[2]}` : null
}
