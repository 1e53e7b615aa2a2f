import { type Request, type Response, Router } from 'express'
import type { Portal } from '../../world/world.ts'
import type { AppRegistration } from '../oauth/app-registration.ts'
import type { OAuthParts } from '../oauth/token-router.ts'
import { fieldsOf } from './fields.ts'
import { address, type Html, html } from './html.ts'
import { companiesPath, connectedAppsPath, pagesPath, sendPage, sendProblem } from './layout.ts'

/** The three ways in which HubSpot's marketplace may open an app's callback; see {@link marketplacePages}. */
const flows = {
  authorize: {
    label: 'Install: the app asks for approval',
    text: 'HubSpot opens the app with step=authorize and an address to return to. The app sends you to approve, or straight back here.',
  },
  finalize: {
    label: 'Install: approve here first',
    text: 'You approve inside the marketplace. HubSpot then opens the app with a code, step=finalize and an address to return to.',
  },
  code: {
    label: 'Install: plain code',
    text: 'You approve inside the marketplace. HubSpot then opens the app with nothing but a code, which no link of the app has asked for.',
  },
} as const

type Flow = keyof typeof flows

const choices = (portals: readonly Portal[]): Html => html`<div class="card">
<form method="post" action="${pagesPath}/marketplace/install">
<label for="portal">Account</label>
<select id="portal" name="portal">${portals.map(({ id, name }) => html`<option value="${id}">${name} (${id})</option>`)}</select>
<ul class="plain">${Object.entries(flows).map(
  ([flow, { label, text }]) =>
    html`<li><p class="soft">${text}</p><button${flow === 'authorize' && html` class="main"`} name="flow" value="${flow}">${label}</button></li>`,
)}</ul>
</form>
</div>`

const showMarketplace = (response: Response, { registration, portals }: OAuthParts): void => {
  const { name, redirectUrls } = registration.config()
  const body = html`<h1>Marketplace</h1>
<p class="soft">${name} can be installed in three ways, all of which an app has to bear.</p>
${redirectUrls.length > 0 ? choices(portals) : html`<p class="warning">No app has been uploaded yet: PUT /control/hubspot/app does it.</p>`}`
  sendPage(response, { title: 'Marketplace', section: 'marketplace', isNarrow: true, body })
}

const originOf = (request: Request): string => `${request.protocol}://${request.get('host')}`

const consentAddress = (
  registration: AppRegistration,
  portalId: string,
  more: { step?: string; returnUrl?: string; state?: string },
): string => {
  const { redirectUrls, requiredScopes } = registration.config()
  return address(`${pagesPath}/oauth/${portalId}/authorize`, {
    client_id: registration.clientId,
    redirect_uri: redirectUrls[0] ?? '',
    scope: requiredScopes.join(' '),
    ...more,
  })
}

const install = (request: Request, response: Response, { registration }: OAuthParts) => {
  const { portal: portalId = '', flow } = fieldsOf(request.body)
  const [callback] = registration.config().redirectUrls
  if (!callback) {
    return sendProblem(response, 409, {
      title: 'Nothing to install',
      reason: 'No app has been uploaded yet.',
    })
  }
  const returnUrl = `${originOf(request)}${pagesPath}/marketplace/return/${portalId}`
  const targets: Record<Flow, () => string> = {
    authorize: () => {
      const opened = new URL(callback)
      opened.searchParams.set('returnUrl', returnUrl)
      opened.searchParams.set('step', 'authorize')
      return opened.href
    },
    finalize: () => consentAddress(registration, portalId, { step: 'finalize', returnUrl }),
    code: () => consentAddress(registration, portalId, {}),
  }
  response.redirect(302, (flow === 'finalize' || flow === 'code' ? targets[flow] : targets.authorize)())
}

const showReturn = (request: Request, response: Response, { registration, grants, portals }: OAuthParts) => {
  const portal = portals.find(({ id }) => String(id) === request.params.portalId)
  if (!portal)
    return sendProblem(response, 404, { title: 'No such account', reason: 'You have no such account.' })
  if (!grants.installOf(portal.id)) {
    const returnUrl = `${originOf(request)}${pagesPath}/marketplace/return/${portal.id}`
    const { state } = fieldsOf(request.query)
    const more = { step: 'finalize', returnUrl, ...(state === undefined ? {} : { state }) }
    return response.redirect(302, consentAddress(registration, String(portal.id), more))
  }
  const { name } = registration.config()
  const body = html`<div class="card"><h1>${name} is installed</h1>
<p class="note">It is connected to ${portal.name}.</p>
<p class="row"><a class="button main" href="${companiesPath(portal.id)}">Go to companies</a>
<a class="button quiet" href="${connectedAppsPath(portal.id)}">Connected apps</a></p></div>`
  sendPage(response, { title: `${name} is installed`, portal, section: 'marketplace', isNarrow: true, body })
}

/**
 * Installs that begin in HubSpot's marketplace. HubSpot's install-flow documentation names two calls of the app's
 * address, `?returnUrl=...&step=authorize` first and `?code=...&state=...&returnUrl=...&step=finalize` last; who asks
 * for approval in between is not said, so both shapes are played:
 * - authorize: the callback is opened with `returnUrl` and `step=authorize`; the app may send the browser to the authorize
 *   address (it comes back with `code` and the app's own `state`), or to `returnUrl`, with a `state` if it likes: then the
 *   marketplace asks for approval and ends with `step=finalize`, `code`, that `state` and `returnUrl`;
 * - finalize: approval first, then `code`, `returnUrl` and `step=finalize`, without a state;
 * - code: approval first, then `code` alone.
 * The app's first redirect URL counts as its callback. An app that is done sends the browser to `returnUrl`.
 */
export const marketplacePages = (parts: OAuthParts): Router => {
  const router = Router()
  router.get('/marketplace', (_request, response) => showMarketplace(response, parts))
  router.post('/marketplace/install', (request, response) => install(request, response, parts))
  router.get('/marketplace/return/:portalId', (request, response) => showReturn(request, response, parts))
  return router
}
