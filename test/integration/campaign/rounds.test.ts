import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
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
  running = await startApp(world)
  await running.app.startWorker()
})
afterEach(async () => {
  await running.clear()
  await world.control('DELETE', '/journal')
})
afterAll(async () => {
  await running.stop()
  await world.stop()
})

const operator = () => ({ portalId: running.portalId, userId: null, name: 'Sam' })
const storyOf = async (id: string): Promise<string> =>
  (await running.app.reads.events(running.portalId, id, { afterId: 0, limit: 1000 }))
    .map(({ message }) => message)
    .join('\n')

/** More than there is. */
const all = educationBrief({ maxResults: 300, radiusMiles: 6, inputs: {} })

describe('a campaign that finds all there is', () => {
  it('says how many there are, from how far its sources agree, and that they are exhausted', async () => {
    const { id } = await launch(running, all)
    const ended = await waitUntil(running, id)
    expect(ended, ended.statusReason).toMatchObject({ status: 'completed' })
    expect(ended.statusReason).toContain('sources exhausted')
    const { completeness } = ended
    expect(completeness).not.toBeNull()
    expect(ended.statusReason).toContain(completeness?.sentence)
    // Those known already are suitable too: each once, however often it was found.
    const [suitable] = await running.database.query<{ companies: number }>(
      `select count(distinct coalesce(matched->'known'->>'id', identity_key))::int as companies
         from candidate where campaign_id = $1 and outcome in ('lead', 'known')`,
      [id],
    )
    expect(completeness?.found).toBe(suitable?.companies)
    expect(suitable?.companies).toBeGreaterThan(ended.counts.leads)
    expect(completeness?.estimate).toBeGreaterThanOrEqual(completeness?.found ?? 0)
    expect(completeness?.low).toBeGreaterThanOrEqual(completeness?.found ?? 0)
    expect(completeness?.high).toBeGreaterThanOrEqual(completeness?.estimate ?? 0)
  })
})

describe('a campaign that has run for six hours', () => {
  it('ends with what it has, and says so', async () => {
    const { id } = await launch(running, all)
    await waitUntil(running, id, { isEnough: ({ counts }) => counts.found > 0 })
    await running.database.query(`update campaign set running_since = now() - interval '361 minutes'`)
    const ended = await waitUntil(running, id)
    expect(ended, ended.statusReason).toMatchObject({ status: 'partly_completed' })
    expect(ended.statusReason).toMatch(/^Wanted 300.*out of time, since a campaign runs for six hours/)
    // What was not looked at is told as what it is.
    expect(ended.statusReason).not.toContain('more than asked for')
    expect(ended.counts.inProgress).toBe(0)
    const open = await running.database.query(
      `select open_steps + open_candidates as open, (select count(*)::int from search_step where state in ('planned', 'open')) as steps
         from campaign where id = $1`,
      [id],
    )
    expect(open).toEqual([{ open: 0, steps: 0 }])
  })
})

describe('the model of a portal', () => {
  const modelsAsked = async (): Promise<string[]> => {
    const asked = (await world.journal('openai')).filter(({ path }) => path.endsWith('/responses'))
    const bodies = asked.map(({ body }) => z.object({ model: z.string() }).parse(body))
    return [...new Set(bodies.map(({ model }) => model))]
  }

  it('is the usual one until another is chosen, which is then asked; who chose it stands in the audit', async () => {
    const { settings } = running.app
    expect(await settings.model(running.portalId)).toMatchObject({ model: 'gpt-6-luna', choice: null })
    await expect(
      settings.saveModel({ actor: operator(), raw: { model: 'gpt-9-sol' } }),
    ).rejects.toMatchObject({
      code: 'invalid_input',
      fields: [{ field: 'model', message: expect.stringContaining('gpt-6.1-terra') }],
    })
    await settings.saveModel({ actor: operator(), raw: { model: 'gpt-5-mini' } })
    const { id } = await launch(running, educationBrief({ type: 'manufacturing', maxResults: 2 }))
    await waitUntil(running, id)
    expect(await modelsAsked()).toEqual(['gpt-5-mini'])
    expect(await storyOf(id)).toContain('OpenAI shuts down gpt-5-mini on 11 December 2026')
    const { items } = await settings.audit(running.portalId, { limit: 5, after: null })
    expect(items[0]).toMatchObject({
      action: 'model.chosen',
      who: 'Sam',
      detail: { from: null, to: 'gpt-5-mini' },
    })
    await settings.saveModel({ actor: operator(), raw: { model: null } })
    expect(await settings.model(running.portalId)).toMatchObject({
      model: 'gpt-6-luna',
      choice: null,
      warning: null,
    })
  })
})
