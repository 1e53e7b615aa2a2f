import type { MirrorView } from '../../../server/app/mirror.ts'
import { readMirrorStatus } from '../../../server/commands/mirror/read-mirror-status.ts'
import { type RunningApp, startApp } from '../../e2e/support/running-app.ts'
import { type SandboxWorld, startSandboxWorld } from '../../e2e/support/sandbox-world.ts'

/** A company as the mirror has it. */
export type MirroredRow = {
  id: string
  name: string | null
  domain: string | null
  companyNumber: string | null
  stage: string | null
  isGone: boolean
}

/** The product on a make-believe HubSpot, with what these tests do to both. */
export type MirroredPortal = {
  world: SandboxWorld
  running: RunningApp
  portalId: number
  /** Waits until the mirror is as wanted, at most a minute. */
  until(isEnough: (mirror: MirrorView) => boolean): Promise<MirrorView>
  row(id: string): Promise<MirroredRow | null>
  /** Everything that is there, by id. */
  rows(): Promise<MirroredRow[]>
  /** A company that a person makes or changes in HubSpot; its id. */
  put(properties: Record<string, string | null>, id?: string): Promise<string>
  /** Enqueues a job of the portal as the daily job does. */
  enqueue(queue: 'portal.setup' | 'portal.import' | 'portal.reconcile'): Promise<void>
  /** Installs the app again, as a super admin who approves would. */
  reinstall(): Promise<void>
  stop(): Promise<void>
}

const LOOK_EVERY_MS = 25

/** Starts both; the worker is the caller's. */
export async function startMirroredPortal(settings: Record<string, string> = {}): Promise<MirroredPortal> {
  const world = await startSandboxWorld(settings)
  const running = await startApp(world)
  const { portalId, database } = running
  const until = async (isEnough: (mirror: MirrorView) => boolean): Promise<MirrorView> => {
    const endsAt = Date.now() + 60_000
    for (;;) {
      const mirror = await readMirrorStatus(database, portalId)
      if (isEnough(mirror)) return mirror
      if (Date.now() > endsAt) throw new Error(`the mirror stays ${JSON.stringify(mirror)}`)
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    }
  }
  const rows = () =>
    database.query<MirroredRow>(
      `select hubspot_id as id, name, domain, company_number as "companyNumber", lifecycle_stage as stage,
              gone_at is not null as "isGone" from crm_company where portal_id = $1 order by hubspot_id::bigint`,
      [portalId],
    )
  return {
    world,
    running,
    portalId,
    until,
    rows,
    row: async (id) => (await rows()).find((row) => row.id === id) ?? null,
    put: async (properties, id) => {
      const body = { properties, ...(id === undefined ? {} : { id }) }
      const record = (await world.control('PUT', `/portals/${portalId}/companies`, body)) as { id: string }
      return record.id
    },
    enqueue: async (queue) => {
      await database.query(
        `insert into pgboss.job (name, data, singleton_key, policy) select $1, $2, $3, policy from pgboss.queue where name = $1
         on conflict do nothing`,
        [queue, JSON.stringify({ portalId }), String(portalId)],
      )
    },
    reinstall: async () => {
      const app = await running.another()
      const { authorizeUrl } = await app.connection.beginInstall(null)
      const asked = new URL(authorizeUrl).searchParams
      const approved = (await world.control('POST', '/hubspot/authorize', {
        portalId,
        redirectUri: asked.get('redirect_uri'),
        scope: asked.get('scope'),
        state: asked.get('state'),
      })) as { redirectTo: string }
      const back = new URL(approved.redirectTo).searchParams
      await app.connection.finishInstall({
        code: back.get('code') ?? '',
        state: back.get('state'),
        returnUrl: null,
      })
    },
    stop: async () => {
      await running.stop()
      await world.stop()
    },
  }
}
