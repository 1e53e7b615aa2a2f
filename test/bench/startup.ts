import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { projectDir } from '../../server/config.ts'
import { type Bench, type BenchReport, type Goal, numberOption } from './runner/bench.ts'
import { commandOf, descendantsOf, residentMegabytes } from './runner/processor-time.ts'
import { machine } from './runner/set-up.ts'

const GOAL_SECONDS = 15
const GOAL_MEGABYTES = 250
const PATIENCE_MS = 120_000

/** One start: seconds until the greeting, until the page answers, and what the server process holds at rest. */
type Start = { data: 'cold' | 'warm'; greeted: number; answered: number; megabytes: number | null }

const withoutLeadwrightSettings = (dataDir: string): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  LEADWRIGHT_DATA_DIR: dataDir,
  PORT: '0',
  LOG_LEVEL: 'warn',
})

/** The address in the greeting. Rejects with all that was said when the start fails or takes too long. */
const greetingOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ''
    const timer = setTimeout(
      () => reject(new Error(`npm start was not ready after two minutes: ${said}`)),
      PATIENCE_MS,
    )
    const listen = (text: string): void => {
      said += text
      const url = /Leadwright is ready\.\s+Open\s+(\S+)/.exec(said)?.[1]
      if (url === undefined) return
      clearTimeout(timer)
      resolve(url)
    }
    child.stdout?.setEncoding('utf8').on('data', listen)
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    child.once('exit', (code) => reject(new Error(`npm start ended with ${code}: ${said}`)))
  })

/** The Node process of the server itself, below npm and its shell; null where the system doesn't tell. */
const serverPid = (npmPid: number): number | null =>
  descendantsOf(npmPid).find((pid) => {
    const [program = '', ...rest] = commandOf(pid)
    return /node$/.test(program) && rest.includes('server/main.ts')
  }) ?? null

const stop = async (child: ChildProcess, pid: number | null): Promise<void> => {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  process.kill(pid ?? child.pid ?? 0, 'SIGTERM')
  await ended
}

const startOnce = async (dataDir: string, data: Start['data'], restSeconds: number): Promise<Start> => {
  const startedAt = performance.now()
  const seconds = (): number => (performance.now() - startedAt) / 1000
  const child = spawn('npm', ['start'], {
    cwd: projectDir,
    env: withoutLeadwrightSettings(dataDir),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const url = await greetingOf(child)
  const greeted = seconds()
  const pid = serverPid(child.pid ?? 0)
  try {
    const page = await fetch(url)
    await page.text()
    if (!page.ok) throw new Error(`${url} answered with ${page.status}.`)
    const answered = seconds()
    await wait(restSeconds * 1000)
    return { data, greeted, answered, megabytes: pid === null ? null : residentMegabytes(pid) }
  } finally {
    await stop(child, pid)
  }
}

const goalsOf = (starts: Start[]): Goal[] => {
  const slowest = Math.max(...starts.map(({ answered }) => answered))
  const sizes = starts.flatMap(({ megabytes }) => megabytes ?? [])
  const largest = sizes.length === 0 ? null : Math.max(...sizes)
  return [
    {
      id: 'S7',
      what: 'ready after npm start (installed), the slowest',
      goal: `<= ${GOAL_SECONDS} s`,
      measured: `${slowest.toFixed(1)} s`,
      isMet: slowest <= GOAL_SECONDS,
    },
    {
      id: 'S7',
      what: 'memory of the server process alone at rest, the largest',
      goal: `<= ${GOAL_MEGABYTES} MB`,
      measured: largest === null ? 'not told by this system' : `${largest.toFixed(0)} MB`,
      isMet: largest === null ? null : largest <= GOAL_MEGABYTES,
    },
  ]
}

const run: Bench['run'] = async (values, say): Promise<BenchReport> => {
  const runs = numberOption(values, 'runs', { minimum: 1, maximum: 50, otherwise: 3 })
  const restSeconds = numberOption(values, 'rest', { minimum: 0, maximum: 600, otherwise: 10 })
  const setUp = machine()
  const starts: Start[] = []
  for (let count = 0; count < runs; count++) {
    const dataDir = await mkdtemp(join(tmpdir(), 'leadwright-bench-'))
    try {
      for (const data of ['cold', 'warm'] as const) {
        const start = await startOnce(dataDir, data, restSeconds)
        starts.push(start)
        say(
          `${data}: ready after ${start.answered.toFixed(1)} s, ${start.megabytes?.toFixed(0) ?? '?'} MB at rest`,
        )
      }
    } finally {
      await rm(dataDir, { recursive: true, force: true })
    }
  }
  return {
    setUp: { ...setUp, runs, 'rest before memory is read': `${restSeconds} s` },
    goals: goalsOf(starts),
    tables: [
      {
        title: 'Starts',
        rows: starts.map(({ data, greeted, answered, megabytes }) => ({
          'data folder': data,
          'greeting (s)': greeted,
          'page answers (s)': answered,
          'server RSS (MB)': megabytes,
        })),
      },
    ],
    notes: [
      'cold: an empty data folder, the database is made. warm: the same folder again. RSS: /proc/PID/status, 10^6 bytes.',
    ],
  }
}

/** S7: how soon the product is there, and what it holds. */
export const startup: Bench = {
  name: 'startup',
  summary:
    'How long does npm start take on an installed checkout, and how much memory does the server hold at rest? (S7)',
  options: { runs: { type: 'string' }, rest: { type: 'string' } },
  help: {
    runs: 'pairs of a cold and a warm start; default 3',
    rest: 'seconds of rest before memory is read; default 10',
  },
  run,
}
