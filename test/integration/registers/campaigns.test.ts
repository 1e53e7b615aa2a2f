import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { EvidenceView } from '../../../server/app.ts'
import { trueFirm } from '../../e2e/support/ground-truth.ts'
import { faultOfEvidence, openAddress } from '../../e2e/support/open-evidence.ts'
import {
  educationBrief,
  launch,
  type RunningApp,
  startApp,
  waitUntil,
} from '../../e2e/support/running-app.ts'
import { type SandboxWorld, startSandboxWorld } from '../../e2e/support/sandbox-world.ts'

let world: SandboxWorld
let running: RunningApp

beforeAll(async () => {
  world = await startSandboxWorld()
  running = await startApp(world, { retries: 0 })
  await running.app.startWorker()
})
afterEach(() => running.clear())
afterAll(async () => {
  await running.stop()
  await world.stop()
})

const leadsOf = async (id: string) =>
  (await running.app.reads.leads(running.portalId, id, { limit: 100, after: null })).items

const faultOf = (evidence: EvidenceView) =>
  faultOfEvidence(world, { ...evidence, retrievedAt: evidence.retrievedAt.toISOString(), isSandbox: true })

describe('a campaign of education', () => {
  it('finds schools that are no companies, proved by the schools register, with pages that hold what they are cited for', async () => {
    const { id } = await launch(
      running,
      educationBrief({ maxResults: 12, inputs: { phases: ['primary'], funding: 'state' } }),
    )
    const ended = await waitUntil(running, id)
    expect(ended.status).toMatch(/completed/)
    const leads = await leadsOf(id)
    const schools = leads.filter(({ companyNumber }) => companyNumber?.startsWith('URN-'))
    expect(schools.length).toBeGreaterThan(0)
    for (const school of schools.slice(0, 3)) {
      const truth = await trueFirm(world, school.companyNumber ?? '')
      expect(truth?.status, school.name).toBe('active')
      expect(school.postcode).toBe(truth?.sites[0]?.address.postcode)
      expect(school.evidence.find(({ field }) => field === 'runBy')?.value, 'who runs it').toBeTruthy()
      for (const evidence of school.evidence) {
        expect(await faultOf(evidence)).toBeNull()
        expect((await openAddress(world, evidence.url)).status, evidence.url).toBe(200)
      }
    }
    expect(schools.some(({ verification }) => verification === 'verified')).toBe(true)
  })
})

describe('a campaign of healthcare', () => {
  it('finds practices of the care register, those of companies under the company', async () => {
    const { id } = await launch(running, {
      type: 'healthcare',
      postcode: 'M1 1AA',
      radiusMiles: 10,
      maxResults: 25,
      inputs: { kinds: ['gp', 'dental'] },
    })
    const ended = await waitUntil(running, id)
    expect(ended.status).toMatch(/completed/)
    const leads = await leadsOf(id)
    const numbers = leads.map(({ companyNumber }) => companyNumber ?? '')
    expect(numbers.some((number) => number.startsWith('CQC-'))).toBe(true)
    expect(numbers.some((number) => /^[A-Z0-9]{8}$/.test(number))).toBe(true)
    for (const lead of leads) {
      const truth = await trueFirm(world, lead.companyNumber ?? '')
      expect(truth?.sector, `${lead.name} ${lead.companyNumber}`).toBe('healthcare')
    }
    for (const { evidence } of leads.slice(0, 3))
      for (const one of evidence) expect(await faultOf(one)).toBeNull()
  })
})
