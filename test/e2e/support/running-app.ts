import type { App, CampaignView } from '../../../server/app.ts'
import { compose } from '../../../server/compose.ts'
import { readConfig } from '../../../server/config.ts'
import { type Database, openDatabase } from '../../../server/db/database.ts'
import { errorCodeOf } from '../../../server/db/database-error.ts'
import { createLog } from '../../../server/observability/log.ts'
import { isFinal } from '../../../src/campaigns/campaign.ts'
import { createTestDatabase } from '../../setup/database.ts'
import type { SandboxWorld } from './sandbox-world.ts'

const silent = createLog({ level: 'silent' })

/** The whole product, composed in this process on a database of its own. */
export type RunningApp = {
  app: App
  database: Database
  databaseUrl: string
  portalId: number
  /** One more application on the same database, as another process would be; stopped with the first. */
  another(): Promise<App>
  /** Forgets every campaign, lead, mirrored company and place, as if the database were new. No campaign may be open. */
  clear(): Promise<void>
  stop(): Promise<void>
}

/**
 * Composes the product over a fresh database; `startWorker` is the caller's. Failed jobs are retried without a pause,
 * `retries` times instead of as often as the queues say.
 */
export async function startApp(world: SandboxWorld, options: { retries?: number } = {}): Promise<RunningApp> {
  const target = await createTestDatabase()
  const composeOne = () => compose(readConfig({ ...world.environment, DATABASE_URL: target.url }), silent)
  const apps = [await composeOne()]
  const database = openDatabase(target.url, { log: silent })
  await retryWithoutPause(database, options.retries ?? null)
  return {
    app: apps[0] as App,
    database,
    databaseUrl: target.url,
    portalId: world.portalIds[0] ?? 0,
    another: async () => {
      const one = await composeOne()
      await retryWithoutPause(database, options.retries ?? null)
      apps.push(one)
      return one
    },
    clear: () => empty(database, 'campaign, crm_company, crm_mirror, crm_import_range, place, outcode_tile'),
    stop: async () => {
      for (const app of apps) await app.stop()
      await database.close()
      await target.drop()
    },
  }
}

const DEADLOCK = '40P01'

/**
 * Empties the tables and all that hangs on them. Leads are read in depth after their campaign's end, and cancelled jobs may
 * still be writing: it is tried as often as it loses a deadlock to them.
 */
export async function empty(database: Database, tables: string): Promise<void> {
  try {
    await database.query(`truncate ${tables} cascade`)
  } catch (error) {
    if (errorCodeOf(error) !== DEADLOCK) throw error
    await empty(database, tables)
  }
}

/** What a queue does between two attempts is the queue's own matter; outages are tested without sleeping it out. */
const retryWithoutPause = (database: Database, retries: number | null) =>
  database.query(
    'update pgboss.queue set retry_delay = 0, retry_backoff = false, retry_limit = coalesce($1, retry_limit)',
    [retries],
  )

const ASK_EVERY_MS = 50

/** A brief of the type `education` around Manchester, as a form would send it. */
export const educationBrief = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  type: 'education',
  postcode: 'M1 1AA',
  radiusMiles: 10,
  maxResults: 8,
  inputs: {},
  ...changes,
})

/** A brief of the type `manufacturing` around Manchester: of companies alone, which only Companies House proves. */
export const manufacturingBrief = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  ...educationBrief(),
  type: 'manufacturing',
  minimumEmployees: null,
  ...changes,
})

/** Launches and gives the campaign as it stands then. */
export const launch = (
  { app, portalId }: Pick<RunningApp, 'app' | 'portalId'>,
  raw: unknown,
  launchKey: string = crypto.randomUUID(),
): Promise<CampaignView> =>
  app.commands.launchCampaign({ actor: { portalId, userId: null, name: 'a test' }, launchKey, raw })

/** Waits until the campaign is final, or until `isEnough`; every reading goes to `watch`. */
export async function waitUntil(
  { app, portalId }: Pick<RunningApp, 'app' | 'portalId'>,
  id: string,
  options: { isEnough?: (campaign: CampaignView) => boolean; watch?: (campaign: CampaignView) => void } = {},
): Promise<CampaignView> {
  for (;;) {
    const campaign = await app.reads.campaign(portalId, id)
    if (campaign === null) throw new Error(`campaign ${id} has vanished`)
    options.watch?.(campaign)
    if (isFinal(campaign.status) || options.isEnough?.(campaign)) return campaign
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS))
  }
}
