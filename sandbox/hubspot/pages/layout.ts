import type { Response } from 'express'
import type { Portal } from '../../world/world.ts'
import { type Html, html } from './html.ts'
import { style } from './style.ts'

/** Where all pages live. */
export const pagesPath = '/hubspot-app'

/** The page of an account's companies. */
export const companiesPath = (portalId: number): string => `${pagesPath}/contacts/${portalId}/objects/0-2`

/** The page of one company: HubSpot's own path behind its host. */
export const companyPath = (portalId: number, companyId: string): string =>
  `${pagesPath}/contacts/${portalId}/record/0-2/${companyId}`

/** The page of the apps that an account has installed. */
export const connectedAppsPath = (portalId: number): string => `${pagesPath}/connected-apps/${portalId}`

type Section = 'companies' | 'recycle-bin' | 'connected-apps' | 'marketplace'

/** What a page shows. Pages of an account carry its menu; `isNarrow` suits a short text or form. */
export type Page = { title: string; body: Html; portal?: Portal; section?: Section; isNarrow?: boolean }

const link = (to: string, label: string, isHere: boolean): Html =>
  html`<a href="${to}"${isHere && html` aria-current="page"`}>${label}</a>`

const menu = ({ portal, section }: Page): Html => {
  const ofAccount = portal && [
    link(companiesPath(portal.id), 'Companies', section === 'companies'),
    link(`${companiesPath(portal.id)}/recycle-bin`, 'Recycle bin', section === 'recycle-bin'),
    link(connectedAppsPath(portal.id), 'Connected apps', section === 'connected-apps'),
  ]
  return html`<nav class="top" aria-label="Main">
<strong>HubSpot <span class="tag" style="color:#22303f">make-believe</span></strong>
${link(`${pagesPath}/`, 'Accounts', false)}
${ofAccount}
${link(`${pagesPath}/marketplace`, 'Marketplace', section === 'marketplace')}
${portal && html`<span class="account">${portal.name} · ${portal.id}</span>`}
</nav>`
}

/** Sends a whole page. */
export const sendPage = (response: Response, page: Page, status = 200): void => {
  const { markup } = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title} · make-believe HubSpot</title>
<style>${{ markup: style }}</style>
</head>
<body>
<div class="banner" role="note">This is a make-believe HubSpot for trying things out. Nothing here reaches the real one.</div>
${menu(page)}
<main${page.isNarrow && html` class="narrow"`}>
${page.body}
</main>
</body>
</html>
`
  response.status(status).type('html').set('cache-control', 'no-store').send(markup)
}

/** A page that says in one sentence why there is nothing else to see. */
export const sendProblem = (
  response: Response,
  status: number,
  problem: { title: string; reason: string },
): void =>
  sendPage(
    response,
    {
      title: problem.title,
      isNarrow: true,
      body: html`<div class="card"><h1>${problem.title}</h1><p class="warning">${problem.reason}</p></div>`,
    },
    status,
  )
