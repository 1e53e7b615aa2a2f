import { readFileSync } from 'node:fs'
import { errorCodeOf } from '../database-error.ts'

/** A process as noted in a file: its id and, where the system tells (Linux), its start time, since ids are given out again. */
export type ProcessMark = { pid: number; startTime: number | null }

/** What is known of the process behind an id. A zombie has ended but was not collected by its parent. */
export type ProcessState = 'running' | 'zombie' | 'gone'

/** This very process. */
export const ownMark = (): ProcessMark => ({
  pid: process.pid,
  startTime: procStat(process.pid)?.startTime ?? null,
})

/** True while the marked process lives. */
export function isAlive(mark: ProcessMark): boolean {
  if (stateOf(mark.pid) !== 'running') return false
  return mark.startTime === null || procStat(mark.pid)?.startTime === mark.startTime
}

/** Whether a process with this id runs, whoever owns it. */
export function stateOf(pid: number): ProcessState {
  if (!Number.isInteger(pid) || pid <= 0) return 'gone'
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (errorCodeOf(error) !== 'EPERM') return 'gone'
  }
  return procStat(pid)?.state === 'Z' ? 'zombie' : 'running'
}

/** True when the process looks like a PostgreSQL server, and where the system does not tell. */
export function isPostgres(pid: number): boolean {
  if (process.platform !== 'linux') return true
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres')
  } catch {
    return false
  }
}

function procStat(pid: number): { state: string; startTime: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The program name may hold blanks and brackets; the numbered fields go on after the last bracket.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return { state: fields[0] ?? '', startTime: Number(fields[19]) }
  } catch {
    return null
  }
}
