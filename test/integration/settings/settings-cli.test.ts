import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommandLine } from '../../../server/cli/program.ts'
import { readConfig } from '../../../server/config.ts'
import { type RunningApp, startApp } from '../../e2e/support/running-app.ts'
import { type SandboxWorld, startSandboxWorld } from '../../e2e/support/sandbox-world.ts'

let world: SandboxWorld
let running: RunningApp
let folder: string

beforeAll(async () => {
  world = await startSandboxWorld()
  running = await startApp(world)
  folder = await mkdtemp(join(tmpdir(), 'leadwright-settings-'))
})

afterAll(async () => {
  await running.stop()
  await world.stop()
  await rm(folder, { recursive: true, force: true })
})

/** Runs `settings …` on the application that is there, with this on standard input. */
const run = async (args: string[], stdin = '') => {
  const out: string[] = []
  const err: string[] = []
  const code = await runCommandLine(['settings', ...args], {
    withApp: (body) => body(running.app),
    readConfig: () => readConfig(world.environment),
    output: { data: (text) => void out.push(text), note: (text) => void err.push(text) },
    readStdin: async () => stdin,
    progressStream: new Writable() as NodeJS.WriteStream,
    onInterrupt: () => () => undefined,
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

const fileOf = async (name: string, content: string): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

describe('settings', () => {
  it('shows everything at a glance', async () => {
    const { code, out } = await run(['show'])
    expect(code).toBe(0)
    expect(out).toMatch(/Hunter +The system's key is used/)
    expect(out).toContain('Profile: not told yet')
    const { settings } = JSON.parse((await run(['show', '--json'])).out)
    expect(settings.keys).toHaveLength(4)
  })

  it('takes a key from standard input or a file, one line end dropped, and never repeats it', async () => {
    const saved = await run(['set-key', 'hunter', '--json'], 'good-hunter-key-7788\n')
    expect(saved.code).toBe(0)
    expect(JSON.parse(saved.out).key).toMatchObject({ status: 'own', hint: '7788', savedBy: 'command line' })
    const path = await fileOf('key.txt', 'good-openai-key-5566\r\n')
    const fromFile = await run(['set-key', 'openai', '--key-file', path])
    expect(fromFile.out).toContain('Configured here (ends in 5566)')
    for (const { out, err } of [saved, fromFile]) expect(out + err).not.toMatch(/good-/)
  })

  it('tests and removes keys', async () => {
    await run(['set-key', 'hunter'], 'good-hunter-key-7788')
    expect((await run(['test-key', 'hunter'])).out).toContain('1620 of 2000 credits left')
    await world.setFault({ vendor: 'hunter', kind: 'status', status: 401 })
    const failing = await run(['test-key', 'hunter']).finally(world.clearFaults)
    expect(failing.code).toBe(1)
    expect(failing.out).toContain('has been failing since')
    expect((await run(['remove-key', 'hunter'])).out).toContain("The system's key is used")
    const again = await run(['remove-key', 'hunter'])
    expect(again).toMatchObject({ code: 2, err: 'This portal has no Hunter key of its own to remove.' })
  })

  it.each<[string, string[], string, RegExp]>([
    [
      'a refused key',
      ['set-key', 'hunter'],
      'bad-hunter-key',
      /<key>: was not saved: Hunter refuses our key \(401\)/,
    ],
    ['two lines', ['set-key', 'hunter'], 'good-hunter\nkey-7788\n', /<key>: must be the key itself/],
    ['an unknown vendor', ['set-key', 'bing'], 'good-key-1234', /<vendor>: must be one of openai, /],
    [
      'a file that is not there',
      ['set-key', 'hunter', '--key-file', '/nowhere/key'],
      '',
      /--key-file: names a file/,
    ],
    [
      'a key among the arguments',
      ['set-key', 'hunter', 'good-hunter-key'],
      '',
      /<key>: is no argument, where others could see it/,
    ],
    ['roles of nobody', ['people', '--admin', 'yes'], '', /--user: must name the HubSpot user/],
    ['roles in other words', ['people', '--user', '5', '--push', 'maybe'], '', /--push: must be yes or no/],
    ['a name as an id', ['people', '--user', 'anna', '--admin', 'yes'], '', /--user: must be the number/],
    ['a page that never was', ['audit', '--after', 'yesterday'], '', /--after: must be/],
    ['too long a page', ['audit', '--limit', '0'], '', /--limit: must be/],
  ])('refuses %s', async (_what, args, stdin, words) => {
    const { code, out, err } = await run(args, stdin)
    expect(code).toBe(2)
    expect(err).toMatch(words)
    expect(out + err).not.toContain('good-hunter-key')
  })

  it('shows the profile and replaces it by a file', async () => {
    const path = await fileOf('profile.json', JSON.stringify({ sells: 'Cabling', services: ['cabling'] }))
    const saved = await run(['profile', '--file', path])
    expect(saved.code).toBe(0)
    expect((await run(['profile'])).out).toBe(saved.out)
    expect(saved.out).toMatch(/sells +Cabling\nservices +cabling\n/)
    const wrong = await run(['profile', '--file', await fileOf('wrong.json', '{"sells": 7}')])
    expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('--file: sells: must be text') })
    const broken = await run(['profile', '--file', await fileOf('broken.json', '{')])
    expect(broken).toMatchObject({ code: 2, err: expect.stringContaining('must hold one JSON object') })
  })

  it('gives and takes roles, leaving what is not named as it is, and tells the audit', async () => {
    await run(['people', '--user', '501', '--admin', 'yes', '--launch', 'yes'])
    const { person } = JSON.parse((await run(['people', '--user', '501', '--push', 'yes', '--json'])).out)
    expect(person).toMatchObject({ userId: 501, isAdmin: true, mayLaunch: true, mayPush: true })
    expect((await run(['people'])).out).toMatch(/501 .*admin, may launch, may add to HubSpot/)
    const { entries, nextAfter } = JSON.parse((await run(['audit', '--limit', '1', '--json'])).out)
    expect(entries).toMatchObject([{ action: 'roles.changed', subject: 'user 501', who: 'command line' }])
    expect((await run(['audit', '--limit', '1', '--after', nextAfter])).out).toContain('"admin","may launch"')
  })

  it('is about the portal asked for', async () => {
    const other = String(world.portalIds[1])
    await run(['set-key', 'google-places', '--portal', other], 'good-google-key-3344')
    expect((await run(['show', '--portal', other])).out).toContain('(ends in 3344)')
    expect((await run(['show'])).out).not.toContain('(ends in 3344)')
    expect(await run(['show', '--portal', '4711'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('There is no portal 4711'),
    })
  })
})

describe('settings contacts', () => {
  it('are off; they are switched and say what looking costs, refused words change nothing', async () => {
    expect((await run(['contacts'])).out).toContain("People's addresses are not looked for.")
    const on = await run(['contacts', '--look', 'yes'])
    expect([on.code, on.out]).toEqual([0, expect.stringContaining('addresses are looked for.')])
    expect(on.out).toContain('0.16 pounds a lead at most')
    expect((await run(['contacts', '--look', 'maybe'])).code).toBe(2)
    expect(JSON.parse((await run(['contacts', '--json'])).out)).toMatchObject({
      contacts: { looksForEmails: true },
    })
    const raw = { type: 'education', postcode: 'M1 1AA', inputs: {} }
    const forecast = () => running.app.commands.forecastCampaign({ portalId: running.portalId, raw })
    expect((await forecast()).warnings.join(' ')).toContain('up to 0.16 pounds more for each lead')
    await run(['contacts', '--look', 'no'])
    expect((await forecast()).warnings.join(' ')).not.toContain('addresses')
  })
})
