import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../../sandbox/main.ts', import.meta.url))

/** A sandbox that runs as its own process, as the product starts it. */
export type RunningSandbox = {
  url: string
  fingerprint: { seed: number; register: string | null; geo: string | null }
  process: ChildProcess
  get(path: string, headers?: Record<string, string>): Promise<Response>
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>
  stop(): Promise<void>
}

/** How a process ended, with everything that it said. */
export type Ending = { code: number | null; stdout: string; stderr: string }

const launch = (settings: Record<string, string>) => {
  const child = spawn(process.execPath, [program], { env: settings, stdio: ['ignore', 'pipe', 'pipe'] })
  const said = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.stderr += text
  })
  return { child, said }
}

/** Runs the sandbox until it ends by itself: for settings that it must refuse. */
export const runToEnd = (settings: Record<string, string>): Promise<Ending> => {
  const { child, said } = launch(settings)
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, ...said })))
}

/** Starts a sandbox and waits for its one line. It ends by itself after a minute without clients, should a test die. */
export const startSandbox = async (settings: Record<string, string> = {}): Promise<RunningSandbox> => {
  const { child, said } = launch(settings)
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      if (said.stdout.includes('\n')) resolve(said.stdout)
    })
    child.once('close', (code) => reject(new Error(`sandbox ended with ${code}: ${said.stderr}`)))
  })
  const { url, fingerprint } = JSON.parse(line)
  const send: RunningSandbox['send'] = (method, path, body, headers = {}) =>
    fetch(`${url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  return {
    url,
    fingerprint,
    process: child,
    get: (path, headers = {}) => fetch(`${url}${path}`, { headers }),
    send,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const closed = new Promise((resolve) => child.once('close', resolve))
      child.kill('SIGTERM')
      await closed
    },
  }
}
