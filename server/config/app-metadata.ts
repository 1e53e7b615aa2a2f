import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../src/errors.ts'

const appSchema = z.object({
  config: z.object({ auth: z.object({ requiredScopes: z.array(z.string()).min(1) }) }),
})
const subscription = z.object({ subscriptionType: z.string(), active: z.boolean() })
const webhooksSchema = z.object({
  config: z.object({
    settings: z.object({ maxConcurrentRequests: z.number() }),
    subscriptions: z.object({
      crmObjects: z.array(
        subscription.extend({ objectType: z.string(), propertyName: z.string().optional() }),
      ),
      hubEvents: z.array(subscription),
    }),
  }),
})

/** What the files that HubSpot gets say about our app: the one list of scopes, and the webhooks that we subscribe to. */
export type AppMetadata = {
  requiredScopes: string[]
  webhooks: {
    maxConcurrentRequests: number
    subscriptions: z.output<typeof webhooksSchema>['config']['subscriptions']['crmObjects']
    hubEvents: z.output<typeof subscription>[]
  }
}

const readMetadata = async <T>(folder: string, name: string, schema: z.ZodType<T>): Promise<T> => {
  const file = join(folder, 'hubspot-app', 'app', name)
  try {
    return schema.parse(JSON.parse(await readFile(file, 'utf8')))
  } catch (cause) {
    throw new AppError('startup', `${file} cannot be read: the scopes and webhooks of our app stand there.`, {
      cause,
      hint: 'Take a full copy of the project.',
    })
  }
}

/**
 * Reads the app's own metadata from the project's folder, so that scopes are written in one place only.
 * @throws AppError `startup` when a file is missing or damaged
 */
export const readAppMetadata = async (folder: string): Promise<AppMetadata> => {
  const [app, webhooks] = await Promise.all([
    readMetadata(folder, 'app-hsmeta.json', appSchema),
    readMetadata(folder, join('webhooks', 'webhooks-hsmeta.json'), webhooksSchema),
  ])
  const { settings, subscriptions } = webhooks.config
  return {
    requiredScopes: app.config.auth.requiredScopes,
    webhooks: {
      maxConcurrentRequests: settings.maxConcurrentRequests,
      subscriptions: subscriptions.crmObjects,
      hubEvents: subscriptions.hubEvents,
    },
  }
}
