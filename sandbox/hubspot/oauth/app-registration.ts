import type { SandboxContext } from '../../context.ts'

/** One line of the app's webhook configuration, as in `webhooks-hsmeta.json` under `crmObjects`. */
export type Subscription = {
  subscriptionType: string
  /** Singular, for example `company`. */
  objectType: string
  propertyName?: string | undefined
  active: boolean
}

/** One line under `hubEvents` in `webhooks-hsmeta.json`, for example `contact.privacyDeletion`. */
export type HubEvent = { subscriptionType: string; active: boolean }

/** Where the app wants its webhooks, and which. */
export type WebhookConfig = {
  targetUrl: string
  maxConcurrentRequests: number
  subscriptions: readonly Subscription[]
  hubEvents: readonly HubEvent[]
}

/** What an app's developer uploads to HubSpot. */
export type AppConfig = {
  name: string
  redirectUrls: readonly string[]
  requiredScopes: readonly string[]
  webhooks: WebhookConfig | null
}

/** The one app that the make-believe HubSpot knows. Ids and secrets are the same for the same seed. */
export interface AppRegistration {
  readonly appId: number
  readonly clientId: string
  clientSecret(): string
  config(): AppConfig
  /** Replaces what was uploaded before; accounts keep the scopes that they granted. */
  upload(config: AppConfig): void
  /** A new secret at once; the old one is good for nothing from now on, neither for calls nor for signatures. */
  rotateSecret(): string
}

const nothingUploaded: AppConfig = {
  name: 'Leadwright',
  redirectUrls: [],
  requiredScopes: ['oauth'],
  webhooks: null,
}

/** An id in the form of a UUID, from a generator: HubSpot's client ids and secrets look so. */
const uuidFrom = (random: () => number): string => {
  const digits = Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('')
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-a${digits.slice(17, 20)}-${digits.slice(20)}`
}

/** The app before its first upload: known, but installable nowhere, for it has no redirect URL. */
export const createAppRegistration = ({ random }: Pick<SandboxContext, 'random'>): AppRegistration => {
  const secretOf = (rotation: number): string => uuidFrom(random(`hubspot-client-secret:${rotation}`))
  let config = nothingUploaded
  let rotation = 0
  return {
    appId: 50_000_000 + Math.floor(random('hubspot-app-id')() * 9_000_000),
    clientId: uuidFrom(random('hubspot-client-id')),
    clientSecret: () => secretOf(rotation),
    config: () => config,
    upload: (uploaded) => {
      config = uploaded
    },
    rotateSecret: () => {
      rotation += 1
      return secretOf(rotation)
    },
  }
}
