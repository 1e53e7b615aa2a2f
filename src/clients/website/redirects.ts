import { ItemFailed } from '../../errors.ts'
import type { OutsideAnswer } from '../../ports/outside-call.ts'

/** Most redirects we follow: what robots.txt readers must (RFC 9309) and more than any honest page needs. */
export const MOST_REDIRECTS = 5

const REDIRECT_STATUSES: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/** Where an answer sends us, absolute and without fragment; null when it is no redirect. Throws ItemFailed when it leads nowhere. */
export const redirectTarget = (answer: OutsideAnswer, from: string): string | null => {
  if (!REDIRECT_STATUSES.has(answer.status)) return null
  const { location } = answer.headers
  if (location === undefined || !URL.canParse(location, from))
    throw new ItemFailed('vendor_nonsense', `${from} redirects without saying where.`)
  const target = new URL(location, from)
  target.hash = ''
  return target.href
}

/** The failure for a chain of redirects that does not end. */
export const tooManyRedirects = (url: string): ItemFailed =>
  new ItemFailed('vendor_nonsense', `${url} redirects more than ${MOST_REDIRECTS} times.`)
