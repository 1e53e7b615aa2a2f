import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Home } from './home.ts'
import { isAlive, ownMark, type ProcessMark } from './process-life.ts'

/**
 * Notes that this process uses the server. The returned function takes the note back and tells whether nobody living
 * is left. Both are to be called while the home's lock is held.
 */
export function registerClient(home: Home): () => boolean {
  const path = join(home.clientsFolder, `${process.pid}-${randomUUID()}`)
  writeFileSync(path, JSON.stringify(ownMark()))
  return () => {
    rmSync(path, { force: true })
    return livingClients(home) === 0
  }
}

/** How many uses by living processes are noted; notes of killed ones are cleared away. */
function livingClients(home: Home): number {
  let living = 0
  for (const name of readdirSync(home.clientsFolder)) {
    const path = join(home.clientsFolder, name)
    if (isAlive(markIn(path))) living += 1
    else rmSync(path, { force: true })
  }
  return living
}

function markIn(path: string): ProcessMark {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return { pid: 0, startTime: null } // cut short by a kill
  }
}
