import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A process of its own that runs one of the files in scripts/. */
export type Script = {
  child: ChildProcess
  /** The first line on its stdout; rejects with its stderr when it ends without one. */
  firstLine: Promise<string>
  finished: Promise<{ exitCode: number | null; stdout: string; stderr: string }>
}

/** Starts it with this Node; `wrapper` is a program and arguments to start it with, such as setpriv. */
export function runScript(name: string, args: string[], wrapper: string[] = []): Script {
  const path = fileURLToPath(new URL(`./scripts/${name}`, import.meta.url))
  const [program = '', ...rest] = [...wrapper, process.execPath, path, ...args]
  const child = spawn(program, rest, { stdio: ['pipe', 'pipe', 'pipe'] })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk) => {
    stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  const finished = once(child, 'close').then(([exitCode]) => ({ exitCode, stdout, stderr }))
  const line = once(createInterface(child.stdout), 'line').then(([text]) => String(text))
  const ended = finished.then(() => Promise.reject(new Error(`${name} ended without a line: ${stderr}`)))
  const firstLine = Promise.race([line, ended])
  firstLine.catch(() => {})
  ended.catch(() => {})
  return { child, firstLine, finished }
}
