import { randomBytes } from 'node:crypto'
import type { Portal } from '../../world/world.ts'
import { allScopes } from './scope-words.ts'

/** Who calls: our app through OAuth (appId = the app's), or another integration with the portal's static token (appId 0, all scopes). */
export type Caller = { portal: Portal; appId: number; scopes: readonly string[]; isExpired: boolean }

/** What a person approved: these scopes of this account for the app. */
export type Approval = { portalId: number; userId: number; scopes: readonly string[] }

/** A token as it lives here. */
type Token = Approval & { token: string; use: 'access_token' | 'refresh_token'; expiresAtMs: number }

/** What the token endpoint hands out. */
export type TokenPair = Approval & { accessToken: string; refreshToken: string; expiresInSeconds: number }

/** How long things last. Access tokens 1,800 s in real life; codes are short-lived; webhooks go on after an uninstall. */
export type GrantTimes = { accessTokenSeconds: number; codeSeconds: number; webhooksAfterUninstallMs: number }

/** What accounts have granted the app. */
export interface Grants {
  readonly times: GrantTimes
  /** Unknown or uninstalled: null. An access token past its time: `isExpired` true. */
  callerOf(bearerToken: string): Caller | null
  /** A code for one exchange, bound to the redirect URL that it is sent to. */
  issueCode(approval: Approval, redirectUri: string): string
  /** What a code stands for, or null when it is unknown, used or too old. */
  codeFacts(code: string): (Approval & { redirectUri: string }) | null
  /** Uses the code up and installs the app: HubSpot counts an app as installed from its first tokens on. */
  redeemCode(code: string): TokenPair | null
  /** A new access token; the refresh token stays. Null when it is unknown, revoked or its app was uninstalled. */
  refresh(refreshToken: string): TokenPair | null
  /** The account that a refresh token was ever given for, even when it is dead. */
  portalOfRefreshToken(refreshToken: string): number | null
  /** The living token, or null. */
  tokenFacts(token: string): Token | null
  /** Ends a refresh token; access tokens made with it live out their time. */
  revoke(refreshToken: string): void
  /** Ends all tokens of the account at once. False when the app was not installed there. */
  uninstall(portalId: number): boolean
  /** Who installed the app in this account, or null. */
  installOf(portalId: number): (Approval & { installedAt: string }) | null
  /** Installed, or uninstalled so lately that HubSpot still sends webhooks. */
  hearsWebhooks(portalId: number): boolean
}

const newToken = (prefix: string): string => `${prefix}-${randomBytes(36).toString('base64url')}`

/** The tokens of one app, alive. */
const createTokens = (times: GrantTimes) => {
  const tokens = new Map<string, Token>()
  const put = (approval: Approval, use: Token['use'], token: string, expiresAtMs: number): void => {
    const { portalId, userId, scopes } = approval
    tokens.set(token, { portalId, userId, scopes, token, use, expiresAtMs })
  }
  const pairFor = (approval: Approval, refreshToken: string): TokenPair => {
    const accessToken = newToken('access')
    const { portalId, userId, scopes } = approval
    put(approval, 'access_token', accessToken, Date.now() + times.accessTokenSeconds * 1000)
    put(approval, 'refresh_token', refreshToken, Number.POSITIVE_INFINITY)
    return { portalId, userId, scopes, accessToken, refreshToken, expiresInSeconds: times.accessTokenSeconds }
  }
  return {
    pairFor,
    find: (token: string, use: Token['use']): Token | null => {
      const found = tokens.get(token)
      return found?.use === use ? found : null
    },
    end: (token: string): void => {
      tokens.delete(token)
    },
    endAllOf: (portalId: number): void => {
      for (const [key, token] of tokens) if (token.portalId === portalId) tokens.delete(key)
    },
  }
}

type Code = Approval & { redirectUri: string; expiresAtMs: number }

/** No grants yet. `portals` also have their static tokens, which belong to integrations of somebody else. */
export const createGrants = (appId: number, portals: readonly Portal[]): Grants => {
  const times: GrantTimes = { accessTokenSeconds: 1800, codeSeconds: 60, webhooksAfterUninstallMs: 5000 }
  const tokens = createTokens(times)
  const codes = new Map<string, Code>()
  const installs = new Map<number, Approval & { installedAt: string }>()
  const uninstalledAtMs = new Map<number, number>()
  const everGiven = new Map<string, number>()
  const portalById = (id: number): Portal | null => portals.find((portal) => portal.id === id) ?? null

  const ofStaticToken = (token: string): Caller | null => {
    const portal = portals.find(({ accessToken }) => accessToken === token)
    return portal ? { portal, appId: 0, scopes: allScopes, isExpired: false } : null
  }
  const codeFacts = (code: string): Code | null => {
    const found = codes.get(code)
    return found && found.expiresAtMs > Date.now() ? found : null
  }
  return {
    times,
    callerOf: (bearerToken) => {
      const token = tokens.find(bearerToken, 'access_token')
      const portal = token ? portalById(token.portalId) : null
      if (!token || !portal) return ofStaticToken(bearerToken)
      return { portal, appId, scopes: token.scopes, isExpired: token.expiresAtMs <= Date.now() }
    },
    issueCode: (approval, redirectUri) => {
      const code = newToken('code')
      codes.set(code, { ...approval, redirectUri, expiresAtMs: Date.now() + times.codeSeconds * 1000 })
      return code
    },
    codeFacts,
    redeemCode: (code) => {
      const facts = codeFacts(code)
      codes.delete(code)
      if (!facts) return null
      const refreshToken = newToken('refresh')
      const { portalId, userId, scopes } = facts
      installs.set(portalId, { portalId, userId, scopes, installedAt: new Date().toISOString() })
      everGiven.set(refreshToken, portalId)
      return tokens.pairFor(facts, refreshToken)
    },
    refresh: (refreshToken) => {
      const token = tokens.find(refreshToken, 'refresh_token')
      return token ? tokens.pairFor(token, refreshToken) : null
    },
    portalOfRefreshToken: (refreshToken) => everGiven.get(refreshToken) ?? null,
    tokenFacts: (token) => {
      const found = tokens.find(token, 'access_token') ?? tokens.find(token, 'refresh_token')
      return found && found.expiresAtMs > Date.now() ? found : null
    },
    revoke: (refreshToken) => {
      if (tokens.find(refreshToken, 'refresh_token')) tokens.end(refreshToken)
    },
    uninstall: (portalId) => {
      tokens.endAllOf(portalId)
      if (!installs.delete(portalId)) return false
      uninstalledAtMs.set(portalId, Date.now())
      return true
    },
    installOf: (portalId) => installs.get(portalId) ?? null,
    hearsWebhooks: (portalId) => {
      const leftAtMs = uninstalledAtMs.get(portalId) ?? Number.NEGATIVE_INFINITY
      return installs.has(portalId) || Date.now() - leftAtMs < times.webhooksAfterUninstallMs
    },
  }
}
