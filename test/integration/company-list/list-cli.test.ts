import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { runCommandLine } from '../../../server/cli/program.ts'
import { type RunningApp, startApp } from '../../e2e/support/running-app.ts'
import { type SandboxWorld, startSandboxWorld } from '../../e2e/support/sandbox-world.ts'

let world: SandboxWorld
let running: RunningApp
let folder: string

beforeAll(async () => {
  world = await startSandboxWorld()
  running = await startApp(world)
  folder = await mkdtemp(join(tmpdir(), 'leadwright-list-'))
})
afterAll(async () => {
  await running.stop()
  await world.stop()
  await rm(folder, { recursive: true })
})

const run = async (...args: string[]) => {
  const out: string[] = []
  const err: string[] = []
  const code = await runCommandLine(args, {
    withApp: (body) => body(running.app),
    readConfig: () => {
      throw new Error('nobody asks for the configuration')
    },
    output: { data: (text) => void out.push(text), note: (text) => void err.push(text) },
    readStdin: async () => '',
    progressStream: new Writable({
      write: (_chunk, _encoding, done) => done(),
    }) as unknown as NodeJS.WriteStream,
    onInterrupt: () => () => undefined,
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

const firmsSchema = z.object({
  firms: z.array(
    z.object({
      number: z.string(),
      status: z.string(),
      legalName: z.string(),
      previousNames: z.array(z.object({ name: z.string() })),
    }),
  ),
})

it('a list in a file is checked, reported on, and its lines are made leads or left out', async () => {
  const { firms } = firmsSchema.parse(await world.control('GET', '/truth/firms?name=engineering'))
  const renamed = firms.find(({ status, previousNames }) => status === 'active' && previousNames.length > 0)
  const formerly = renamed?.previousNames[0]?.name ?? ''
  const file = join(folder, 'list.csv')
  await writeFile(file, `Company;Post code\n${formerly};\nQuixotic Zzyzx Wumpus Limited;\n;M1 1AA\n`)

  const read = await run('company-list', 'read', file)
  expect([read.code, read.err]).toEqual([
    0,
    expect.stringMatching(/Line 4 \(no name\).*missing[\s\S]*2 of 3 lines can be checked/),
  ])
  const checked = await run(
    'campaign',
    'run',
    '--type',
    'competitor-verification',
    '--companies',
    file,
    '--json',
  )
  expect(checked.err).toContain('Line 4')
  const { id } = z.object({ campaign: z.object({ id: z.string() }) }).parse(JSON.parse(checked.out)).campaign

  const report = await run('campaign', 'report', id)
  expect(report.out).toContain('2 lines: 1 trade, 0 do not, 1 not found')
  // Found by a name that it has no more, without its number.
  expect(report.out).toContain(`(${renamed?.number})`)
  expect(report.out).toContain(`Your list calls it ${formerly}.`)
  expect((await run('campaign', 'report', id, '--csv')).out).toContain(
    '\r\n3,Quixotic Zzyzx Wumpus Limited,Not found,',
  )

  expect((await run('campaign', 'choose', id, 'find', '2', '3')).out).toMatch(
    /^1 changed, 0 stood.*\nLine 3: /s,
  )
  expect((await run('lead', 'list')).out).toContain(renamed?.number)
  expect((await run('campaign', 'choose', id, 'exclude', '3')).out).toMatch(/^1 changed/)
  expect((await run('exclusion', 'list')).out).toContain('Quixotic Zzyzx Wumpus Limited')
  const added = await run('exclusion', 'add', 'Rival Limited', '--number', '1234567', '--json')
  const exclusion = z.object({ id: z.string(), companyNumber: z.string() }).parse(JSON.parse(added.out))
  expect(exclusion.companyNumber).toBe('01234567')
  expect((await run('exclusion', 'remove', exclusion.id)).code).toBe(0)
  expect((await run('exclusion', 'remove', exclusion.id)).code).toBe(2)
  for (const wrong of [
    ['campaign', 'choose', id, 'perhaps', '2'],
    ['exclusion', 'add', 'Rival', '--number', 'x'],
    ['company-list', 'read', join(folder, 'missing.csv')],
  ])
    expect([wrong[1], (await run(...wrong)).code]).toEqual([wrong[1], 2])
}, 60_000)
