import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CliContext } from '../../../server/cli/context.ts'
import { runCommandLine } from '../../../server/cli/program.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'match-'))
})
afterAll(() => rm(folder, { recursive: true }))

const run = async (command: string, ...files: (string | Buffer)[]) => {
  const data: string[] = []
  const notes: string[] = []
  const paths = files.map((_, index) => join(folder, `${index}.csv`))
  await Promise.all(files.map((text, index) => writeFile(paths[index] ?? '', text)))
  const notNeeded = () => {
    throw new Error('matching files needs no application')
  }
  const context: CliContext = {
    withApp: notNeeded,
    readConfig: notNeeded,
    output: { data: (text) => data.push(text), note: (text) => notes.push(text) },
    readStdin: notNeeded,
    progressStream: process.stderr,
    onInterrupt: notNeeded,
  }
  const code = await runCommandLine(['match', command, ...paths], context)
  return {
    code,
    lines: data.map((line): Record<string, unknown> => JSON.parse(line)),
    notes: notes.join('\n'),
  }
}

it('judges each row of pairs, with a mark at the beginning, and notes a bad one', async () => {
  const { code, lines, notes } = await run(
    'pairs',
    '\ufeffname_a,name_b\nKestrel Ltd,KESTREL LIMITED\n,Zorbix\n',
  )
  expect(code).toBe(0)
  expect(lines).toMatchObject([
    { row: 1, verdict: 'same' },
    { row: 2, verdict: 'different' },
  ])
  expect(notes).toContain('Row 2: name_a: the name is empty')
})

it('uses the optional columns, several values with semicolons', async () => {
  const text =
    'name_a,name_b,previous_names_b\nKestrel Widgets,ZORBIX LTD,Ardvale Ltd;Kestrel Widgets Limited\n'
  expect((await run('pairs', text)).lines).toMatchObject([{ verdict: 'same' }])
})

it('reads Windows-1252', async () => {
  const text = Buffer.from('name_a,name_b\nCafé Kestrel,CAFE KESTREL LTD\n', 'latin1')
  expect((await run('pairs', text)).lines).toMatchObject([{ verdict: 'same' }])
})

it.each([
  ['a,b\n1,2\n', /name_a/],
  ['', /empty/],
])('refuses %j', async (text, why) => {
  const { code, notes, lines } = await run('pairs', text)
  expect({ code, lines }).toEqual({ code: 2, lines: [] })
  expect(notes).toMatch(why)
})

it('links rows to a list, or to none', async () => {
  const right = 'id,name\nr1,KESTREL WIDGETS LIMITED\nr2,ARDVALE LTD\n'
  const { lines } = await run('link', 'id,name\nl1,kestrel widgets\nl2,Zorbix\n', right)
  expect(lines).toMatchObject([
    { left: 'l1', right: 'r1', verdict: 'same' },
    { left: 'l2', right: null },
  ])
})

it('groups duplicates', async () => {
  const { lines } = await run('dedupe', 'id,name\n1,Kestrel Ltd\n2,Zorbix\n3,KESTREL LIMITED\n')
  expect(lines).toMatchObject([{ cluster: 1, ids: ['1', '3'] }])
})
