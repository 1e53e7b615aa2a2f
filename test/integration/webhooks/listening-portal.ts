import { randomUUID } from 'node:crypto'
import { type SandboxWorld, startSandboxWorld } from '../../e2e/support/sandbox-world.ts'
import { type ConnectedApp, startConnectedApp } from '../connection/connected-app.ts'

/** The product with its web part and worker, hearing the webhooks of a make-believe HubSpot. */
export type ListeningPortal = ConnectedApp & {
  world: SandboxWorld
  portalId: number
  /** Waits until the reading is as wanted, at most half a minute; fails with what it was. */
  until<T>(read: () => Promise<T>, isEnough: (value: T) => boolean): Promise<T>
  /** A company that a person makes or changes in HubSpot; its id. */
  put(properties: Record<string, string | null>, id?: string): Promise<string>
  /** A company as the mirror has it; null: gone or never there. */
  mirrored(id: string): Promise<{ name: string | null; stage: string | null } | null>
  /** A lead of the portal, in this HubSpot company if one is given; its id. */
  lead(companyId: string | null, stage?: string): Promise<string>
  /** Nothing of HubSpot's news is left to be read, and HubSpot has none to tell. */
  settled(): Promise<void>
  stopAll(): Promise<void>
}

const LOOK_EVERY_MS = 20
const PATIENCE_MS = 30_000

/** Starts all of it and waits until the portal's companies are here. */
export async function startListeningPortal(): Promise<ListeningPortal> {
  const world = await startSandboxWorld()
  const connected = await startConnectedApp(world)
  const { app, database } = connected
  const portalId = world.portalIds[0] ?? 0
  const until: ListeningPortal['until'] = async (read, isEnough) => {
    const endsAt = Date.now() + PATIENCE_MS
    for (;;) {
      const value = await read()
      if (isEnough(value)) return value
      if (Date.now() > endsAt) throw new Error(`it stays ${JSON.stringify(value)}`)
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    }
  }
  const open = async () => {
    // HubSpot first: what it has handed over by then stands in the database, whereas asked last it may have handed over in between.
    const { queued } = (await world.control('GET', '/hubspot/webhooks')) as { queued: number }
    const [row] = await database.query<{ count: number }>(
      `select (select count(*) from webhook_delivery where state = 'waiting')::int + (select count(*) from crm_change)::int
            + (select count(*) from pgboss.job where name in ('webhooks.sort', 'portal.sync', 'lead.stage')
                  and state in ('created', 'active', 'retry'))::int as count`,
    )
    return (row?.count ?? 0) + queued
  }
  await app.startWorker()
  // Outages are tested without sleeping them out.
  await database.query(
    `update pgboss.queue set retry_delay = 0, retry_backoff = false where name in ('webhooks.sort', 'portal.sync', 'lead.stage')`,
  )
  await until(
    async () => (await app.mirror.status(portalId)).state,
    (state) => state === 'ready',
  )
  return {
    ...connected,
    world,
    portalId,
    until,
    put: async (properties, id) => {
      const body = { properties, ...(id === undefined ? {} : { id }) }
      return ((await world.control('PUT', `/portals/${portalId}/companies`, body)) as { id: string }).id
    },
    mirrored: async (id) => {
      const [row] = await database.query<{ name: string | null; stage: string | null }>(
        `select name, lifecycle_stage as stage from crm_company where portal_id = $1 and hubspot_id = $2 and gone_at is null`,
        [portalId, id],
      )
      return row ?? null
    },
    lead: (companyId, stage = 'DISCOVERY') => insertLead(database, { portalId, companyId, stage }),
    settled: async () => void (await until(open, (count) => count === 0)),
    stopAll: async () => {
      await connected.stop()
      await world.stop()
    },
  }
}

/** As a campaign publishes it, without the campaign: only what stages need. */
const insertLead = async (
  database: ConnectedApp['database'],
  { portalId, companyId, stage }: { portalId: number; companyId: string | null; stage: string },
): Promise<string> => {
  const [campaignId, candidateId, leadId] = [randomUUID(), randomUUID(), randomUUID()]
  await database.query(
    `insert into campaign (id, portal_id, launch_key, type, name, brief, centre, max_results, status, is_sandbox, launched_by)
     values ($1::uuid, $2, $1::text, 'education', 'A campaign', '{}', '{}', 1, 'completed', true, 'a test')`,
    [campaignId, portalId],
  )
  await database.query(
    `insert into candidate (id, portal_id, campaign_id, finding_key, name) values ($1, $2, $3, 'key', 'Found Ltd')`,
    [candidateId, portalId, campaignId],
  )
  await database.query(
    `insert into lead (id, portal_id, campaign_id, candidate_id, stage, company_number, name, facts, verification,
       verification_reasons, distance_miles, score, evidence_quality, factors, reasons, is_sandbox, hubspot_company_id, hubspot_stage)
     select $1::uuid, $2::bigint, $3, $4, $5, $1::text, 'Found Ltd', '{"officers": [], "sicCodes": [], "size": null, "phone": null}', 'verified', '[]', 1, 50, 50, '[]', '[]',
            true, $6::text, (select lifecycle_stage from crm_company where portal_id = $2 and hubspot_id = $6)`,
    [leadId, portalId, campaignId, candidateId, stage, companyId],
  )
  return leadId
}
