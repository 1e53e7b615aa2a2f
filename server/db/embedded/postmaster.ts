import { readFileSync, rmSync, statSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { DatabaseLog } from '../database-log.ts'
import { run } from './access.ts'
import { programPath } from './binaries.ts'
import type { Home } from './home.ts'
import { answers, freePort } from './ports.ts'
import { isPostgres, stateOf } from './process-life.ts'
import { startFault } from './start-fault.ts'

/** After a crash the old server's children need a moment to go; so does a server that is shutting down. */
const ATTEMPTS = 40
const REFUSALS_OF_OLD_PORT = 4
const BETWEEN_ATTEMPTS_MS = 250
const LARGE_LOG_BYTES = 10_000_000

/** Commits still reach the operating system: a killed server loses nothing, only a power cut does. */
const NOT_DURABLE = ' -c fsync=off -c full_page_writes=off'

/** The server as postmaster.pid names it. */
type Postmaster = { pid: number; port: number }

/**
 * Adopts the server of this home or starts it; gives its port. To be called with the lock.
 * Throws AppError `startup` when it does not come up.
 */
export async function ensureRunning(
  home: Home,
  options: { isDurable: boolean; log: DatabaseLog },
): Promise<number> {
  let refusals = 0
  for (let attempt = 1; ; attempt++) {
    const found = readPostmaster(home)
    if (found && isServer(found)) {
      if (await answers(found.port)) return found.port
    } else {
      // Names a process of someone else, after a restart of the machine or container, or an uncollected one.
      if (found) rmSync(pidFile(home), { force: true })
      const port = await choosePort(home, refusals)
      const fault = await start(home, port, options.isDurable)
      if (!fault) return port
      if (fault.isPortTaken) refusals += 1
      if (fault.isFinal || attempt === ATTEMPTS) throw fault.error
      options.log.info({ attempt, reason: fault.error.message }, 'The embedded database does not start yet.')
    }
    if (attempt === ATTEMPTS) throw startFault(home, 'it neither answers nor ends').error
    await pause(BETWEEN_ATTEMPTS_MS)
  }
}

/** True while the process named in postmaster.pid runs and is a PostgreSQL. Cheap: two small files are read. */
export function isServerProcessAlive(home: Home): boolean {
  const found = readPostmaster(home)
  return found !== null && isServer(found)
}

/** Ends the server in an orderly way; connections that are still open are cut. Harmless when it is not running. */
export async function stopServer(home: Home): Promise<void> {
  const stop = (mode: string) => control(home, ['stop', '-m', mode, '-w', '-t', '30'])
  await stop('fast').catch(async () => {
    if (isServerProcessAlive(home)) await stop('immediate')
  })
}

/** Null when started. */
async function start(home: Home, port: number, isDurable: boolean) {
  await setLargeLogAside(home.serverLog)
  const settings = `-p ${port}${isDurable ? '' : NOT_DURABLE}`
  try {
    await control(home, ['start', '-w', '-t', '60', '-l', home.serverLog, '-o', settings])
  } catch {
    return startFault(home, null)
  }
  await notePort(home, port)
  return null
}

/** By renaming, because the old file may belong to another account that may use this folder too. */
async function notePort(home: Home, port: number): Promise<void> {
  await writeFile(`${home.portFile}.new`, String(port))
  await rename(`${home.portFile}.new`, home.portFile)
}

const control = (home: Home, args: string[]) =>
  run(home.access, programPath(home.binaries, 'pg_ctl'), [...args, '-D', home.clusterFolder])

/** The old one, because pools reconnect to it; another only when it stays taken. */
async function choosePort(home: Home, refusals: number): Promise<number> {
  const last = lastPort(home)
  const mayKeep = last !== null && refusals < REFUSALS_OF_OLD_PORT && !(await answers(last))
  return mayKeep ? last : freePort()
}

function lastPort(home: Home): number | null {
  try {
    return Number(readFileSync(home.portFile, 'utf8')) || null
  } catch {
    return null
  }
}

const pidFile = (home: Home) => join(home.clusterFolder, 'postmaster.pid')

/** Line 1 is the process id, line 4 the port; a file that is just being written may lack the latter. */
function readPostmaster(home: Home): Postmaster | null {
  try {
    const lines = readFileSync(pidFile(home), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]) }
  } catch {
    return null
  }
}

const isServer = ({ pid }: Postmaster) => stateOf(pid) === 'running' && isPostgres(pid)

async function setLargeLogAside(path: string): Promise<void> {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size > LARGE_LOG_BYTES) await rename(path, `${path}.old`)
}
