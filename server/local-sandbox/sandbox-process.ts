import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { AppError } from '../../src/errors.ts'
import { projectDir, type SandboxSettings } from '../config.ts'

const program = join(projectDir, 'sandbox', 'main.ts')

// A register file of 100,000 rows takes some seconds to read on a slow disk.
const startTimeoutMs = 60_000

const environmentOf = (settings: SandboxSettings): Record<string, string> => ({
  SANDBOX_PORT: String(settings.port),
  SANDBOX_SEED: String(settings.seed),
  SANDBOX_LATENCY: String(settings.latencyScale),
  SANDBOX_LIMITS: String(settings.limitsScale),
  ...(settings.registerFile === null ? {} : { SANDBOX_REGISTER: settings.registerFile }),
  ...(settings.geoFolder === null ? {} : { SANDBOX_GEO: settings.geoFolder }),
})

const lastLines = (file: string): string => readFileSync(file, 'utf8').trim().split('\n').slice(-3).join(' ')

const notStarted = (logFile: string, what: string): AppError =>
  new AppError('startup', `The sandbox ${what}: ${lastLines(logFile) || 'it said nothing'}`, {
    hint: `Correct the SANDBOX_ settings, or look into ${logFile}.`,
  })

const readyUrl = (child: ChildProcess, logFile: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(notStarted(logFile, 'was not ready after 60 seconds')),
      startTimeoutMs,
    )
    const end = (settle: () => void): void => {
      clearTimeout(timer)
      settle()
    }
    child.once('error', () => end(() => reject(notStarted(logFile, 'could not be started'))))
    child.once('exit', () => end(() => reject(notStarted(logFile, 'ended while starting'))))
    if (child.stdout === null) return
    createInterface({ input: child.stdout }).once('line', (line) => {
      const url = /"url":"(http:\/\/127\.0\.0\.1:\d+)"/.exec(line)?.[1]
      end(() => (url ? resolve(url) : reject(notStarted(logFile, `answered oddly (${line.slice(0, 80)})`))))
    })
  })

/**
 * Starts `sandbox/main.ts` as a process of its own, which outlives this one while others use it, and gives its URL
 * when it is ready. Its complaints go to `logFile`.
 * @throws AppError `startup` when this build has no sandbox, or it does not come up
 */
export const startSandboxProcess = async (settings: SandboxSettings, logFile: string): Promise<string> => {
  if (!existsSync(program)) {
    throw new AppError('startup', 'This build has no sandbox folder, so it cannot run in sandbox mode.', {
      hint: 'Take a full checkout of the project, or set LEADWRIGHT_MODE=live.',
    })
  }
  const complaints = openSync(logFile, 'w')
  const child = spawn(process.execPath, [program], {
    detached: true,
    env: environmentOf(settings),
    stdio: ['ignore', 'pipe', complaints],
  })
  closeSync(complaints)
  try {
    return await readyUrl(child, logFile)
  } catch (error) {
    child.kill('SIGKILL')
    throw error
  } finally {
    child.removeAllListeners()
    child.stdout?.destroy()
    child.unref()
  }
}
