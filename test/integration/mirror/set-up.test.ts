import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mirrorResponseSchema } from '../../../hubspot-app/app/packages/contract/mirror.ts'
import { createHttpApp } from '../../../server/http/app.ts'
import { type OpenPort, openPort } from '../../../server/http/listen.ts'
import { createLog } from '../../../server/observability/log.ts'
import { type MirroredPortal, startMirroredPortal } from './mirrored-portal.ts'

let portal: MirroredPortal
let web: OpenPort

beforeAll(async () => {
  portal = await startMirroredPortal()
  web = await openPort('127.0.0.1', 0)
  const log = createLog({ level: 'silent' })
  web.serve(createHttpApp({ app: portal.running.app, log, publicBaseUrl: null }))
  // Room for three of our eight properties.
  await portal.world.control('PUT', `/portals/${portal.portalId}/rules`, { customPropertyRoom: 3 })
  await portal.running.app.startWorker()
  await portal.until(({ state }) => state === 'ready')
})

afterAll(async () => {
  await web.close()
  await portal.stop()
})

const ask = async (method: string, path: string, body?: unknown) => {
  const answer = await fetch(`http://127.0.0.1:${web.port}/api/v1/mirror${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  return { status: answer.status, json: await answer.json() }
}

const status = async () => mirrorResponseSchema.parse((await ask('GET', '')).json).mirror

describe('the set-up of a HubSpot account with too little room', () => {
  it('makes what fits, works without the rest, and says what is missing and why', async () => {
    const mirror = await status()
    expect(mirror).toMatchObject({ state: 'ready', percent: 100, imported: 300 })
    expect(mirror.missingProperties.map(({ name }) => name)).toEqual([
      'leadwright_fit',
      'leadwright_verification',
      'leadwright_contact_basis',
      'leadwright_campaign',
      'leadwright_checked_on',
    ])
    expect(mirror.missingProperties[0]?.reason).toMatch(/no room/)
  })

  it('keeps the time zone, currency and page host of the account', async () => {
    const [row] = await portal.running.database.query<{ host: string; currency: string; zone: string }>(
      'select ui_domain as host, currency, time_zone as zone from portal where id = $1',
      [portal.portalId],
    )
    expect(row).toEqual({ host: 'app-eu1.hubspot.com', currency: 'GBP', zone: 'Europe/London' })
  })

  it('done again with more room makes the rest and leaves the others alone', async () => {
    await portal.world.control('PUT', `/portals/${portal.portalId}/rules`, { customPropertyRoom: 100 })
    await portal.enqueue('portal.setup')
    await portal.until(({ missingProperties }) => missingProperties.length === 0)
  })
})

describe('where the company number stands', () => {
  it("is the portal's own property, from which the mirror reads numbers", async () => {
    const { companyNumber } = await status()
    expect(companyNumber).toEqual({
      property: 'companies_house_number',
      isChosen: false,
      candidates: [{ name: 'companies_house_number', label: 'Companies House number' }],
    })
    expect(
      (await portal.rows()).filter(({ companyNumber: number }) => number !== null).length,
    ).toBeGreaterThan(20)
  })

  it('can be chosen by an admin only, and only among what the account has', async () => {
    const refused = await ask('PUT', '/company-number-property', { property: 'shoe_size' })
    expect(refused.status).toBe(400)
    expect(JSON.stringify(refused.json)).toMatch(/companies_house_number/)
    expect((await ask('PUT', '/company-number-property', {})).status).toBe(400)
    const rep = { portalId: portal.portalId, userId: 41003, name: 'a rep' }
    await expect(
      portal.running.app.mirror.chooseNumberProperty({ actor: rep, property: null }),
    ).rejects.toMatchObject({ code: 'not_allowed' })
  })

  it('is read again from the property that was chosen', async () => {
    const chosen = await ask('PUT', '/company-number-property', { property: null })
    expect(chosen.status).toBe(200)
    await portal.until(({ state }) => state === 'ready')
    expect((await status()).companyNumber).toMatchObject({
      property: 'leadwright_company_number',
      isChosen: true,
    })
    expect((await portal.rows()).every(({ companyNumber: number }) => number === null)).toBe(true)
    // A later set-up proposes again, but the choice stands.
    await portal.enqueue('portal.setup')
    await portal.until(({ state }) => state === 'ready')
    expect((await status()).companyNumber.property).toBe('leadwright_company_number')
  })
})
