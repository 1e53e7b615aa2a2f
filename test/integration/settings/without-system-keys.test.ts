import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../../../server/app.ts'
import { compose } from '../../../server/compose.ts'
import { readConfig } from '../../../server/config.ts'
import { type Database, openDatabase } from '../../../server/db/database.ts'
import { createLog } from '../../../server/observability/log.ts'
import { manufacturingBrief } from '../../e2e/support/running-app.ts'
import { type SandboxWorld, startSandboxWorld } from '../../e2e/support/sandbox-world.ts'
import { createTestDatabase } from '../../setup/database.ts'

// A live installation without keys of its own, with the make-believe vendors in the places of the real ones.

const portalId = 4242
const operator = { portalId, userId: null, name: 'the operator' }
const silent = createLog({ level: 'silent' })

let world: SandboxWorld
let app: App
let database: Database
let drop: () => Promise<void>

beforeAll(async () => {
  world = await startSandboxWorld()
  const target = await createTestDatabase()
  drop = target.drop
  app = await compose(
    readConfig({
      LEADWRIGHT_MODE: 'live',
      DATABASE_URL: target.url,
      PUBLIC_BASE_URL: 'https://leads.example.org',
      ENCRYPTION_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
      OPENAI_BASE_URL: world.urls.openai,
      COMPANIES_HOUSE_BASE_URL: world.urls.companiesHouse,
      POSTCODES_IO_BASE_URL: world.urls.postcodesIo,
      HUNTER_BASE_URL: world.urls.hunter,
      GOOGLE_PLACES_BASE_URL: world.urls.googlePlaces,
      HUBSPOT_API_BASE_URL: world.urls.hubspot,
      WEB_GATEWAY_URL: world.urls.web,
    }),
    silent,
  )
  database = openDatabase(target.url, { log: silent })
  await database.query(`insert into portal (id, name) values ($1, 'Brightwater')`, [portalId])
})

afterAll(async () => {
  await app.stop()
  await database.close()
  await drop()
  await world.stop()
})

const statuses = async () =>
  Object.fromEntries(
    (await app.settings.overview(portalId)).keys.map(({ vendor, status }) => [vendor, status]),
  )
const warnings = async () =>
  (await app.commands.forecastCampaign({ portalId, raw: manufacturingBrief() })).warnings

describe('an installation without keys of its own', () => {
  it('says that nothing is configured, and what is off', async () => {
    expect(await statuses()).toEqual({
      openai: 'not_configured',
      'companies-house': 'not_configured',
      'google-places': 'not_configured',
      hunter: 'not_configured',
    })
    expect(await warnings()).toEqual([
      'Web search is off: no OpenAI key is configured.',
      'The register of companies is off: no Companies House key is configured.',
    ])
    await expect(app.settings.testKey({ actor: operator, vendor: 'openai' })).rejects.toMatchObject({
      code: 'conflict',
      message: 'There is nothing to test: no OpenAI key is configured.',
    })
  })

  it('serves a portal with what that portal brings, and that portal only', async () => {
    await database.query(`insert into portal (id, name) values (4243, 'Somebody else')`)
    await app.settings.saveKey({ actor: operator, vendor: 'openai', raw: { apiKey: 'good-openai-key' } })
    expect(await statuses()).toMatchObject({ openai: 'own', 'companies-house': 'not_configured' })
    expect(await warnings()).toEqual([
      'The register of companies is off: no Companies House key is configured.',
    ])
    const elsewhere = await app.commands.forecastCampaign({ portalId: 4243, raw: manufacturingBrief() })
    expect(elsewhere.warnings).toHaveLength(2)
    await app.settings.removeKey({ actor: operator, vendor: 'openai' })
    expect(await statuses()).toMatchObject({ openai: 'not_configured' })
  })
})
