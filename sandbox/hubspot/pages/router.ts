import express, { type Response, Router } from 'express'
import type { CrmStore } from '../crm-store.ts'
import type { OAuthParts } from '../oauth/token-router.ts'
import { authorizePages } from './authorize-pages.ts'
import { companyPages } from './company-routes.ts'
import { connectedAppsPages } from './connected-apps.ts'
import { html } from './html.ts'
import { companiesPath, connectedAppsPath, sendPage, sendProblem } from './layout.ts'
import { marketplacePages } from './marketplace-pages.ts'

const showAccounts = (response: Response, { portals, grants }: OAuthParts): void => {
  const accounts = portals.map(
    ({
      id,
      name,
    }) => html`<li class="row apart"><span><strong>${name}</strong> <span class="soft">${id}</span></span>
<span class="row"><a href="${companiesPath(id)}">Companies</a>
<a href="${connectedAppsPath(id)}">${grants.installOf(id) ? '1 connected app' : 'No connected apps'}</a></span></li>`,
  )
  const body = html`<h1>Accounts</h1><p class="soft">Choose an account to work in.</p>
<div class="card"><ul class="plain">${accounts}</ul></div>`
  sendPage(response, { title: 'Accounts', isNarrow: true, body })
}

/** HubSpot as a person sees it in the browser, for the mount {@link pagesPath}: no limits, faults or latency. */
export const pagesRouter = (store: CrmStore, parts: OAuthParts): Router => {
  const router = Router()
  router.use(express.urlencoded({ extended: false }))
  router.get('/', (_request, response) => showAccounts(response, parts))
  router.use(authorizePages(parts))
  router.use(marketplacePages(parts))
  router.use(companyPages(store))
  router.use(connectedAppsPages(parts))
  router.use((_request, response) =>
    sendProblem(response, 404, { title: 'Page not found', reason: 'This HubSpot has no such page.' }),
  )
  return router
}
