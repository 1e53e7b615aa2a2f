import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const projectDir = fileURLToPath(new URL('../../../', import.meta.url))

/** How a program ended, with everything that it said. */
export type Ending = { exitCode: number | null; stdout: string; stderr: string }

/** A program of the product running as a process of its own. */
export type Program = {
  child: ChildProcess
  ended: Promise<Ending>
  said: { stdout: string; stderr: string }
}

/** Starts `server/cli.ts` or `server/main.ts` with exactly this environment. */
export function startProgram(
  file: 'server/cli.ts' | 'server/main.ts',
  args: string[],
  environment: Record<string, string>,
): Program {
  const env = { ...environment, PATH: '/usr/local/bin:/usr/bin:/bin', TMPDIR: '/tmp' }
  const child = spawn(process.execPath, [file, ...args], {
    cwd: projectDir,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.stderr += text
  })
  const ended = new Promise<Ending>((resolve) =>
    child.once('close', (exitCode) => resolve({ exitCode, ...said })),
  )
  return { child, ended, said }
}

/** Runs one command line to its end. */
export const runCli = (environment: Record<string, string>, ...args: string[]): Promise<Ending> =>
  startProgram('server/cli.ts', args, environment).ended

/** Ends a program that still runs, at once. */
export async function killProgram({ child, ended }: Program): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
  await ended
}
