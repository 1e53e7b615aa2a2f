import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHubSpotCrm } from '../../../server/hubspot/crm-adapter.ts'
import { type Candidate, liveCheck } from '../../../server/hubspot/live-check.ts'
import { createMissingPermissions } from '../../../server/hubspot/missing-permissions.ts'
import type { Mirroring } from '../../../server/hubspot/refresh-companies.ts'
import { createAnswerRecorder } from '../../../server/queue/answer-recorder.ts'
import { createRateLimiter } from '../../../server/queue/limits.ts'
import { createGate } from '../../../server/queue/outside-call-gate.ts'
import { companyNameKey } from '../../../src/normalise/company-name.ts'
import { type MirroredPortal, startMirroredPortal } from './mirrored-portal.ts'

let portal: MirroredPortal
let mirroring: Mirroring

beforeAll(async () => {
  portal = await startMirroredPortal()
  await portal.running.app.startWorker()
  await portal.until(({ state }) => state === 'ready')
  const { running, world, portalId } = portal
  const gate = createGate({
    sql: running.database,
    recorder: createAnswerRecorder(running.database),
    limiter: createRateLimiter(running.database, 0),
    scale: 0,
  })
  const crm = createHubSpotCrm({
    baseUrl: world.urls.hubspot,
    portalId,
    gate: gate.forScope({ portalId, campaignId: null, itemId: null, isRepeat: false }),
    accessToken: async () => 'sandbox-token-90000001',
    accessRefused: async () => {},
    missingPermissions: createMissingPermissions(),
    companiesClosed: async () => {},
    numberProperty: async () => 'companies_house_number',
  })
  mirroring = { sql: running.database, portalId, crm, now: () => new Date() }
})

afterAll(() => portal.stop())

const candidate = (id: string, given: Partial<Candidate> & { name?: string }): Candidate => ({
  id,
  name: given.name ?? null,
  companyNumber: given.companyNumber ?? null,
  domain: given.domain ?? null,
  nameKey: given.name === undefined ? null : companyNameKey(given.name),
  postcode: null,
})

describe('the check right before a write', () => {
  it('sees what people made in HubSpot a moment ago: by domain, by number however it is written, by name', async () => {
    const byDomain = await portal.put({ name: 'Somebody Else', domain: 'quillon-castings.co.uk' })
    // The spreadsheet that it came from has dropped the zero.
    const byNumber = await portal.put({ name: 'Another', companies_house_number: '9123456' })
    const byName = await portal.put({ name: 'THE BRACKENMERE POTTERY LTD.' })
    const deleted = await portal.put({ name: 'Gone Again', domain: 'gone-again.co.uk' })
    await portal.world.control('POST', `/portals/${portal.portalId}/companies/${deleted}/archive`)
    const verdicts = await liveCheck(mirroring, [
      candidate('a', { name: 'Quillon Castings', domain: 'quillon-castings.co.uk' }),
      candidate('b', { name: 'Brand New', companyNumber: '09123456' }),
      candidate('c', { name: 'The Brackenmere Pottery' }),
      candidate('d', { name: 'Gone Again', domain: 'gone-again.co.uk' }),
      candidate('e', { name: 'Nobody Knows This', domain: 'nobody-knows-this.co.uk' }),
    ])
    expect([...verdicts].map(([id, { kind, known }]) => [id, kind, known.id])).toEqual([
      ['a', 'related', byDomain],
      ['b', 'same', byNumber],
      ['c', 'same', byName],
    ])
  })

  it('asks little: one look at what changed and one at the keys', async () => {
    await portal.world.control('DELETE', '/journal')
    await liveCheck(mirroring, [candidate('a', { name: 'Quillon', domain: 'quillon-castings.co.uk' })])
    expect(await portal.world.journal('hubspot')).toHaveLength(2)
    expect(await liveCheck(mirroring, [])).toEqual(new Map())
  })
})
