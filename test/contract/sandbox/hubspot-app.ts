import { z } from 'zod'
import type { RunningSandbox } from './running-sandbox.ts'

/** The portals of the sandbox's fictional world and their users: one super admin each. */
export const portals = {
  large: { id: 90000001, superAdmin: 41001, user: 41002, email: 'hannah.sowerby@northbridge.example' },
  small: { id: 90000002, superAdmin: 42001, user: 42002, email: 'owen.treloar@calder-field.example' },
} as const

export const callbackUrl = 'http://localhost:3000/oauth/callback'
export const scopes = ['oauth', 'crm.objects.companies.read', 'crm.objects.companies.write']

const appSchema = z.object({ appId: z.int(), clientId: z.uuid(), clientSecret: z.uuid() })

/** The app as HubSpot knows it. */
export type App = z.infer<typeof appSchema>

/** Uploads an app with the callback and scopes above; `webhooks` as in its configuration file. */
export const uploadApp = async (sandbox: RunningSandbox, webhooks: object | null = null): Promise<App> => {
  const body = { redirectUrls: [callbackUrl], requiredScopes: scopes, webhooks }
  return appSchema.parse(await (await sandbox.send('PUT', '/control/hubspot/app', body)).json())
}

/** Posts a form, as every call of the OAuth endpoints does. */
export const postForm = (sandbox: RunningSandbox, path: string, fields: Record<string, string>) =>
  fetch(`${sandbox.url}${path}`, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })

/** Calls the token endpoint with the app's own credentials, unless `fields` say others. */
export const askForToken = (sandbox: RunningSandbox, app: App, fields: Record<string, string>) =>
  postForm(sandbox, '/hubspot/oauth/2026-09/token', {
    client_id: app.clientId,
    client_secret: app.clientSecret,
    ...fields,
  })

/** The shape of the dated token endpoint's answer. */
export const tokenAnswer = z.strictObject({
  token_type: z.literal('bearer'),
  access_token: z.string().min(20).max(512),
  refresh_token: z.string().min(20).max(512),
  expires_in: z.int(),
  hub_id: z.int(),
  user_id: z.int(),
  scopes: z.array(z.string()),
  token_use: z.literal('access_token'),
})

/** A code as a super admin's approval brings it. */
export const codeFor = async (sandbox: RunningSandbox, portalId: number): Promise<string> => {
  const body = { portalId, redirectUri: callbackUrl, scope: scopes.join(' ') }
  const response = await sandbox.send('POST', '/control/hubspot/authorize', body)
  const { redirectTo } = z.object({ redirectTo: z.url() }).parse(await response.json())
  return new URL(redirectTo).searchParams.get('code') ?? ''
}

/** Exchanges a code as the app does. */
export const exchange = (sandbox: RunningSandbox, app: App, code: string) =>
  askForToken(sandbox, app, { grant_type: 'authorization_code', code, redirect_uri: callbackUrl })

/** Installs the app in a portal, from approval to first tokens. */
export const install = async (sandbox: RunningSandbox, app: App, portalId: number) =>
  tokenAnswer.parse(await (await exchange(sandbox, app, await codeFor(sandbox, portalId))).json())
