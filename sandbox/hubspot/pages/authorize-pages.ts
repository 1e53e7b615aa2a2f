import type { Request, Response } from 'express'
import { Router } from 'express'
import type { Portal } from '../../world/world.ts'
import { type AuthorizeRequest, approve, cancel, faultOfAuthorize, scopesOf } from '../oauth/authorization.ts'
import { scopeInWords } from '../oauth/scope-words.ts'
import type { OAuthParts } from '../oauth/token-router.ts'
import { fieldsOf } from './fields.ts'
import { address, type Html, html } from './html.ts'
import { pagesPath, sendPage, sendProblem } from './layout.ts'

type User = Portal['users'][number]

/** The authorize address's parameters by HubSpot's names, as they travel from page to page. */
const parametersOf = (asked: AuthorizeRequest): Record<string, string> => ({
  client_id: asked.clientId,
  redirect_uri: asked.redirectUri,
  scope: asked.scope,
  ...(asked.state === undefined ? {} : { state: asked.state }),
  ...(asked.step === undefined ? {} : { step: asked.step }),
  ...(asked.returnUrl === undefined ? {} : { returnUrl: asked.returnUrl }),
})

const askedIn = (fields: Record<string, string>): AuthorizeRequest => ({
  clientId: fields.client_id ?? '',
  redirectUri: fields.redirect_uri ?? '',
  scope: fields.scope ?? '',
  state: fields.state,
  step: fields.step,
  returnUrl: fields.returnUrl,
})

const nameOf = ({ firstName, lastName }: User): string => `${firstName} ${lastName}`

const chooser = (asked: AuthorizeRequest, portals: readonly Portal[], appName: string): Html => {
  const person = (portal: Portal, user: User): Html => {
    const to = address(`${pagesPath}/oauth/${portal.id}/authorize`, {
      ...parametersOf(asked),
      user: user.userId,
    })
    const role = user.isSuperAdmin ? 'Super admin' : 'User'
    return html`<li><a href="${to}"><span>${nameOf(user)}</span><span class="soft">${role}</span></a></li>`
  }
  return html`<h1>Log in to connect ${appName}</h1>
<p class="soft">Choose the account, and who you are in it.</p>
${portals.map(
  (portal) => html`<section class="card people"><h2>${portal.name} <span class="soft">${portal.id}</span></h2>
<ul class="plain">${portal.users.map((user) => person(portal, user))}</ul></section>`,
)}`
}

const consent = (asked: AuthorizeRequest, portal: Portal, user: User, appName: string): Html => {
  const hidden = { ...parametersOf(asked), portal: String(portal.id), user: String(user.userId) }
  const inputs = Object.entries(hidden).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )
  return html`<div class="card">
<h1>Connect ${appName} to ${portal.name}</h1>
<p class="soft">You are logged in as ${nameOf(user)}. <a href="${address(`${pagesPath}/oauth/authorize`, parametersOf(asked))}">Someone else?</a></p>
<h2>${appName} will be able to</h2>
<ul>${scopesOf(asked.scope).map((scope) => html`<li>${scopeInWords(scope)} <span class="soft"><code>${scope}</code></span></li>`)}</ul>
${
  !user.isSuperAdmin &&
  html`<p class="warning">Only a super admin can install an app. Ask ${portal.users
    .filter(({ isSuperAdmin }) => isSuperAdmin)
    .map(nameOf)
    .join(' or ')} to do it.</p>`
}
<form method="post" action="${pagesPath}/oauth/decision" class="row">
${inputs}
${user.isSuperAdmin && html`<button class="main" name="decision" value="approve">Approve</button>`}
<button class="quiet" name="decision" value="cancel">Cancel</button>
</form>
</div>`
}

const problemTitle = 'This app can’t be installed from this link'

const showAuthorize = (request: Request, response: Response, parts: OAuthParts) => {
  const fields = fieldsOf(request.query)
  const asked = askedIn(fields)
  const fault = faultOfAuthorize(asked, parts.registration)
  if (fault) return sendProblem(response, 400, { title: problemTitle, reason: fault })
  const wanted = request.params.portalId
  const offered = parts.portals.filter(({ id }) => wanted === undefined || String(id) === wanted)
  const [portal] = offered
  if (!portal) {
    return sendProblem(response, 404, { title: problemTitle, reason: `You have no account ${wanted}.` })
  }
  const { name } = parts.registration.config()
  const user = wanted ? portal.users.find(({ userId }) => String(userId) === fields.user) : undefined
  const body = user ? consent(asked, portal, user, name) : chooser(asked, offered, name)
  sendPage(response, { title: `Connect ${name}`, body, isNarrow: true })
}

const decide = (request: Request, response: Response, parts: OAuthParts) => {
  const fields = fieldsOf(request.body)
  const asked = askedIn(fields)
  const portal = parts.portals.find(({ id }) => String(id) === fields.portal)
  const user = portal?.users.find(({ userId }) => String(userId) === fields.user)
  const fault = faultOfAuthorize(asked, parts.registration)
  if (fault || !portal || !user) {
    return sendProblem(response, 400, {
      title: problemTitle,
      reason: fault ?? 'The account or user is unknown.',
    })
  }
  if (fields.decision !== 'approve') return response.redirect(302, cancel(asked))
  if (!user.isSuperAdmin) {
    return sendProblem(response, 403, {
      title: problemTitle,
      reason: 'Only a super admin can install an app.',
    })
  }
  response.redirect(302, approve(asked, { portal, userId: user.userId }, parts))
}

/** Log-in and consent: `/oauth/authorize` and `/oauth/{portalId}/authorize`, as an app's install link opens them. */
export const authorizePages = (parts: OAuthParts): Router => {
  const router = Router()
  router.get('/oauth/authorize', (request, response) => showAuthorize(request, response, parts))
  router.get('/oauth/:portalId/authorize', (request, response) => showAuthorize(request, response, parts))
  router.post('/oauth/decision', (request, response) => decide(request, response, parts))
  return router
}
