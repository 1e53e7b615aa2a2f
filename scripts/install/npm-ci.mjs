/** Runs `npm ci` so that it brings everything, whatever the user's or the caller's npm settings leave out. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { basename, delimiter, join } from 'node:path'
import { InstallError } from './install-error.mjs'
import { sentenceFor } from './npm-failure.mjs'

const NPM_ARGUMENTS = [
  'ci',
  '--include=dev', // NODE_ENV=production would leave the tools out
  '--include=optional', // Node and PostgreSQL are optional packages, one per platform
  '--bin-links=true',
  '--engine-strict=false', // the machine's Node may be too old: the right one comes with this very install
  '--no-audit',
  '--no-fund',
  '--no-update-notifier',
  '--loglevel=error', // `npm run -s` hands down "silent", which would swallow the reason of a failure
]
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }
const KEPT_CHARACTERS = 20_000

/**
 * Installs into `root`; npm's own words are kept back for the error. `lock.noteNpm` learns of the child before it touches a file.
 * Throws InstallError with one sentence when npm is missing, fails, or this process is told to stop.
 */
export async function runNpmCi(root, lock) {
  const child = start(root)
  const state = { output: '', signal: null }
  const keep = (chunk) => {
    state.output = (state.output + chunk).slice(-KEPT_CHARACTERS)
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const stopListening = passSignalsTo(child, state)
  try {
    const ended = waitFor(child)
    if (child.pid) {
      lock.noteNpm(child.pid)
      child.stdin.on('error', () => {})
      child.stdin.end('go\n')
    }
    const exitCode = await ended
    if (state.signal)
      throw new InstallError(
        `Stopped by ${state.signal} during the installation; the next start begins it anew.`,
        SIGNALS[state.signal],
      )
    if (exitCode !== 0) throw new InstallError(sentenceFor(root, exitCode, state.output))
  } finally {
    stopListening()
  }
}

/**
 * The shell waits for a line before it becomes npm: were this process killed before it could note the child, the
 * line would never come and the child would end. `detached` gives npm and its scripts one process group to end.
 */
function start(root) {
  const gate = 'read -r go || exit 1; exec "$@" </dev/null'
  return spawn('sh', ['-c', gate, 'sh', ...npmCommand(), ...NPM_ARGUMENTS], {
    cwd: root,
    detached: true,
    env: { ...process.env, PATH: pathWithout(join(root, 'node_modules', '.bin')) },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
}

/** The npm that runs us, on the Node that runs it: `npm ci` deletes the bundled Node while it works. */
function npmCommand() {
  const { npm_execpath: npm, npm_node_execpath: node } = process.env
  const isNpm = npm && basename(npm) === 'npm-cli.js'
  return isNpm && node && existsSync(npm) && existsSync(node) ? [node, npm] : ['npm']
}

const pathWithout = (folder) =>
  (process.env.PATH || '')
    .split(delimiter)
    .filter((entry) => entry !== folder)
    .join(delimiter)

function waitFor(child) {
  return new Promise((resolve, reject) => {
    child.on('error', (error) =>
      reject(new InstallError(`The installation could not be started (${error.code}: sh).`)),
    )
    child.on('close', (exitCode, signal) => resolve(exitCode ?? signal))
  })
}

function passSignalsTo(child, state) {
  const listeners = Object.keys(SIGNALS).map((signal) => [
    signal,
    () => {
      state.signal = signal
      try {
        process.kill(-child.pid, signal)
      } catch {
        // Ended at this very moment.
      }
    },
  ])
  for (const [signal, listener] of listeners) process.on(signal, listener)
  return () => {
    for (const [signal, listener] of listeners) process.removeListener(signal, listener)
  }
}
