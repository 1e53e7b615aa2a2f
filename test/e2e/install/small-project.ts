import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const SCRIPTS = fileURLToPath(new URL('../../../scripts', import.meta.url))

/** A started `ensure-installed`. */
export type Run = {
  pid: number
  kill(signal: NodeJS.Signals): void
  finished: Promise<{ exitCode: number | null; stdout: string; stderr: string }>
}

/**
 * A project with this one's own scripts/ folder and one small local dependency, so that `npm ci` takes a second and no
 * network. Its installation appends a line to `begun` when it starts and to `done` when it ends.
 */
export type SmallProject = {
  root: string
  run(env?: Record<string, string>): Run
  /** How often an installation got that far. */
  count(step: 'begun' | 'done'): number
  /** Makes package-lock.json ask for something else. */
  changeLockFile(): void
  remove(): void
}

/** Makes one below a path with a blank. `installSeconds`: how long its installation works. */
export function makeSmallProject(installSeconds: number): SmallProject {
  const parent = mkdtempSync(join(tmpdir(), 'leadwright install '))
  const root = join(parent, 'check out')
  cpSync(SCRIPTS, join(root, 'scripts'), { recursive: true })
  writeDependency(root, installSeconds)
  writeLockFile(root, '1.0.0')
  return {
    root,
    run: (env = {}) => start(root, env),
    count: (step) => linesOf(join(root, step)),
    changeLockFile: () => writeLockFile(root, '1.0.1'),
    remove: () => rmSync(parent, { recursive: true }),
  }
}

function writeDependency(root: string, installSeconds: number): void {
  const folder = join(root, 'dependency')
  mkdirSync(folder)
  const manifest = { name: 'dependency', version: '1.0.0', devDependencies: {}, bin: { tool: 'tool.js' } }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
  writeFileSync(join(folder, 'tool.js'), '#!/usr/bin/env node\n')
  const postinstall = `echo x >> begun && sleep ${installSeconds} && echo x >> done`
  const project = {
    name: 'small',
    version: '1.0.0',
    scripts: { postinstall },
    devDependencies: { dependency: 'file:dependency' },
  }
  writeFileSync(join(root, 'package.json'), JSON.stringify(project))
}

function writeLockFile(root: string, version: string): void {
  const packages = {
    '': { name: 'small', version, devDependencies: { dependency: 'file:dependency' } },
    dependency: { version: '1.0.0', dev: true, bin: { tool: 'tool.js' } },
    'node_modules/dependency': { resolved: 'dependency', link: true },
  }
  const lock = { name: 'small', version, lockfileVersion: 3, requires: true, packages }
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lock))
}

function start(cwd: string, env: Record<string, string>): Run {
  const script = join(cwd, 'scripts', 'ensure-installed.mjs')
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, npm_config_offline: 'true', ...env },
  })
  const output = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk) => {
    output.stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    output.stderr += chunk
  })
  return {
    pid: child.pid ?? 0,
    kill: (signal) => child.kill(signal),
    finished: once(child, 'close').then(([exitCode]) => ({ exitCode, ...output })),
  }
}

const linesOf = (path: string) =>
  existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n').length : 0
