import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { runCommandLine } from '../../../server/cli/program.ts'
import { readConfig } from '../../../server/config.ts'
import { fakeApp } from './fake-app.ts'

const run = async (...args: string[]) => {
  const out: string[] = []
  const { app } = fakeApp()
  const code = await runCommandLine(args, {
    withApp: (body) => body(app),
    readConfig: () => readConfig({ LEADWRIGHT_MODE: 'sandbox', LEADWRIGHT_DATA_DIR: import.meta.dirname }),
    output: { data: (text) => void out.push(text), note: () => {} },
    readStdin: async () => '',
    progressStream: new Writable() as NodeJS.WriteStream,
    onInterrupt: () => () => undefined,
  })
  return { code, out: out.join('\n') }
}

describe('mirror status', () => {
  it('says how far the copy of the companies is, for people and for programs', async () => {
    const text = await run('mirror', 'status')
    expect(text.code).toBe(0)
    expect(text.out).toMatch(/being read, 41 of 100 companies \(41 %\), about 1 min left/)
    expect(text.out).toMatch(/Company number: leadwright_company_number/)
    const { mirror } = JSON.parse((await run('mirror', 'status', '--json')).out)
    expect(mirror).toMatchObject({ state: 'importing', percent: 41 })
  })
})
