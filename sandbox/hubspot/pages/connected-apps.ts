import { Router } from 'express'
import type { Portal } from '../../world/world.ts'
import { scopeInWords } from '../oauth/scope-words.ts'
import type { OAuthParts } from '../oauth/token-router.ts'
import { fieldsOf } from './fields.ts'
import { address, type Html, html } from './html.ts'
import { connectedAppsPath, type Page, pagesPath, sendPage, sendProblem } from './layout.ts'

const installedCard = (portal: Portal, { registration, grants }: OAuthParts): Html | null => {
  const install = grants.installOf(portal.id)
  if (!install) return null
  const installer = portal.users.find(({ userId }) => userId === install.userId)
  const by = installer ? `${installer.firstName} ${installer.lastName}` : 'somebody who has left'
  const at = new Date(install.installedAt).toLocaleString('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  })
  return html`<section class="card"><div class="row apart"><h2>${registration.config().name}</h2>
<form method="post" action="${connectedAppsPath(portal.id)}/uninstall"><button>Uninstall</button></form></div>
<p class="soft">Installed by ${by} · ${at}</p>
<ul>${install.scopes.map((scope) => html`<li>${scopeInWords(scope)}</li>`)}</ul></section>`
}

const connectedAppsPage = (portal: Portal, parts: OAuthParts, notice: string | null): Page => {
  const nothing = html`<div class="card"><p class="empty">No app is connected. <a href="${pagesPath}/marketplace">Find one in the marketplace</a></p></div>`
  const body = html`${notice && html`<p class="note" role="status">${notice}</p>`}<h1>Connected apps</h1>
<p class="soft">What may read and change the data of ${portal.name}.</p>${installedCard(portal, parts) ?? nothing}`
  return { title: 'Connected apps', portal, section: 'connected-apps', isNarrow: true, body }
}

/** The apps that an account has installed, with a button to uninstall each. */
export const connectedAppsPages = (parts: OAuthParts): Router => {
  const router = Router()
  const portalOf = (id: unknown): Portal | undefined =>
    parts.portals.find((portal) => String(portal.id) === id)
  router.get('/connected-apps/:portalId', (request, response) => {
    const portal = portalOf(request.params.portalId)
    if (portal)
      return sendPage(response, connectedAppsPage(portal, parts, fieldsOf(request.query).notice ?? null))
    sendProblem(response, 404, { title: 'No such account', reason: 'You have no account with this number.' })
  })
  router.post('/connected-apps/:portalId/uninstall', (request, response) => {
    const portal = portalOf(request.params.portalId)
    const isGone = portal !== undefined && parts.grants.uninstall(portal.id)
    const notice = isGone
      ? `${parts.registration.config().name} is uninstalled.`
      : 'The app was not installed.'
    response.redirect(303, address(connectedAppsPath(portal?.id ?? 0), { notice }))
  })
  return router
}
