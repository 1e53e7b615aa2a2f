import express, { type Request, type Response, Router } from 'express'
import type { Portal } from '../../world/world.ts'
import { fail } from '../errors.ts'
import type { AppRegistration } from './app-registration.ts'
import { type OAuthFailure, refuseOAuth } from './failures.ts'
import type { Grants, TokenPair } from './grants.ts'
import type { OAuthCalls } from './oauth-calls.ts'
import { tokenInWords } from './token-facts.ts'

/** What the OAuth side of HubSpot is made of. */
export type OAuthParts = {
  registration: AppRegistration
  grants: Grants
  calls: OAuthCalls
  portals: readonly Portal[]
}

type Form = Record<string, string>

/** The form's fields; repeated ones and query parameters count for nothing. Null: the body is no form. */
const formOf = (request: Request): Form | null => {
  if (!request.is('application/x-www-form-urlencoded')) return null
  const fields = Object.entries((request.body ?? {}) as Record<string, unknown>)
  return Object.fromEntries(
    fields.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}

const faultOfClient = (form: Form | null, registration: AppRegistration): OAuthFailure | null => {
  if (!form) return 'BAD_REQUEST'
  if (form.client_id !== registration.clientId) return 'BAD_CLIENT_ID'
  return form.client_secret === registration.clientSecret() ? null : 'BAD_CLIENT_SECRET'
}

const sameScopes = (one: readonly string[], other: readonly string[]): boolean =>
  [...one].sort().join(' ') === [...other].sort().join(' ')

const exchangeCode = (form: Form, { grants, registration }: OAuthParts): TokenPair | OAuthFailure => {
  const facts = grants.codeFacts(form.code ?? '')
  if (!facts) return 'BAD_AUTH_CODE'
  if (facts.redirectUri !== form.redirect_uri) return 'BAD_REDIRECT_URI'
  if (!sameScopes(facts.scopes, registration.config().requiredScopes)) return 'BAD_SCOPES'
  return grants.redeemCode(form.code ?? '') ?? 'BAD_AUTH_CODE'
}

const tokensFor = (form: Form | null, parts: OAuthParts): TokenPair | OAuthFailure => {
  const fault = parts.calls.takeFault() ?? faultOfClient(form, parts.registration)
  if (fault || !form) return fault ?? 'BAD_REQUEST'
  if (form.grant_type === 'authorization_code') return exchangeCode(form, parts)
  if (form.grant_type !== 'refresh_token') return 'BAD_GRANT_TYPE'
  return parts.grants.refresh(form.refresh_token ?? '') ?? 'BAD_REFRESH_TOKEN'
}

const answerToken = (request: Request, response: Response, parts: OAuthParts) => {
  const form = formOf(request)
  const named =
    parts.grants.portalOfRefreshToken(form?.refresh_token ?? '') ??
    parts.grants.codeFacts(form?.code ?? '')?.portalId
  const tokens = tokensFor(form, parts)
  parts.calls.note(form?.grant_type ?? 'none', named ?? null, typeof tokens === 'string')
  if (typeof tokens === 'string') return refuseOAuth(response, tokens)
  response.json({
    token_type: 'bearer',
    access_token: tokens.accessToken,
    refresh_token: tokens.refreshToken,
    expires_in: Math.ceil(tokens.expiresInSeconds),
    hub_id: tokens.portalId,
    user_id: tokens.userId,
    scopes: tokens.scopes,
    token_use: 'access_token',
  })
}

const answerUninstall = (request: Request, response: Response, { grants }: OAuthParts) => {
  const token = /^Bearer\s+(.+)$/i.exec(request.get('authorization') ?? '')?.[1] ?? ''
  const caller = grants.callerOf(token)
  if (!caller || caller.isExpired) {
    const category = caller ? 'EXPIRED_AUTHENTICATION' : 'INVALID_AUTHENTICATION'
    return fail(response, 401, { message: 'The OAuth token used to make this call is not valid', category })
  }
  if (caller.appId === 0) {
    return fail(response, 403, {
      message: 'Only an app installed by OAuth can do this',
      category: 'FORBIDDEN',
    })
  }
  grants.uninstall(caller.portal.id)
  response.status(204).end()
}

/**
 * HubSpot's dated token, introspection, revocation and uninstall calls, for the API's mount and before its bearer
 * check. Bodies are parsed here only, so that no secret of theirs gets into the journal.
 */
export const oauthRouter = (parts: OAuthParts): Router => {
  const router = Router()
  const form = express.urlencoded({ extended: false })
  router.post('/oauth/2026-09/token', form, (request, response) => answerToken(request, response, parts))
  router.post('/oauth/2026-09/token/introspect', form, (request, response) => {
    const fields = formOf(request)
    const fault = faultOfClient(fields, parts.registration)
    if (fault) return refuseOAuth(response, fault)
    response.json(tokenInWords(fields?.token ?? '', parts))
  })
  router.post('/oauth/2026-09/token/revoke', form, (request, response) => {
    const fields = formOf(request)
    const fault = faultOfClient(fields, parts.registration)
    if (fault) return refuseOAuth(response, fault)
    // RFC 7009: revoking what is unknown is no error.
    parts.grants.revoke(fields?.token ?? '')
    response.status(200).end()
  })
  router.delete('/appinstalls/2026-09/external-install', (request, response) =>
    answerUninstall(request, response, parts),
  )
  return router
}
