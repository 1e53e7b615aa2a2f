import { once } from 'node:events'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { chmod, chown, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openDatabase } from '../../../server/db/database.ts'
import { ensureDatabase } from '../../../server/db/embedded.ts'
import { recordingLog } from './recording-log.ts'
import { runScript, type Script } from './run-script.ts'

const IS_ROOT = process.getuid?.() === 0
const NOBODY = 65_534
const AS_NOBODY = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups']

let parent: string
let dataDir: string
const scripts: Script[] = []

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'leadwright embedded '))
  await chmod(parent, 0o755)
  dataDir = join(parent, '.data')
})

afterEach(async () => {
  for (const script of scripts.splice(0)) {
    script.child.kill('SIGKILL')
    await script.finished
  }
  // Whatever a test left running ends with its last user.
  if (isServerNoted()) await open().then((database) => database.stop())
  await rm(parent, { recursive: true })
})

function useDatabase(wrapper: string[] = []): Script {
  const script = runScript('use-database.ts', [dataDir], wrapper)
  scripts.push(script)
  return script
}

const answerOf = async (script: Script) => JSON.parse(await script.firstLine)
const letGo = (script: Script) => {
  script.child.stdin?.end('done\n')
  return script.finished
}
const isServerNoted = () => existsSync(join(dataDir, 'postgres-18', 'postmaster.pid'))
const postmasterPid = () =>
  Number(readFileSync(join(dataDir, 'postgres-18', 'postmaster.pid'), 'utf8').split('\n')[0])
const open = () =>
  ensureDatabase({ dataDir, databaseName: 'leadwright', log: recordingLog(), isDurable: false })

async function answerTo(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client.query(statement).finally(() => client.end())
}

const isReachable = (url: string) =>
  answerTo(url, 'select 1').then(
    () => true,
    () => false,
  )

describe('the embedded database', () => {
  it('keeps data and port over a restart, listens on loopback only, and hides its password', async () => {
    const first = await open()
    await answerTo(first.url, 'create table bird (name text)')
    await first.stop()
    expect(await isReachable(first.url)).toBe(false)

    const second = await open()
    expect(second.url).toBe(first.url)
    expect((await answerTo(second.url, 'select * from bird')).rowCount).toBe(0)
    expect((await answerTo(second.url, 'show listen_addresses')).rows).toEqual([
      { listen_addresses: '127.0.0.1' },
    ])
    expect(statSync(join(dataDir, 'password')).mode & 0o777).toBe(0o600)
    expect(await isReachable(second.url.replace(/:[^:@]+@/, ':guessed@'))).toBe(false)
    await second.stop()
  })

  it('is one server for six processes that start the first time together', async () => {
    const six = [1, 2, 3, 4, 5, 6].map(() => useDatabase())
    const answers = await Promise.all(six.map(answerOf))
    expect(new Set(answers.map(({ url }) => url)).size).toBe(1)
    expect(await readdir(join(dataDir, 'clients'))).toHaveLength(6)
  })

  it('runs until its last user stops', async () => {
    const one = useDatabase()
    const { url } = await answerOf(one)
    const own = await open()
    await letGo(one)
    expect(await isReachable(url)).toBe(true)
    await own.stop()
    expect(await isReachable(url)).toBe(false)
  })

  it('outlives a starter that is killed and is adopted by the next', async () => {
    const starter = useDatabase()
    const { url } = await answerOf(starter)
    const pid = postmasterPid()
    starter.child.kill('SIGKILL')
    await starter.finished
    const next = await open()
    expect(next.url).toBe(url)
    expect(postmasterPid()).toBe(pid)
    await next.stop()
    expect(await isReachable(url)).toBe(false)
  })

  it('comes back after a kill of the server, and the same pool goes on', async () => {
    const database = await open()
    const pool = openDatabase(database.url, { log: recordingLog() })
    await pool.query('create table bird (name text)')
    await pool.query("insert into bird values ('wren')")
    const killed = postmasterPid()
    process.kill(killed, 'SIGKILL')
    await vi.waitFor(() => expect(postmasterPid()).not.toBe(killed), { timeout: 20_000, interval: 100 })
    await vi.waitFor(async () => expect(await pool.query('select * from bird')).toEqual([{ name: 'wren' }]), {
      timeout: 20_000,
      interval: 100,
    })
    await pool.close()
    await database.stop()
  })

  it('does not mistake a foreign process for the server after a restart of the machine', async () => {
    const first = await open()
    await first.stop()
    const stale = `${process.pid}\n${dataDir}/postgres-18\n0\n${new URL(first.url).port}\n`
    await writeFile(join(dataDir, 'postgres-18', 'postmaster.pid'), stale)
    const second = await open()
    expect(await isReachable(second.url)).toBe(true)
    await second.stop()
  })

  it('takes another port when its own was taken meanwhile', async () => {
    const first = await open()
    await first.stop()
    const intruder = createServer().listen(Number(new URL(first.url).port), '127.0.0.1')
    await once(intruder, 'listening')
    const second = await open()
    expect(second.url).not.toBe(first.url)
    expect(await isReachable(second.url)).toBe(true)
    await second.stop()
    intruder.close()
  })

  it('says in one sentence that the data folder is a file', async () => {
    await writeFile(dataDir, '')
    await expect(open()).rejects.toMatchObject({
      code: 'startup',
      message: `The data folder ${dataDir} is not a folder.`,
    })
    await rm(dataDir)
  })

  it('says in one sentence that the data folder is closed to this account', async (context) => {
    context.skip(!IS_ROOT, 'SKIPPED: needs root, to make a folder that another account may not read')
    const owner = await open()
    await owner.stop()
    await chmod(dataDir, 0o700)
    const answer = await answerOf(useDatabase(AS_NOBODY))
    expect(answer.error).toBe(`The data folder ${dataDir} may not be read or written by this account.`)
  })

  it('works for root in a folder that nobody else may enter', async (context) => {
    context.skip(!IS_ROOT, 'SKIPPED: needs root')
    await chmod(parent, 0o700)
    const { url, folder, messages } = await answerOf(useDatabase())
    expect(await isReachable(url)).toBe(true)
    if (folder !== dataDir) expect(messages.join()).toContain(`it is kept in ${folder}`)
    const uid = statSync(join(folder, 'postgres-18')).uid
    expect(uid).not.toBe(0)
  })

  it('works for an ordinary user in a folder that nobody else may enter', async (context) => {
    context.skip(!IS_ROOT, 'SKIPPED: needs root, to become an ordinary user')
    await mkdir(dataDir)
    for (const path of [parent, dataDir]) {
      await chown(path, NOBODY, NOBODY)
      await chmod(path, 0o700)
    }
    const script = useDatabase(AS_NOBODY)
    const { url, folder } = await answerOf(script)
    expect(folder).toBe(dataDir)
    expect(await isReachable(url)).toBe(true)
    expect(statSync(join(dataDir, 'password')).uid).toBe(NOBODY)
    await letGo(script)
    expect(await isReachable(url)).toBe(false)
  })
})
