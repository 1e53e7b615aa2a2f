import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { type SandboxWorld, startSandboxWorld } from '../../e2e/support/sandbox-world.ts'
import { type ConnectedApp, startConnectedApp } from '../connection/connected-app.ts'

/** What a lead of a test differs in from the others; `facts` are added to the usual ones. */
export type LeadOfTest = {
  name: string
  campaignId: string
  companyNumber?: string
  postcode?: string
  score?: number
  miles?: number
  stage?: string
  verification?: 'verified' | 'partly'
  origin?: 'campaign' | 'check'
  createdAt?: string
  facts?: Record<string, unknown>
}

/** A portal with leads that stand in the database as campaigns write them, and people who look at them. */
export type ReviewedPortal = {
  world: SandboxWorld
  running: ConnectedApp
  portalId: number
  otherPortalId: number
  addCampaign(name: string, type?: string, portalId?: number): Promise<string>
  addLead(lead: LeadOfTest, portalId?: number): Promise<string>
  addLeftOut(campaignId: string, name: string, end: { outcome: string; matched?: unknown }): Promise<string>
  /** Gives a person these rights; without any, who may only read. */
  grant(userId: number, roles: Record<string, boolean>): Promise<unknown>
  /** A signed request of a person of this portal. */
  as(userId: number, method: string, path: string, body?: unknown): ReturnType<ConnectedApp['asPerson']>
  /** The answer of a successful request, in the shape of the contract. */
  answer<Schema extends z.ZodType>(
    schema: Schema,
    userId: number,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<z.output<Schema>>
  stop(): Promise<void>
}

const usualFacts = {
  legalName: null,
  website: null,
  address: null,
  postcode: null,
  placeKind: null,
  phone: null,
  email: null,
  linkedin: null,
  companyStatus: 'active',
  incorporatedOn: '2004-05-06',
  sicCodes: ['85310'],
  size: null,
  officers: [],
}

/** Starts the product over an empty portal of the sandbox. */
export async function startReviewedPortal(): Promise<ReviewedPortal> {
  const world: SandboxWorld = await startSandboxWorld()
  const running = await startConnectedApp(world)
  const [portalId = 0, otherPortalId = 0] = world.portalIds
  const { database } = running
  const as: ReviewedPortal['as'] = (userId, method, path, body) =>
    running.asPerson({ portalId, userId, email: `user${userId}@brightwater.example` }, method, path, body)
  return {
    world,
    running,
    portalId,
    otherPortalId,
    addCampaign: async (name, type = 'education', portal = portalId) => {
      const id = randomUUID()
      await database.query(
        `insert into campaign (id, portal_id, launch_key, type, name, brief, centre, max_results, status, is_sandbox, launched_by)
         values ($1::uuid, $2, $1::text, $4, $3, '{}', '{}', 1, 'completed', true, 'Rita Reed')`,
        [id, portal, name, type],
      )
      return id
    },
    addLead: async (lead, portal = portalId) => {
      const [candidateId, leadId] = [randomUUID(), randomUUID()]
      await addCandidate(database, portal, candidateId, lead.campaignId, lead.name)
      const isCheck = lead.origin === 'check'
      await database.query(
        `insert into lead (id, portal_id, campaign_id, candidate_id, stage, company_number, name, postcode, facts, verification,
           verification_reasons, distance_miles, score, evidence_quality, factors, reasons, is_sandbox, origin, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, '[]', $11, $12, 50, '[]', '["near"]', true, $13, $14)`,
        [
          leadId,
          portal,
          lead.campaignId,
          candidateId,
          lead.stage ?? 'DISCOVERY',
          lead.companyNumber ?? leadId.slice(0, 8),
          lead.name,
          lead.postcode ?? 'M1 2AB',
          JSON.stringify({ ...usualFacts, name: lead.name, ...lead.facts }),
          lead.verification ?? 'verified',
          isCheck ? null : (lead.miles ?? 1),
          isCheck ? null : (lead.score ?? 50),
          lead.origin ?? 'campaign',
          lead.createdAt ?? '2026-11-22T10:00:00Z',
        ],
      )
      return leadId
    },
    addLeftOut: async (campaignId, name, { outcome, matched = null }) => {
      const id = randomUUID()
      await addCandidate(database, portalId, id, campaignId, name)
      await database.query(
        `update candidate set outcome = $2, outcome_reason = 'It is ' || $2, matched = $3, settled_at = clock_timestamp() where id = $1`,
        [id, outcome, JSON.stringify(matched)],
      )
      return id
    },
    grant: (userId, roles) =>
      running.app.settings.setRoles({
        actor: { portalId, userId: null, name: 'the operator' },
        userId: String(userId),
        raw: { isAdmin: false, mayLaunch: false, mayPush: false, ...roles },
      }),
    as,
    answer: async (schema, userId, method, path, body) => {
      const { status, json } = await as(userId, method, path, body)
      if (status !== 200) throw new Error(`${method} ${path}: ${status} ${json.error?.message}`)
      return schema.parse(json)
    },
    stop: async () => {
      await running.stop()
      await world.stop()
    },
  }
}

const addCandidate = (
  database: ConnectedApp['database'],
  portalId: number,
  id: string,
  campaignId: string,
  name: string,
) =>
  database.query(
    `insert into candidate (id, portal_id, campaign_id, finding_key, name) values ($1::uuid, $2, $3, $1::text, $4)`,
    [id, portalId, campaignId, name],
  )
