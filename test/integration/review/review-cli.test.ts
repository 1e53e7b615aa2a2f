import { Writable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommandLine } from '../../../server/cli/program.ts'
import { type ReviewedPortal, startReviewedPortal } from './reviewed-portal.ts'

let portal: ReviewedPortal
let campaignId: string
let ash: string
let birch: string

beforeAll(async () => {
  portal = await startReviewedPortal()
  campaignId = await portal.addCampaign('Schools')
  ash = await portal.addLead({ name: 'Ash', campaignId, score: 80 })
  birch = await portal.addLead({ name: 'Birch', campaignId, score: 60 })
})

afterAll(() => portal.stop())

/** Runs `lead …` on the application that is there. */
const run = async (...args: string[]) => {
  const out: string[] = []
  const err: string[] = []
  const code = await runCommandLine(['lead', ...args], {
    withApp: (body) => body(portal.running.app),
    readConfig: () => {
      throw new Error('nobody asks for the configuration')
    },
    output: { data: (text) => void out.push(text), note: (text) => void err.push(text) },
    readStdin: async () => '',
    progressStream: new Writable() as NodeJS.WriteStream,
    onInterrupt: () => () => undefined,
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

describe('lead list, accept, reject and reopen', () => {
  it('lists leads and decides about them', async () => {
    const list = await run('list')
    expect(list.out).toMatch(/Fit +Company[\s\S]*80 +Ash[\s\S]*60 +Birch[\s\S]*2 of 2/)
    expect(await run('accept', ash)).toMatchObject({ code: 0, out: '1 changed, 0 stood so already.' })
    const rejected = await run('reject', ash, birch, '--reason', 'too-far', '--json')
    expect(JSON.parse(rejected.out)).toEqual({ changed: 2, unchanged: 0, decidedOtherwise: [] })
    await run('reopen', birch)
    const query = ['--campaign', campaignId, '--review', 'rejected', '--search', 'as', '--sort', 'name']
    const { leads, total } = JSON.parse((await run('list', ...query, '--limit', '5', '--json')).out)
    expect([leads.map(({ name }: { name: string }) => name), total]).toEqual([['Ash'], 1])
    expect((await run('list', '--review', 'accepted')).out).toContain('No such leads')
  })

  it.each([
    [['list', '--review', 'maybe'], '--review: must be one of to-review, accepted, rejected'],
    [['list', '--sort', 'best'], '--sort: must be one of'],
    [['list', '--limit', '0'], '--limit: must be'],
    [['accept', 'x'], '<id>: must be'],
    [['reject', '0b8e6a52-7c11-4d5b-8123-000000000001'], '--reason: is missing'],
    [['accept', '0b8e6a52-7c11-4d5b-8123-000000000001'], 'names no lead in this portal'],
  ])('refuses %j in words', async (args, words) => {
    const { code, err } = await run(...args)
    expect(code).toBe(2)
    expect(err).toContain(words)
  })
})
