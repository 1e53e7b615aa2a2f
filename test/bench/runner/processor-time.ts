import { readdirSync, readFileSync } from 'node:fs'
import type { Sql } from '../../../server/db/sql.ts'

/** Processor seconds used so far by each part; null where the system doesn't tell (only Linux does). */
export type ProcessorTime = { server: number; sandbox: number | null; postgres: number | null }

/** Linux counts in hundredths of a second on every machine that we support (`getconf CLK_TCK`). */
const TICKS_PER_SECOND = 100

type Process = { pid: number; parent: number; ownTicks: number; endedChildrenTicks: number }

/** Fields of proc(5) `stat`, counted behind the program's name, which may hold anything. */
const readProcess = (pid: number): Process | null => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const at = (index: number): number => Number(fields[index])
    return { pid, parent: at(1), ownTicks: at(11) + at(12), endedChildrenTicks: at(13) + at(14) }
  } catch {
    return null
  }
}

const allProcesses = (): Process[] => {
  try {
    return readdirSync('/proc').flatMap((name) =>
      /^\d+$/.test(name) ? (readProcess(Number(name)) ?? []) : [],
    )
  } catch {
    return []
  }
}

/** The command line of a process, its parts apart; empty when it is gone. */
export const commandOf = (pid: number): string[] => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
  } catch {
    return []
  }
}

/** Pids of the living descendants of a process. */
export const descendantsOf = (pid: number): number[] => {
  const processes = allProcesses()
  const below = (parent: number): number[] =>
    processes.filter((one) => one.parent === parent).flatMap((one) => [one.pid, ...below(one.pid)])
  return below(pid)
}

/** Memory of a process that is in RAM, in MB (10^6 bytes); null when the system doesn't tell. */
export const residentMegabytes = (pid: number): number | null => {
  try {
    const kibibytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kibibytes === undefined ? null : (Number(kibibytes) * 1024) / 1e6
  } catch {
    return null
  }
}

const sandboxSeconds = (processes: Process[]): number | null => {
  const sandbox = processes.find(
    ({ pid, parent }) =>
      parent === process.pid && commandOf(pid).some((part) => part.endsWith('/sandbox/main.ts')),
  )
  return sandbox === undefined ? null : sandbox.ownTicks / TICKS_PER_SECOND
}

/** The server with all its backends, ended ones included. */
const postgresSeconds = (processes: Process[], backendPid: number): number | null => {
  const backend = processes.find((one) => one.pid === backendPid)
  const postmaster = processes.find((one) => one.pid === backend?.parent)
  if (postmaster === undefined) return null
  const living = processes.filter((one) => one.parent === postmaster.pid)
  const ticks = living.reduce(
    (sum, one) => sum + one.ownTicks,
    postmaster.ownTicks + postmaster.endedChildrenTicks,
  )
  return ticks / TICKS_PER_SECOND
}

/** Processor time used up to now by this process (the server runs in it), its sandbox and its database. */
export const processorTime = async (sql: Sql): Promise<ProcessorTime> => {
  const [row] = await sql.query<{ pid: number }>('select pg_backend_pid() as pid')
  const processes = allProcesses()
  const { user, system } = process.cpuUsage()
  return {
    server: (user + system) / 1e6,
    sandbox: sandboxSeconds(processes),
    postgres: postgresSeconds(processes, row?.pid ?? 0),
  }
}

/** What was used between two moments. */
export const usedBetween = (before: ProcessorTime, after: ProcessorTime): ProcessorTime => {
  const less = (a: number | null, b: number | null): number | null =>
    a === null || b === null ? null : a - b
  return {
    server: after.server - before.server,
    sandbox: less(after.sandbox, before.sandbox),
    postgres: less(after.postgres, before.postgres),
  }
}
