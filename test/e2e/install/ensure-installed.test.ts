import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { makeSmallProject, type Run, type SmallProject } from './small-project.ts'

const READY = { exitCode: 0, stdout: '' }

let project: SmallProject

afterEach(() => project.remove())

const hasTool = () => existsSync(join(project.root, 'node_modules', '.bin', 'tool'))
const until = (condition: () => boolean) =>
  vi.waitFor(() => expect(condition()).toBe(true), { timeout: 60_000, interval: 50 })

/** Process ids of the newest claim on the installation. */
function latestClaim(): { pid: number; npmPid: number } {
  const folder = join(project.root, '.install-lock')
  const number = Math.max(...readdirSync(folder).map(Number).filter(Number.isInteger))
  return JSON.parse(readFileSync(join(folder, String(number)), 'utf8'))
}

async function beginInstallation(): Promise<Run> {
  const run = project.run()
  await until(() => project.count('begun') === 1)
  return run
}

describe('ensure-installed', () => {
  it('installs on a bare checkout, keeps stdout clean, and does nothing the second time', async () => {
    project = makeSmallProject(0)
    expect(await project.run().finished).toMatchObject(READY)
    expect(hasTool()).toBe(true)
    expect(await project.run().finished).toEqual({ ...READY, stderr: '' })
    expect(project.count('done')).toBe(1)
  })

  it('installs anew when the lock file changes', async () => {
    project = makeSmallProject(0)
    await project.run().finished
    project.changeLockFile()
    expect(await project.run().finished).toMatchObject(READY)
    expect(project.count('done')).toBe(2)
  })

  it('installs once when several start together', async () => {
    project = makeSmallProject(1)
    const runs = [project.run(), project.run(), project.run()]
    const answers = await Promise.all(runs.map(({ finished }) => finished))
    for (const answer of answers) expect(answer).toMatchObject(READY)
    expect(project.count('begun')).toBe(1)
    expect(answers.filter(({ stderr }) => stderr.includes('is installing already'))).toHaveLength(2)
  })

  it.each([
    ['production mode', { NODE_ENV: 'production' }],
    ['settings that leave things out', { npm_config_omit: 'dev optional', npm_config_bin_links: 'false' }],
    ['silent mode', { npm_config_loglevel: 'silent' }],
  ])('brings everything in %s', async (_name, env) => {
    project = makeSmallProject(0)
    expect(await project.run(env).finished).toMatchObject(READY)
    expect(hasTool()).toBe(true)
  })

  it('works where npm may not run install scripts', async () => {
    project = makeSmallProject(0)
    expect(await project.run({ npm_config_ignore_scripts: 'true' }).finished).toMatchObject(READY)
    expect(hasTool()).toBe(true)
    expect(project.count('begun')).toBe(0)
  })

  it('ends the npm of a killed starter, then installs anew', async () => {
    project = makeSmallProject(2)
    const killed = await beginInstallation()
    killed.kill('SIGKILL')
    await killed.finished
    expect(await project.run().finished).toMatchObject(READY)
    expect(project.count('begun')).toBe(2)
    expect(project.count('done')).toBe(1)
  })

  it('says that npm was killed, and recovers in the next run', async () => {
    project = makeSmallProject(2)
    const run = await beginInstallation()
    process.kill(-latestClaim().npmPid, 'SIGKILL')
    const answer = await run.finished
    expect(answer).toMatchObject({ exitCode: 1, stdout: '' })
    expect(answer.stderr).toContain('npm was killed during the installation')
    expect(await project.run().finished).toMatchObject(READY)
  })

  it('stops npm when it is told to stop', async () => {
    project = makeSmallProject(20)
    const run = await beginInstallation()
    run.kill('SIGTERM')
    expect((await run.finished).exitCode).toBe(143)
    expect(project.count('done')).toBe(0)
  })

  it('says in a sentence that a package cannot be fetched without network', async () => {
    project = makeSmallProject(0)
    writeFileSync(join(project.root, 'package.json'), JSON.stringify({ dependencies: { other: '1.0.0' } }))
    const answer = await project.run().finished
    expect(answer).toMatchObject({ exitCode: 1, stdout: '' })
    expect(answer.stderr).toContain(
      'The package registry could not be reached (ENOTCACHED): connect to the network',
    )
  })

  it('says that npm is missing', async () => {
    project = makeSmallProject(0)
    const answer = await project.run({ npm_execpath: '', PATH: folderWithOnlySh() }).finished
    expect(answer.exitCode).toBe(1)
    expect(answer.stderr).toContain('npm is missing: install Node with npm')
  })
})

function folderWithOnlySh(): string {
  const folder = join(project.root, 'only sh')
  mkdirSync(folder)
  symlinkSync('/bin/sh', join(folder, 'sh'))
  return folder
}
