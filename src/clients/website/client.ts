import { type AppError, ItemFailed, SourceUnusable } from '../../errors.ts'
import type { RecordedAnswer, ScopedGate } from '../../ports/outside-call.ts'
import type { Http } from '../http.ts'
import { guardUrl } from './address-guard.ts'
import { type AskSite, createAskSite } from './page-request.ts'
import { MOST_REDIRECTS, redirectTarget, tooManyRedirects } from './redirects.ts'
import type { Resolve } from './resolve.ts'
import { createRobots, type Robots } from './robots.ts'
import { createDirectSender, createGatewaySender } from './site-sender.ts'

/** Why a page was not read, for programs. `no-such-host` and `unreachable` speak against the site being alive; the others do not. */
export type PageRefusal =
  | 'bad-address'
  | 'blocked-address'
  | 'robots'
  | 'no-such-host'
  | 'unreachable'
  | 'too-large'
  | 'not-html'
  | 'bad-redirect'
  | 'status'

/** A page as read, or why not. `reason` is a sentence that may be shown. */
export type PageAnswer =
  | {
      kind: 'page'
      /** As asked, without fragment. */
      url: string
      /** After redirects: the address to cite. */
      finalUrl: string
      status: number
      html: string
      answer: RecordedAnswer
    }
  | { kind: 'refused'; refusal: PageRefusal; reason: string }

/** Reads companies' own pages and directory pages, politely. */
export type WebsiteClient = {
  /**
   * One HTML page: robots.txt obeyed, at most 5 redirects each checked anew, 10 seconds, 2 MB, public addresses only,
   * one request a second for each host (the gate's limit). A failing site is an answer, not an error; throws only what
   * is no fault of the site (cancelled, budget spent).
   */
  page(url: string): Promise<PageAnswer>
}

const HTML = /^\s*(?:text\/html|application\/xhtml\+xml)\b/iu

const refused = (refusal: PageRefusal, reason: string): PageAnswer => ({ kind: 'refused', refusal, reason })

const REFUSAL_OF_CODE: Readonly<Partial<Record<AppError['code'], PageRefusal>>> = {
  blocked_address: 'blocked-address',
  not_found: 'no-such-host',
  vendor_unavailable: 'unreachable',
  too_large: 'too-large',
  vendor_nonsense: 'bad-redirect',
}

const asRefusal = (error: unknown): PageAnswer => {
  const isTheSites = error instanceof ItemFailed || error instanceof SourceUnusable
  const refusal = isTheSites ? REFUSAL_OF_CODE[error.code] : undefined
  if (!isTheSites || refusal === undefined) throw error
  return refused(refusal, error.message)
}

const readAnswer = (url: string, finalUrl: string, answer: RecordedAnswer): PageAnswer => {
  const { status, headers, body } = answer
  if (status < 200 || status > 299) return refused('status', `${finalUrl} answered with status ${status}.`)
  const type = headers['content-type'] ?? ''
  if (!HTML.test(type))
    return refused('not-html', `${finalUrl} is not an HTML page (${type || 'no type given'}).`)
  return { kind: 'page', url, finalUrl, status, html: body, answer }
}

const readPage = async (ask: AskSite, robots: Robots, start: string): Promise<PageAnswer> => {
  let url = start
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    // Before robots.txt is asked for: its origin may be private too.
    const verdict = guardUrl(url)
    if (!verdict.ok) return refused('blocked-address', `${url} is not read: ${verdict.reason}.`)
    const forbidden = await robots(url)
    if (forbidden !== null) return refused('robots', `${url} is not read: ${forbidden}.`)
    const answer = await ask({ operation: 'page', url, readsOnly: HTML })
    const target = redirectTarget(answer, url)
    if (target === null) return readAnswer(start, url, answer)
    url = target
  }
  throw tooManyRedirects(start)
}

/**
 * The reader of websites for one scope. `gatewayUrl` null: straight to the web, through connections pinned to the
 * addresses that `resolve` gave; else everything goes through that gateway. The guard is the same in both.
 */
export const createWebsiteClient = (options: {
  gatewayUrl: string | null
  gate: ScopedGate
  http: Http
  resolve: Resolve
}): WebsiteClient => {
  const { gatewayUrl, gate, http, resolve } = options
  const sender = gatewayUrl === null ? createDirectSender(http) : createGatewaySender({ gatewayUrl, http })
  const ask = createAskSite({ gate, resolve, sender })
  const robots = createRobots({ ask, userAgent: http.userAgent })
  return {
    page: async (address) => {
      if (!URL.canParse(address)) return refused('bad-address', `"${address}" is not a web address.`)
      const url = new URL(address)
      url.hash = ''
      try {
        return await readPage(ask, robots, url.href)
      } catch (error) {
        return asRefusal(error)
      }
    },
  }
}
