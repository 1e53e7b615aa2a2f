import { Writable } from 'node:stream'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runCommandLine } from '../../../server/cli/program.ts'
import { readConfig } from '../../../server/config.ts'
import { type RunningApp, startApp } from '../../e2e/support/running-app.ts'
import { type SandboxWorld, startSandboxWorld } from '../../e2e/support/sandbox-world.ts'
import { tradingFirms } from './checked-portal.ts'

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
  const code = await runCommandLine(['company', ...args], {
    withApp: (body) => body(running.app),
    readConfig: () => readConfig(world.environment),
    output: { data: (text) => void out.push(text), note: (text) => void err.push(text) },
    readStdin: async () => '',
    progressStream: new Writable() as NodeJS.WriteStream,
    onInterrupt: () => () => undefined,
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

it('checks a company of HubSpot and shows what is known of it', async () => {
  const [firm] = await tradingFirms(world, 1)
  if (!firm) throw new Error('the world has no firm')
  const properties = { name: firm.legalName, domain: firm.website.domain }
  const path = `/portals/${running.portalId}/companies`
  const { id } = (await world.control('PUT', path, { properties })) as { id: string }
  expect(await run('show', id)).toMatchObject({ code: 0, out: 'Not looked at yet.' })
  const checked = await run('check', id)
  expect(checked).toMatchObject({ code: 0, err: '' })
  expect(checked.out).toContain(`· ${firm.number} · active`)
  const { company } = JSON.parse((await run('show', id, '--json')).out)
  expect(company).toMatchObject({ companyNumber: firm.number, score: null })
  expect(await run('check', 'abc')).toMatchObject({ code: 2, err: expect.stringContaining('digits') })
  expect(await run('check', '99')).toMatchObject({ code: 2, err: expect.stringContaining('no such company') })
})
