import type { NewTokens } from '../db/repositories/portal-tokens.ts'
import type { SecretBox } from '../security/secret-box.ts'
import type { TokenSet } from './oauth-answers.ts'

const purposeOf = { access: 'hubspot-access-token', refresh: 'hubspot-refresh-token' } as const

/** Tokens as they may lie in the database: bound to their portal and kind. */
export const sealTokens = (box: SecretBox, portalId: number, tokens: TokenSet): NewTokens => ({
  accessTokenSealed: box.seal(tokens.accessToken, { portalId, purpose: purposeOf.access }),
  refreshTokenSealed: box.seal(tokens.refreshToken, { portalId, purpose: purposeOf.refresh }),
  expiresInSeconds: tokens.expiresInSeconds,
})

/** A token out of the database. Throws `not_configured` when its key is gone from ENCRYPTION_KEYS. */
export const openToken = (
  box: SecretBox,
  portalId: number,
  kind: keyof typeof purposeOf,
  sealed: string,
): string => box.open(sealed, { portalId, purpose: purposeOf[kind] })
