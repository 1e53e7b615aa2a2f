import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { type ConnectedApp, startConnectedApp } from '../integration/connection/connected-app.ts'
import { signedHeaders } from '../unit/server/sign-request.ts'
import { type SandboxWorld, startSandboxWorld } from './support/sandbox-world.ts'

const path = '/workflow-actions/launch'
const answerSchema = z.object({
  callbackId: z.string(),
  status: z.number(),
  body: z.object({
    outputFields: z.object({
      hs_execution_state: z.literal('SUCCESS'),
      leadwright_result: z.enum(['launched', 'skipped']),
      leadwright_reason: z.string(),
      leadwright_campaign_id: z.string(),
    }),
  }),
})

let world: SandboxWorld
let connected: ConnectedApp
let portalId: number

beforeAll(async () => {
  world = await startSandboxWorld()
  connected = await startConnectedApp(world)
  portalId = world.portalIds[0] ?? 0
})
afterEach(() => connected.database.query('truncate campaign, crm_company cascade'))
afterAll(async () => {
  await connected.stop()
  await world.stop()
})

const company = async (properties: Record<string, string> = { name: 'Acme', zip: 'M1 1AA' }) =>
  z
    .object({ id: z.string() })
    .parse(await world.control('PUT', `/portals/${portalId}/companies`, { properties })).id

/** A workflow of HubSpot enrols the company. */
const enrol = async (
  companyId: string,
  inputFields: Record<string, string> = { campaign_type: 'education' },
  callbackId?: string,
) => {
  const order = { companyId, inputFields, ...(callbackId === undefined ? {} : { callbackId }) }
  const answer = answerSchema.parse(
    await world.control('POST', `/portals/${portalId}/workflow-launch`, order),
  )
  expect(answer.status).toBe(200)
  const fields = answer.body.outputFields
  return {
    callbackId: answer.callbackId,
    result: fields.leadwright_result,
    reason: fields.leadwright_reason,
    campaignId: fields.leadwright_campaign_id,
  }
}

const campaigns = async () =>
  (await connected.app.reads.campaigns(portalId, { status: null, limit: 50, after: null })).items

/** As if these campaigns had been launched so much earlier. */
const age = (interval: string) =>
  connected.database.query('update campaign set created_at = created_at - $1::interval', [interval])

/** Does all of them; none can save a campaign before every one waits for something. */
const allAtOnce = async <T>(deeds: (() => Promise<T>)[]): Promise<T[]> => {
  let done: Promise<T[]> = Promise.resolve([])
  await connected.database.transaction(async (sql) => {
    await sql.query('lock table campaign in share mode')
    done = Promise.all(deeds.map((deed) => deed()))
    await vi.waitFor(async () => {
      const waiting = await connected.database.query('select 1 from pg_locks where not granted')
      expect(waiting.length).toBeGreaterThanOrEqual(deeds.length)
    }, 20_000)
  })
  return done
}

describe('the workflow action', () => {
  it('launches around the enrolled company, with what was filled in', async () => {
    const companyId = await company()
    const fields = { campaign_type: 'manufacturing', postcode: 'LE1 1AA', radius_miles: '12', maximum: '7' }
    const { result, campaignId } = await enrol(companyId, fields)
    expect(result).toBe('launched')
    const [campaign] = await campaigns()
    expect(campaign).toMatchObject({
      id: campaignId,
      type: 'manufacturing',
      status: 'queued',
      launchedBy: 'HubSpot workflow',
      brief: {
        postcode: 'LE1 1AA',
        radiusMiles: 12,
        maxResults: 7,
        launchedFromCompanyIds: [companyId],
      },
    })
  })

  it('takes the company’s own postcode and the usual for what is left empty', async () => {
    const inHubSpot = await company({ name: 'Acme', zip: 'M1 1AA' })
    expect(await enrol(inHubSpot, { campaign_type: 'education', postcode: '', maximum: ' ' })).toMatchObject({
      result: 'launched',
    })
    const mirrored = await company({ name: 'Brown', zip: 'M2 2AA' })
    await connected.database.query(
      `insert into crm_company (portal_id, hubspot_id, name, postcode, fetched_at) values ($1, $2, 'Brown', 'LE1 1AA', now())`,
      [portalId, mirrored],
    )
    await enrol(mirrored)
    const briefs = (await campaigns()).map(({ brief }) => brief)
    expect(briefs).toMatchObject([
      { postcode: 'LE1 1AA', radiusMiles: 15, maxResults: 25 },
      { postcode: 'M1 1AA', radiusMiles: 15, maxResults: 25 },
    ])
  })

  it('launches once when HubSpot sends the same again, also at the same moment', async () => {
    const companyId = await company()
    const first = await enrol(companyId)
    const again = await Promise.all([1, 2, 3].map(() => enrol(companyId, undefined, first.callbackId)))
    for (const one of again) expect(one).toEqual(first)
    const other = await company()
    const together = await Promise.all([1, 2, 3, 4].map(() => enrol(other, undefined, 'ap-1-2-3')))
    expect(new Set(together.map(({ result, campaignId }) => `${result} ${campaignId}`)).size).toBe(1)
    expect(await campaigns()).toHaveLength(2)
  })

  it('launches for one company and type once in 30 days', async () => {
    const companyId = await company()
    await enrol(companyId)
    expect(await enrol(companyId)).toMatchObject({
      result: 'skipped',
      reason: expect.stringContaining('once in 30 days'),
      campaignId: '',
    })
    expect((await enrol(companyId, { campaign_type: 'manufacturing' })).result).toBe('launched')
    await age('29 days')
    expect((await enrol(companyId)).result).toBe('skipped')
    await age('2 days')
    expect((await enrol(companyId)).result).toBe('launched')
  })

  it('launches five a day, however many are enrolled at the same moment', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, () => company()))
    const outcomes = await allAtOnce(ids.map((id) => () => enrol(id)))
    const results = outcomes.map(({ result }) => result)
    expect(results.filter((result) => result === 'launched')).toHaveLength(5)
    expect(results.filter((result) => result === 'skipped')).toHaveLength(7)
    expect(outcomes.find(({ result }) => result === 'skipped')?.reason).toMatch(/5 campaigns today/)
    expect(await campaigns()).toHaveLength(5)
    await age('1 day')
    expect((await enrol(await company())).result).toBe('launched')
  })

  it('does not count what people launch', async () => {
    const actor = { portalId, userId: null, name: 'Sam' }
    for (let number = 0; number < 6; number++) {
      const raw = { type: 'education', postcode: 'M1 1AA', inputs: {} }
      await connected.app.commands.launchCampaign({ actor, launchKey: crypto.randomUUID(), raw })
    }
    expect((await enrol(await company())).result).toBe('launched')
  })

  it('is skipped with every wrong field named as the workflow’s editor names it', async () => {
    const companyId = await company({ name: 'No address' })
    const { result, reason } = await enrol(companyId, {
      campaign_type: 'bakeries',
      radius_miles: 'far',
      maximum: '900',
    })
    expect(result).toBe('skipped')
    for (const name of [
      'campaign_type: unknown',
      'radius_miles:',
      'maximum: from 1 to 500',
      'postcode: the company has none',
    ])
      expect(reason).toContain(name)
    expect((await enrol(await company(), {})).reason).toContain('campaign_type:')
    expect(await campaigns()).toEqual([])
  })

  it('is skipped in an account that is not connected, or has spent its month', async () => {
    const setStatus = (status: string) =>
      connected.database.query('update portal set status = $2 where id = $1', [portalId, status])
    const companyId = await company()
    await setStatus('disconnected')
    expect(await enrol(companyId)).toMatchObject({
      result: 'skipped',
      reason: expect.stringContaining('not connected'),
    })
    await setStatus('connected')
    await connected.database.query(
      `insert into spending (portal_id, kind, subject, month, spent_micro_pounds)
       select id, 'portal', '', month_at(now(), time_zone), portal_limit_micro_pounds from portal where id = $1`,
      [portalId],
    )
    expect(await enrol(companyId)).toMatchObject({
      result: 'skipped',
      reason: expect.stringContaining('month'),
    })
    await connected.database.query('delete from spending')
    expect((await enrol(companyId)).result).toBe('launched')
  })

  it('is tried again by HubSpot when a vendor is down for a moment', async () => {
    const companyId = await company({ name: 'Acme', zip: 'B1 1AA' })
    await world.setFault({ vendor: 'postcodes-io', kind: 'status', status: 500 })
    const answer = z.object({ status: z.number() }).parse(
      await world.control('POST', `/portals/${portalId}/workflow-launch`, {
        companyId,
        inputFields: { campaign_type: 'education' },
        callbackId: 'ap-later',
      }),
    )
    await world.clearFaults()
    expect(answer.status).toBe(503)
    expect((await enrol(companyId, undefined, 'ap-later')).result).toBe('launched')
    connected.lines.length = 0
  })

  it('takes only what HubSpot signed, with version 3 or 2', async () => {
    const body = JSON.stringify({
      callbackId: 'ap-9-9-9',
      origin: { portalId },
      object: { objectId: Number(await company()), objectType: 'COMPANY', properties: { zip: 'LE1 1AA' } },
      inputFields: { campaign_type: 'education' },
    })
    const secret = connected.app.connection.signing().clientSecrets[0] ?? ''
    const send = async (text: string, headers: Record<string, string>) => {
      const answer = await fetch(`${connected.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: text,
      })
      return { status: answer.status, json: await answer.json() }
    }
    const signed = signedHeaders({ method: 'POST', baseUrl: connected.url, path, body, secret })
    expect((await send(body, {})).status).toBe(401)
    expect((await send(body.replace('LE1', 'LE2'), signed)).status).toBe(401)
    expect(
      (await send(body, { 'x-hubspot-signature': 'a'.repeat(64), 'x-hubspot-signature-version': 'v2' }))
        .status,
    ).toBe(401)
    expect(await campaigns()).toEqual([])
    expect((await send(body, signed)).json).toMatchObject({ outputFields: { leadwright_result: 'launched' } })
    expect((await campaigns())[0]?.brief).toMatchObject({ postcode: 'LE1 1AA' })
    const nothing = signedHeaders({ method: 'POST', baseUrl: connected.url, path, body: '{}', secret })
    expect((await send('{}', nothing)).status).toBe(400)
    connected.lines.length = 0
  })
})
