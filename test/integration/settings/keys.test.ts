import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { KeyView } from '../../../server/app/settings.ts'
import type { Actor } from '../../../server/app.ts'
import { launch, manufacturingBrief, waitUntil } from '../../e2e/support/running-app.ts'
import { type SandboxVendor, type SandboxWorld, startSandboxWorld } from '../../e2e/support/sandbox-world.ts'
import { type ConnectedApp, startConnectedApp } from '../connection/connected-app.ts'
import { tablesThatHold } from './tables-that-hold.ts'

const vendors = ['openai', 'companies-house', 'google-places', 'hunter'] as const

let world: SandboxWorld
let running: ConnectedApp
let operator: Actor

beforeAll(async () => {
  world = await startSandboxWorld()
  // With limits, so that the limiter keeps a row for each credential; the sandbox itself has none.
  running = await startConnectedApp(world, { SANDBOX_LIMITS: '0.01' })
  operator = { portalId: world.portalIds[0] ?? 0, userId: null, name: 'a test' }
  await running.app.startWorker()
})

beforeEach(async () => {
  await running.database.query('truncate vendor_key, vendor_key_state, audit_entry')
})

afterAll(async () => {
  await running.stop()
  await world.stop()
})

const save = (vendor: string, apiKey: unknown, actor = operator): Promise<KeyView> =>
  running.app.settings.saveKey({ actor, vendor, raw: { apiKey } })
const test = (vendor: string) => running.app.settings.testKey({ actor: operator, vendor })
const remove = (vendor: string) => running.app.settings.removeKey({ actor: operator, vendor })
const keyOf = async (vendor: string, portalId = operator.portalId): Promise<KeyView> => {
  const { keys } = await running.app.settings.overview(portalId)
  return keys.find((key) => key.vendor === vendor) as KeyView
}
const audited = async () => {
  const { items } = await running.app.settings.audit(operator.portalId, { limit: 100, after: null })
  return items.map(({ who, action, subject, detail }) => ({ who, action, subject, detail }))
}
const whileDown = async <Result>(vendor: SandboxVendor, body: () => Promise<Result>, status = 503) => {
  await world.setFault({ vendor, kind: 'status', status })
  return body().finally(world.clearFaults)
}

describe('saving a key', () => {
  it.each(vendors)('of %s asks the vendor, keeps it sealed and never tells it', async (vendor) => {
    const secret = `good-${vendor}-3f9c27aa51`
    expect(await keyOf(vendor)).toMatchObject({ status: 'system', usedKey: 'system', hint: null })
    const before = (await world.journal(vendor)).length
    const saved = await save(vendor, secret)
    expect((await world.journal(vendor)).length, 'calls to the vendor').toBe(before + 1)
    expect(saved).toMatchObject({
      vendor,
      status: 'own',
      usedKey: 'own',
      hint: 'aa51',
      savedBy: 'a test',
      untestedBecause: null,
      failingSince: null,
    })
    expect(saved.testedAt).toBeInstanceOf(Date)
    expect(saved.sentence).toContain('Configured here (ends in aa51)')
    expect(await keyOf(vendor)).toEqual(saved)
    for (const form of [secret, btoa(`${secret}:`)])
      expect(await tablesThatHold(running.database, form)).toEqual([])
    expect(await tablesThatHold(running.database, 'a test'), 'the search finds what is there').toContain(
      'vendor_key',
    )
    expect(await audited()).toEqual([
      { who: 'a test', action: 'key.saved', subject: saved.name, detail: { isTested: true } },
    ])
  })

  it('tells what is left where the vendor says it', async () => {
    const { quota, sentence } = await save('hunter', 'good-hunter-key')
    expect(quota).toEqual({ left: 1620, limit: 2000, unit: 'credits', resetsOn: '2026-12-01' })
    expect(sentence).toContain('1620 of 2000 credits left')
  })

  it('shows no characters of a short key', async () => {
    expect(await save('hunter', 'short-key-12')).toMatchObject({ hint: null, status: 'own' })
  })

  it('binds the key to its portal and vendor', async () => {
    const stranger = { ...operator, portalId: world.portalIds[1] ?? 0 }
    await save('hunter', 'good-hunter-of-the-first')
    expect(await keyOf('hunter', stranger.portalId)).toMatchObject({ usedKey: 'system', hint: null })
    await running.database.query(
      'insert into vendor_key select $1, vendor, key_sealed, hint, saved_at, saved_by from vendor_key',
      [stranger.portalId],
    )
    expect(await keyOf('hunter', stranger.portalId)).toMatchObject({ status: 'failing', usedKey: 'own' })
  })

  it.each(vendors)('refuses one that %s refuses, and leaves everything as it was', async (vendor) => {
    const earlier = await save(vendor, 'good-and-earlier-one')
    await expect(save(vendor, 'bad-and-refused-one')).rejects.toMatchObject({
      code: 'invalid_input',
      fields: [
        { field: 'apiKey', message: expect.stringMatching(/^was not saved: .+ refuses our key \(\d+\)\.$/) },
      ],
    })
    expect(await keyOf(vendor)).toEqual(earlier)
    expect(await audited()).toHaveLength(1)
  })

  it.each<[SandboxVendor, 'status' | 'nonsense' | 'cut', string]>([
    ['openai', 'status', 'out of order'],
    ['hunter', 'nonsense', 'cannot be read'],
    ['google-places', 'cut', 'broke off'],
  ])('saves one that %s cannot be asked about (%s), and says so', async (vendor, kind, words) => {
    await world.setFault({ vendor, kind, status: 503 })
    const saved = await save(vendor, 'good-but-untested').finally(world.clearFaults)
    expect(saved).toMatchObject({ status: 'own', usedKey: 'own', testedAt: null })
    expect(saved.untestedBecause).toContain(words)
    expect(saved.sentence).toContain('not tested yet: ')
    expect(await audited()).toMatchObject([{ action: 'key.saved', detail: { isTested: false } }])
    expect(await test(vendor)).toMatchObject({ untestedBecause: null, testedAt: expect.any(Date) })
  })

  it.each<[string, unknown]>([
    ['blanks around it', ' good-key-12345 '],
    ['a blank inside', 'good key 12345'],
    ['a line break', 'good-key\n12345'],
    ['letters that no header takes', 'good-kéy-12345'],
    ['hardly any length', 'short'],
    ['too much length', 'k'.repeat(401)],
    ['another type', 12345678],
    ['nothing', undefined],
  ])('refuses a key with %s without asking anybody', async (_what, apiKey) => {
    const before = (await world.journal('hunter')).length
    await expect(save('hunter', apiKey)).rejects.toMatchObject({
      code: 'invalid_input',
      fields: [{ field: 'apiKey', message: expect.stringContaining('without blanks or line breaks') }],
    })
    expect((await world.journal('hunter')).length).toBe(before)
  })

  it('names everything that is wrong at once', async () => {
    const raw = { apiKey: 'x', colour: 'red' }
    const refusal = running.app.settings.saveKey({ actor: operator, vendor: 'bing', raw })
    await expect(refusal).rejects.toMatchObject({ code: 'invalid_input' })
    const { fields } = await refusal.catch((error) => error)
    expect(fields.map(({ field }: { field: string }) => field).toSorted()).toEqual([
      'apiKey',
      'colour',
      'vendor',
    ])
    expect(fields[0].message).toContain('openai, companies-house, google-places, hunter')
    await expect(save('hunter', 'good-hunter-key', { ...operator, portalId: 4711 })).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

describe('testing and removing', () => {
  it("tests the system's key where the portal has none", async () => {
    expect(await test('hunter')).toMatchObject({ status: 'system', testedAt: expect.any(Date) })
    expect((await keyOf('hunter')).sentence).toContain("The system's key is used. 1620 of 2000 credits left")
    expect(await audited()).toEqual([])
  })

  it('says since when and why a key fails, until it works again', async () => {
    await save('openai', 'good-openai-key-1')
    const failing = await whileDown('openai', () => test('openai'), 401)
    expect(failing).toMatchObject({
      status: 'failing',
      usedKey: 'own',
      failure: expect.stringContaining('401'),
    })
    const later = await whileDown('openai', () => test('openai'), 401)
    expect(later.failingSince).toEqual(failing.failingSince)
    expect(later.sentence).toMatch(
      /^The key saved here has been failing since \d+ \w+ \d{4}.*: OpenAI refuses/,
    )
    expect(await test('openai')).toMatchObject({ status: 'own', failingSince: null, failure: null })
  })

  it('changes nothing when the vendor cannot be asked', async () => {
    const saved = await save('openai', 'good-openai-key-1')
    await expect(whileDown('openai', () => test('openai'))).rejects.toMatchObject({
      code: 'vendor_unavailable',
      isRetryable: true,
    })
    expect(await keyOf('openai')).toEqual(saved)
  })

  it("goes back to the system's key", async () => {
    await save('hunter', 'good-hunter-key')
    expect(await remove('hunter')).toMatchObject({ status: 'system', usedKey: 'system', savedAt: null })
    expect((await audited()).map(({ action }) => action)).toEqual(['key.removed', 'key.saved'])
    await expect(remove('hunter')).rejects.toMatchObject({ code: 'not_found' })
    await expect(remove('bing')).rejects.toMatchObject({ code: 'invalid_input' })
  })
})

describe('a campaign', () => {
  const brief = manufacturingBrief({ maxResults: 2, radiusMiles: 5 })
  const run = async (portalId = operator.portalId) => {
    const at = { app: running.app, portalId }
    return waitUntil(at, (await launch(at, brief)).id)
  }

  it("works with its portal's key, notes that the vendor refuses it, and that it takes it again", async () => {
    // Refused keys cannot be saved, so the vendor is away while this one is.
    await whileDown('companies-house', () => save('companies-house', 'bad-companies-house-key'))
    const refused = await run()
    expect(refused.counts.leads).toBe(0)
    expect(await keyOf('companies-house')).toMatchObject({
      status: 'failing',
      usedKey: 'own',
      failingSince: expect.any(Date),
      failure: expect.stringContaining('refuses our key (401)'),
    })
    const stranger = world.portalIds[1] ?? 0
    expect(await keyOf('companies-house', stranger)).toMatchObject({ status: 'system' })

    await whileDown('companies-house', () => save('companies-house', 'good-companies-house-key'))
    expect(await keyOf('companies-house')).toMatchObject({ untestedBecause: expect.any(String) })
    expect((await run()).counts.leads).toBe(2)
    expect(await keyOf('companies-house')).toMatchObject({
      status: 'own',
      untestedBecause: null,
      failingSince: null,
    })
  })

  it('is limited by credential, which is named without giving it away', async () => {
    await save('companies-house', 'good-companies-house-key')
    expect((await run()).counts.leads).toBe(2)
    const rows = await running.database.query<{ key: string }>(
      `select key from rate_limit where key like 'companies-house:%'`,
    )
    expect(rows.length, 'one for the system, others for own keys').toBeGreaterThan(1)
    for (const { key } of rows)
      expect(key).toMatch(/^companies-house:companies-house(-documents)?:[0-9a-f]{12}$/)
  })

  it('is not run with the key of the system when its own cannot be opened any more', async () => {
    await save('companies-house', 'good-companies-house-key')
    await running.database.query(
      `update vendor_key set key_sealed = 'gone:' || split_part(key_sealed, ':', 2)`,
    )
    expect(await keyOf('companies-house')).toMatchObject({
      status: 'failing',
      usedKey: 'own',
      failure: expect.stringContaining('can no longer be opened'),
    })
    const failed = await run()
    expect(failed.status).toBe('failed')
    expect(failed.statusReason).toContain('can no longer be opened; save it again')
    await expect(test('companies-house')).rejects.toMatchObject({ code: 'conflict' })
    expect(await save('companies-house', 'good-companies-house-key')).toMatchObject({ status: 'own' })
  })
})
