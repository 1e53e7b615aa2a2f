import { previewAddress } from '../host/addresses.ts'

/** HubSpot's two ways to write an address. */
export type Href = string | { url: string; external?: boolean } | undefined

/** Where an address leads, and whether into a new tab; null without one. Other sites open in a new tab by default. */
export const destination = (href: Href): { url: string; isExternal: boolean } | null => {
  if (href === undefined || href === '') return null
  const { url, external } = typeof href === 'string' ? { url: href, external: undefined } : href
  const here = previewAddress(url)
  // Only addresses that a person may follow: a `javascript:` one would run in this page.
  const isSafe = here !== null || /^(https?:|mailto:|tel:|\/|#)/.test(url)
  if (!isSafe) return null
  return { url: here ?? url, isExternal: external ?? (here === null && /^https?:/.test(url)) }
}

/** Follows an address as a click on a link would. */
export const follow = (href: Href): void => {
  const target = destination(href)
  if (target === null) return
  if (target.isExternal) window.open(target.url, '_blank', 'noopener')
  else window.location.assign(target.url)
}
