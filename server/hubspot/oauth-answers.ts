import { z } from 'zod'

/** Tokens as HubSpot gives them out. The refresh token is usually the old one; what comes back counts. */
export type TokenSet = {
  accessToken: string
  refreshToken: string
  expiresInSeconds: number
  scopes: string[]
}

/** What HubSpot says about a living token. `hubDomain`: the customer's own website. */
export type TokenFacts = {
  portalId: number
  userId: number
  userEmail: string | null
  appId: number
  hubDomain: string | null
  scopes: string[]
}

/** Reads the answer of the token endpoint. */
export const tokensSchema = z
  .object({
    access_token: z.string().min(1),
    refresh_token: z.string().min(1),
    expires_in: z.number().positive(),
    scopes: z.array(z.string()).default([]),
  })
  .transform(
    (set): TokenSet => ({
      accessToken: set.access_token,
      refreshToken: set.refresh_token,
      expiresInSeconds: set.expires_in,
      scopes: set.scopes,
    }),
  )

/** Reads what introspection says; null: the token is dead. */
export const factsSchema = z.union([
  z.object({ active: z.literal(false) }).transform(() => null),
  z
    .object({
      active: z.literal(true),
      hub_id: z.number().int().positive(),
      user_id: z.number().int().positive(),
      user: z.string().nullish(),
      app_id: z.number().int(),
      hub_domain: z.string().nullish(),
      scopes: z.array(z.string()).default([]),
    })
    .transform(
      (facts): TokenFacts => ({
        portalId: facts.hub_id,
        userId: facts.user_id,
        userEmail: facts.user ?? null,
        appId: facts.app_id,
        hubDomain: facts.hub_domain ?? null,
        scopes: facts.scopes,
      }),
    ),
])
