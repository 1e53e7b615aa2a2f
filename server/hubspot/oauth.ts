import type { z } from 'zod'
import { AppError } from '../../src/errors.ts'
import { recordOutsideCall } from '../observability/metrics.ts'
import { factsSchema, type TokenFacts, type TokenSet, tokensSchema } from './oauth-answers.ts'
import { type HubSpotApp, redirectUriOf } from './oauth-app.ts'
import { oauthRefusal } from './oauth-refusal.ts'

/**
 * HubSpot's token endpoints (dated 2026-09; OAuth 2.0 with form bodies). These calls do not go through the gate: what
 * they answer are secrets, which no record may hold, and an exchange belongs to no portal yet.
 * Every call throws `not_connected` when the grant is revoked, `not_configured` when our app is refused,
 * `invalid_input` for a dead code, a retryable `vendor_unavailable` else.
 */
export type OAuthApi = {
  exchange(code: string): Promise<TokenSet>
  refresh(refreshToken: string): Promise<TokenSet>
  /** Null: the token is dead. */
  introspect(token: string, kind: 'access_token' | 'refresh_token'): Promise<TokenFacts | null>
  /** Ends a refresh token; access tokens live out their half hour. */
  revoke(refreshToken: string): Promise<void>
  /** Takes the app out of the portal that the access token belongs to; HubSpot mails its admins. False: the token is dead. */
  uninstall(accessToken: string): Promise<boolean>
}

const VERSION = '2026-09'
const TIMEOUT_MS = 15_000

type Answer = { status: number; body: string }

const unreachable = (cause: unknown): AppError =>
  new AppError('vendor_unavailable', 'HubSpot could not be reached to renew or check its access.', {
    cause,
    isRetryable: true,
    hint: 'It is tried again by itself.',
  })

const send = async (url: string, init: RequestInit): Promise<Answer> => {
  const startedAt = performance.now()
  const note = (result: 'ok' | 'failed') =>
    recordOutsideCall({ vendor: 'hubspot', result, seconds: (performance.now() - startedAt) / 1000 })
  try {
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    const answer = { status: response.status, body: await response.text() }
    note(response.ok ? 'ok' : 'failed')
    return answer
  } catch (error) {
    note('failed')
    throw unreachable(error)
  }
}

const read = <T>(schema: z.ZodType<T>, { body }: Answer): T => {
  try {
    return schema.parse(JSON.parse(body))
  } catch {
    // Without the cause: a parser's complaint may quote the answer, which holds tokens.
    throw new AppError(
      'vendor_nonsense',
      'HubSpot answered a question about tokens with something unreadable.',
      {
        isRetryable: true,
      },
    )
  }
}

const postForm = async (app: HubSpotApp, path: string, fields: Record<string, string>): Promise<Answer> => {
  const form = { client_id: app.clientId, client_secret: app.clientSecrets[0] ?? '', ...fields }
  const answer = await send(`${app.apiBaseUrl}${path}`, {
    method: 'POST',
    body: new URLSearchParams(form),
  })
  if (answer.status >= 200 && answer.status < 300) return answer
  throw oauthRefusal(answer.status, answer.body)
}

/** The token endpoints for our app. `app` throws `not_configured` while HubSpot is not set up here. */
export const createOAuthApi = (app: () => HubSpotApp): OAuthApi => {
  const token = async (fields: Record<string, string>): Promise<TokenSet> =>
    read(tokensSchema, await postForm(app(), `/oauth/${VERSION}/token`, fields))
  return {
    exchange: (code) => token({ grant_type: 'authorization_code', code, redirect_uri: redirectUriOf(app()) }),
    refresh: (refreshToken) => token({ grant_type: 'refresh_token', refresh_token: refreshToken }),
    introspect: async (asked, kind) =>
      read(
        factsSchema,
        await postForm(app(), `/oauth/${VERSION}/token/introspect`, { token: asked, token_type_hint: kind }),
      ),
    revoke: async (refreshToken) => {
      await postForm(app(), `/oauth/${VERSION}/token/revoke`, {
        token: refreshToken,
        token_type_hint: 'refresh_token',
      })
    },
    uninstall: async (accessToken) => {
      const answer = await send(`${app().apiBaseUrl}/appinstalls/${VERSION}/external-install`, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${accessToken}` },
      })
      if (answer.status >= 200 && answer.status < 300) return true
      if (answer.status === 401) return false
      throw oauthRefusal(answer.status, answer.body)
    },
  }
}
