import { z } from 'zod'
import type { AppMetadata } from '../config/app-metadata.ts'
import { controlCall } from './control-call.ts'

const appSchema = z.object({
  appId: z.number().int(),
  clientId: z.string(),
  clientSecret: z.string(),
  redirectUrls: z.array(z.string()),
  webhooks: z.unknown(),
})

/** Our app as the make-believe HubSpot knows it. `wasFresh`: nobody had uploaded it since that HubSpot began. */
export type DeployedApp = {
  appId: number
  clientId: string
  clientSecret: string
  /** Our address from outside: of this process, or of whichever uploaded the app last. */
  baseUrl: string
  wasFresh: boolean
}

/** Where `npm start` listens: what a command line registers, which listens nowhere itself. */
const USUAL_BASE_URL = 'http://localhost:3000'
const CALLBACK = '/oauth/callback'

/**
 * Uploads our app to the make-believe HubSpot, as `hs project upload` does to the real one. A process without an address
 * of its own leaves the webhooks as they are; callbacks of other processes stay registered. Throws when it does not answer.
 */
export const deployApp = async (
  controlUrl: string,
  metadata: AppMetadata,
  ownBaseUrl: string | null,
): Promise<DeployedApp> => {
  const before = appSchema.parse(await controlCall(controlUrl, 'GET', '/hubspot/app'))
  const known = before.redirectUrls[0]?.slice(0, -CALLBACK.length)
  const baseUrl = ownBaseUrl ?? known ?? USUAL_BASE_URL
  const webhooks =
    ownBaseUrl === null
      ? before.webhooks
      : { ...metadata.webhooks, targetUrl: `${ownBaseUrl}/webhooks/hubspot` }
  const uploaded = await controlCall(controlUrl, 'PUT', '/hubspot/app', {
    // The marketplace opens the first one.
    redirectUrls: [...new Set([`${baseUrl}${CALLBACK}`, ...before.redirectUrls])],
    requiredScopes: metadata.requiredScopes,
    webhooks: webhooks ?? null,
  })
  const { appId, clientId, clientSecret } = appSchema.parse(uploaded)
  return { appId, clientId, clientSecret, baseUrl, wasFresh: before.redirectUrls.length === 0 }
}
