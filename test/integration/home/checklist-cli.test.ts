import { Writable } from 'node:stream'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runCommandLine } from '../../../server/cli/program.ts'
import { readConfig } from '../../../server/config.ts'
import { type RunningApp, startApp } from '../../e2e/support/running-app.ts'
import { type SandboxWorld, startSandboxWorld } from '../../e2e/support/sandbox-world.ts'

let world: SandboxWorld
let running: RunningApp

beforeAll(async () => {
  world = await startSandboxWorld()
  running = await startApp(world)
})

afterAll(async () => {
  await running.stop()
  await world.stop()
})

const run = async (...args: string[]) => {
  const out: string[] = []
  const err: string[] = []
  const code = await runCommandLine(args, {
    withApp: (body) => body(running.app),
    readConfig: () => readConfig(world.environment),
    output: { data: (text) => void out.push(text), note: (text) => void err.push(text) },
    readStdin: async () => '',
    progressStream: new Writable() as NodeJS.WriteStream,
    onInterrupt: () => () => undefined,
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

it('shows the first hour: what is done, and who can do the rest', async () => {
  const { code, out } = await run('checklist', 'show')
  expect(code).toBe(0)
  expect(out).toMatch(
    /^The first steps are not done yet\.\n\[ \] card +Add the card to company records \(required\)/,
  )
  expect(out).toContain('Who: An admin of Leadwright')
  const { checklist } = JSON.parse((await run('checklist', 'show', '--json')).out)
  expect(checklist.steps.map(({ id }: { id: string }) => id)).toEqual([
    'card',
    'profile',
    'limits',
    'stages',
    'campaign',
  ])
})

it('drafts the profile from a website and says that nothing was saved', async () => {
  const { code, out } = await run('settings', 'profile', '--draft-from', 'larkbrookcomputerservices.net')
  expect(code).toBe(0)
  expect(out).toMatch(/companyNumber +\d{8}/)
  expect(out).toContain('Nothing was saved.')
  expect((await run('settings', 'profile')).out).toMatch(/confirmed +-$/)
})

it('names a website that can’t be read by its option, and takes no file beside it', async () => {
  const refused = await run('settings', 'profile', '--draft-from', '127.0.0.1')
  expect(refused.code).toBe(2)
  expect(refused.err).toContain('--draft-from')
  expect((await run('settings', 'profile', '--draft-from', 'a.co.uk', '--file', 'x.json')).code).toBe(2)
})
