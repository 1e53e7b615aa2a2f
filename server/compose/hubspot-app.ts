import { AppError } from '../../src/errors.ts'
import { type Config, vendorHomes } from '../config.ts'
import { type HubSpotApp, isHubSpotsAppPage } from '../hubspot/oauth-app.ts'
import type { DeployedApp } from '../local-sandbox/deploy-app.ts'

const AUTHORIZE_URL = 'https://app.hubspot.com/oauth/authorize'

/** In live mode: the settings that HubSpot needs, those missing named at once when somebody asks for the app. */
const liveApp = (config: Config, scopes: readonly string[]): (() => HubSpotApp) => {
  const { clientId, clientSecret, appId, baseUrl, authorizeUrl } = config.vendors.hubspot
  const needed = {
    HUBSPOT_CLIENT_ID: clientId,
    HUBSPOT_CLIENT_SECRET: clientSecret,
    HUBSPOT_APP_ID: appId,
    PUBLIC_BASE_URL: config.publicBaseUrl,
  }
  const missing = Object.entries(needed).flatMap(([name, value]) => (value === null ? [name] : []))
  return () => {
    if (missing.length > 0) {
      throw new AppError('not_configured', `HubSpot is not set up here: ${missing.join(', ')} missing.`, {
        hint: 'Set the named variables as docs/hubspot-setup.md says, and start again.',
      })
    }
    return {
      clientId: clientId ?? '',
      clientSecrets: secretsIn(clientSecret ?? ''),
      appId: Number(appId),
      scopes,
      baseUrl: config.publicBaseUrl ?? '',
      apiBaseUrl: baseUrl ?? vendorHomes.hubspot,
      authorizeUrl: authorizeUrl ?? AUTHORIZE_URL,
      // The list of connected apps: ours leads to its settings, which begin with the first steps.
      firstStepsOf: (portalId) => `https://app.hubspot.com/connected-apps/${portalId}/installed`,
      isOwnPage: isHubSpotsAppPage,
    }
  }
}

/** During a rotation the setting holds two, the newer first. */
const secretsIn = (setting: string): string[] =>
  setting
    .split(',')
    .map((secret) => secret.trim())
    .filter((secret) => secret !== '')

/** What the make-believe HubSpot gave us; a setting of one's own (a secret after a rotation) wins. */
const sandboxApp = (
  config: Config,
  scopes: readonly string[],
  sandbox: { urls: { hubspot: string; control: string }; deployed: DeployedApp },
): HubSpotApp => {
  const { origin } = new URL(sandbox.urls.control)
  const { clientId, clientSecret, appId, authorizeUrl } = config.vendors.hubspot
  const { deployed } = sandbox
  return {
    clientId: clientId ?? deployed.clientId,
    clientSecrets: secretsIn(clientSecret ?? deployed.clientSecret),
    appId: appId === null ? deployed.appId : Number(appId),
    scopes,
    baseUrl: deployed.baseUrl,
    apiBaseUrl: sandbox.urls.hubspot,
    authorizeUrl: authorizeUrl ?? `${origin}/hubspot-app/oauth/authorize`,
    firstStepsOf: (portalId) => `${origin}/preview/${portalId}/settings`,
    isOwnPage: (url) => url.origin === origin,
  }
}

/** Gives our HubSpot app; throws `not_configured` naming the missing settings. */
export const hubSpotAppOf = (
  config: Config,
  scopes: readonly string[],
  sandbox: { urls: { hubspot: string; control: string }; deployed: DeployedApp } | null,
): (() => HubSpotApp) => {
  if (sandbox === null) return liveApp(config, scopes)
  const app = sandboxApp(config, scopes, sandbox)
  return () => app
}
