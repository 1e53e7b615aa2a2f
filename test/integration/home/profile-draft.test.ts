import { draftProfileResponseSchema, profileResponseSchema } from '@leadwright/contract'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type SandboxWorld, startSandboxWorld } from '../../e2e/support/sandbox-world.ts'
import { type ConnectedApp, startConnectedApp } from '../connection/connected-app.ts'
import { admin, launcher, seatPeople } from './people-of-portal.ts'

const firmSchema = z.object({
  number: z.string(),
  status: z.string(),
  services: z.array(z.string()),
  website: z.object({ domain: z.string() }).nullable(),
})

let world: SandboxWorld
let running: ConnectedApp
let portalId: number

beforeAll(async () => {
  world = await startSandboxWorld()
  running = await startConnectedApp(world)
  portalId = world.portalIds[0] ?? 0
  await seatPeople(running, portalId)
})

beforeEach(async () => {
  await running.database.query('truncate outside_call, vendor_key_state, tenant_profile')
})

afterEach(() => world.clearFaults())

afterAll(async () => {
  await running.stop()
  await world.stop()
})

const ask = (website: unknown, userId = admin) =>
  running.asPerson({ portalId, userId }, 'POST', '/api/v1/settings/profile/draft', { website })

const draftOf = async (website: string) => draftProfileResponseSchema.parse((await ask(website)).json)

const firm = async (name: string) => {
  const query = `/truth/firms?name=${encodeURIComponent(name)}`
  const found = z.object({ firms: z.array(firmSchema) }).parse(await world.control('GET', query)).firms[0]
  if (!found?.website) throw new Error(`the world has no ${name} with a website`)
  return { ...found, domain: found.website.domain }
}

describe('a draft of the profile', () => {
  it('says in the website’s own words who the team is, and confirms its number on the register', async () => {
    const larkbrook = await firm('Larkbrook Computer Services')
    const { draft, pages, notes } = await draftOf(larkbrook.domain)
    expect(draft.sells).toContain('looks after the IT of small and medium businesses')
    expect(draft.customers).toContain('small and medium businesses')
    expect(draft.services).toEqual(larkbrook.services)
    expect(draft.companyNumber).toBe(larkbrook.number)
    expect(draft.website).toBe(`https://www.${larkbrook.domain}/`)
    expect(notes).toEqual([])
    expect(pages.length).toBeGreaterThan(1)
    expect(pages[0]?.title).toContain('Larkbrook')
  })

  it('says what the website does not', async () => {
    const { domain } = await firm('Wintermount Computer Repairs')
    const { draft, notes } = await draftOf(domain)
    expect(draft.companyNumber).toBeNull()
    expect(notes).toEqual(['The website prints no company number of yours.'])
  })

  it('gives no number that the register cannot confirm', async () => {
    const { domain, number } = await firm('Larkbrook Computer Services')
    await world.setFault({ vendor: 'companies-house', kind: 'status', status: 401 })
    const { draft, notes } = await draftOf(domain)
    expect(draft.companyNumber).toBeNull()
    expect(notes).toEqual([expect.stringContaining(`prints the company number ${number}; it could not be`)])
    expect(draft.services.length).toBeGreaterThan(0)
  })

  it('saves nothing, costs nothing, and asks no model', async () => {
    await draftOf((await firm('Larkbrook Computer Services')).domain)
    const { json } = await running.asPerson({ portalId, userId: admin }, 'GET', '/api/v1/settings/profile')
    expect(profileResponseSchema.parse(json).profile).toMatchObject({ sells: null, confirmedAt: null })
    const calls = await running.database.query(
      'select distinct vendor, campaign_id, cost_micro_pounds::int as cost from outside_call order by vendor',
    )
    expect(calls).toEqual([
      { vendor: 'companies-house', campaign_id: null, cost: 0 },
      { vendor: 'website', campaign_id: null, cost: 0 },
    ])
  })

  it('can be saved as it is', async () => {
    const { draft } = await draftOf((await firm('Larkbrook Computer Services')).domain)
    const saved = await running.asPerson(
      { portalId, userId: admin },
      'PUT',
      '/api/v1/settings/profile',
      draft,
    )
    expect(saved.status).toBe(200)
    expect(profileResponseSchema.parse(saved.json).profile).toMatchObject({ services: draft.services })
  })
})

describe('no draft', () => {
  it.each([
    ['http://127.0.0.1:8080/', 'own website'],
    ['http://localhost/', 'own website'],
    ['http://[::1]/', 'own website'],
    ['https://private-dns.example/', 'own website'],
    ['https://www.facebook.com/larkbrook', 'own website'],
    ['file:///etc/passwd', 'own website'],
    ['no address at all', 'own website'],
  ])('is made of %s, and nobody is called', async (website, words) => {
    const before = (await world.journal('web')).length
    const { status, json } = await ask(website)
    expect(status).toBe(400)
    expect(json.error?.fields).toEqual([{ field: 'website', message: expect.stringContaining(words) }])
    expect(await world.journal('web')).toHaveLength(before)
  })

  it.each([
    ['parked', 'ravenford-computer-services.co.uk', 'the domain is for sale'],
    ['closed to robots', 'lynbrookgroup.co.uk', 'robots.txt of lynbrookgroup.co.uk forbids it'],
    ['gone', 'yarrowgatedanceschool.co.uk', 'There is no host named yarrowgatedanceschool.co.uk'],
  ])('is made of a site that is %s', async (_kind, website, words) => {
    const { status, json } = await ask(website)
    expect(status).toBe(400)
    expect(json.error?.fields).toEqual([{ field: 'website', message: expect.stringContaining(words) }])
  })

  it('is made of a site that does not answer, and the person reads so', async () => {
    await world.setFault({ vendor: 'web', kind: 'timeout' })
    const { status, json } = await ask('larkbrookcomputerservices.net')
    expect(status).toBe(400)
    expect(json.error?.fields).toEqual([
      { field: 'website', message: expect.stringContaining('did not answer') },
    ])
  })

  it('is made for who is no admin', async () => {
    const { status, json } = await ask('larkbrookcomputerservices.net', launcher)
    expect(status).toBe(403)
    expect(json.error?.hint).toContain('Ada Admin')
  })

  it('is made of nothing', async () => {
    expect((await ask(undefined)).json.error?.fields).toEqual([
      { field: 'website', message: 'must be a web address' },
    ])
  })
})
