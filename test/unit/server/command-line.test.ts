import { Writable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { CampaignView } from '../../../server/app.ts'
import { runCommandLine } from '../../../server/cli/program.ts'
import { readConfig } from '../../../server/config.ts'
import { AppError } from '../../../src/errors.ts'
import { campaign, fakeApp, fakePortalId, lead } from './fake-app.ts'

const end = (launched: CampaignView): CampaignView => ({
  ...launched,
  status: 'completed',
  statusReason: 'Target reached.',
  finishedAt: new Date('2026-11-22T10:05:00Z'),
})

const commandLine = (
  options: { onLaunch?: (launched: CampaignView) => CampaignView; startFault?: Error } = {},
) => {
  const { app, state } = fakeApp({ onLaunch: options.onLaunch ?? end })
  const out: string[] = []
  const err: string[] = []
  let interrupt = (): void => undefined
  const run = (...args: string[]) =>
    runCommandLine(args, {
      withApp: async (body) => {
        if (options.startFault) throw options.startFault
        return body(app).finally(app.stop)
      },
      readConfig: () => readConfig({ LEADWRIGHT_MODE: 'sandbox', LEADWRIGHT_DATA_DIR: import.meta.dirname }),
      output: { data: (text) => void out.push(text), note: (text) => void err.push(text) },
      readStdin: async () => '',
      progressStream: new Writable() as NodeJS.WriteStream,
      onInterrupt: (callback) => {
        interrupt = callback
        return () => undefined
      },
    })
  return { run, state, out, err, interrupt: () => interrupt() }
}

const usual = [
  'campaign',
  'run',
  '--type',
  'education',
  '--postcode',
  'M1 1AA',
  '--miles',
  '25',
  '--max',
  '50',
]

const printedSchema = z.object({
  campaign: z.object({
    id: z.uuid(),
    type: z.string(),
    status: z.string(),
    statusReason: z.string(),
    counts: z.object({ found: z.number(), inProgress: z.number(), leads: z.number() }),
    startedAt: z.iso.datetime().nullable(),
    finishedAt: z.iso.datetime().nullable(),
  }),
  leads: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      companyNumber: z.string().nullable(),
      website: z.string().nullable(),
      address: z.string().nullable(),
      postcode: z.string().nullable(),
      distanceMiles: z.number().nullable(),
      sicCodes: z.array(z.string()),
      stage: z.string(),
      score: z.number(),
      verification: z.string(),
      evidence: z.array(
        z.object({
          field: z.string(),
          value: z.string(),
          source: z.string(),
          url: z.url(),
          retrievedAt: z.iso.datetime(),
        }),
      ),
    }),
  ),
})

describe('campaign run', () => {
  test('prints one JSON object and ends with 0', async () => {
    const { run, state, out } = commandLine({
      onLaunch: (launched) => {
        state.leads.push(lead(launched.id))
        return end(launched)
      },
    })
    expect(await run(...usual, '--json')).toBe(0)
    expect(out).toHaveLength(1)
    expect(printedSchema.parse(JSON.parse(out[0] ?? '')).leads).toHaveLength(1)
    expect(state).toMatchObject({ isWorking: true, isStopped: true })
  })

  test('for people: the sentence, then the leads', async () => {
    const { run, out } = commandLine()
    await run(...usual)
    expect(out.join('\n')).toContain('1 ready')
    expect(out.join('\n')).toContain('Target reached.')
  })

  test('ends with 1 when the campaign failed', async () => {
    const { run } = commandLine({ onLaunch: (launched) => ({ ...end(launched), status: 'failed' }) })
    expect(await run(...usual)).toBe(1)
  })

  test('names every wrong argument, by its flag, and starts nothing', async () => {
    const { run, err, state } = commandLine()
    const code = await run(
      'campaign',
      'run',
      '--type',
      'nope',
      '--postcode',
      'ZZ',
      '--miles',
      '900',
      '--set',
      'oops',
      '--set',
      'minimumEmployees=few',
    )
    expect(code).toBe(2)
    for (const flag of ['--type', '--postcode', '--miles', '--max', '--set', 'minimumEmployees'])
      expect(err.join('\n')).toContain(flag)
    expect(state).toMatchObject({ launches: 0, isStopped: true })
  })

  test.each([
    ['an unknown option', [...usual, '--frobnicate']],
    ['an unknown command', ['campaign', 'walk']],
    ['no command', ['nothing']],
    ['a portal that is no number', [...usual, '--portal', 'x']],
    ['an input that the type has not', [...usual, '--set', 'colour=red']],
    ['an id that is none', ['campaign', 'show', '12']],
    ['an id that names nothing', ['campaign', 'show', '0b8e6a52-7c11-4d5b-8123-000000000001']],
    ['a state that is none', ['campaign', 'list', '--status', 'happy']],
  ])('%s ends with 2', async (_what, args) => {
    const { run, err, out } = commandLine()
    expect(await run(...args)).toBe(2)
    expect(err.join('')).not.toBe('')
    expect(out).toEqual([])
  })

  test('Ctrl-C leaves the campaign and says how it goes on', async () => {
    const cli = commandLine({ onLaunch: (launched) => launched })
    const running = cli.run(...usual)
    setTimeout(cli.interrupt, 50)
    expect(await running).toBe(130)
    expect(cli.err.join('\n')).toContain('is kept')
    expect(cli.state.isStopped).toBe(true)
  })

  test('a fault at the start is one sentence and ends with 1', async () => {
    const { run, err } = commandLine({
      startFault: new AppError('startup', 'The data folder cannot be written.'),
    })
    expect(await run(...usual)).toBe(1)
    expect(err).toEqual(['The data folder cannot be written.'])
  })
})

describe('the other commands', () => {
  test('list, show and cancel', async () => {
    const { run, state, out } = commandLine()
    const kept = campaign({ portalId: fakePortalId })
    state.campaigns.push(kept)
    expect(await run('campaign', 'list', '--json')).toBe(0)
    expect(JSON.parse(out[0] ?? '').campaigns[0].id).toBe(kept.id)
    expect(await run('campaign', 'show', kept.id, '--json')).toBe(0)
    expect(await run('campaign', 'cancel', kept.id)).toBe(0)
    expect(kept.status).toBe('cancelled')
    expect(await run('campaign', 'list', '--portal', '7')).toBe(0)
    expect(out.at(-1)).toContain('No campaigns yet')
  })

  test('doctor says ok or what to do', async () => {
    const healthy = commandLine()
    expect(await healthy.run('doctor', '--json')).toBe(0)
    const { ok, checks } = JSON.parse(healthy.out[0] ?? '')
    expect(ok).toBe(true)
    const detailOf = (name: string) => checks.find((check: { name: string }) => check.name === name)?.detail
    expect(detailOf('Schools register')).toBe(
      '27000 open, loaded 90 days ago; it is old: register import schools <file> renews it',
    )
    expect(detailOf('Care register')).toBe('not loaded: register import care <file> loads it')
    const sick = commandLine({
      startFault: new AppError('database', 'The database does not answer.', { hint: 'Start it.' }),
    })
    expect(await sick.run('doctor')).toBe(1)
    expect(sick.out[0]).toMatch(/PROBLEM {2}Start +The database does not answer. Start it./)
  })

  test('a try of five needs no number of leads', async () => {
    const { run, state, err } = commandLine()
    const place = ['--type', 'education', '--postcode', 'M1 1AA', '--miles', '25']
    expect(await run('campaign', 'run', ...place, '--try-five'), err.join()).toBe(0)
    expect(state.launches).toBe(1)
    expect(await run('campaign', 'run', ...place)).toBe(2)
  })

  test('help is no fault', async () => {
    const { run, out } = commandLine()
    expect(await run('campaign', 'run', '--help')).toBe(0)
    expect(out.join('\n')).toContain('--postcode')
  })
})
