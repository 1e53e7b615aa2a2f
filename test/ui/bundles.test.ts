import { execFile } from 'node:child_process'
import { cpSync, globSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleExtension } from '../../sandbox/preview/project/bundle-extension.ts'
import { readProject } from '../../sandbox/preview/project/read-project.ts'

const root = resolve(import.meta.dirname, '../..')

/** What a person waits for at every record page; HubSpot names no limit. */
const largestScript = 180_000

const withoutMap = (script: string) => script.split('\n//# sourceMappingURL=')[0] ?? ''

describe('what HubSpot gets', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leadwright-upload-'))
    // HubSpot's upload leaves out installed packages; beside this folder it knows nothing of the repository.
    cpSync(join(root, 'hubspot-app'), folder, {
      recursive: true,
      filter: (source) => !source.includes('node_modules'),
    })
    // As its builder calls it. A lock file that does not fit the package files fails here.
    const options = ['ci', '--ignore-scripts', '--no-audit', '--no-optional', '--no-fund', '--prefer-offline']
    await promisify(execFile)('npm', options, { cwd: join(folder, 'app') })
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('installs alone and bundles every extension into one script that stands on the globals of the worker', async () => {
    const { extensions } = readProject(folder, 'staging')
    expect(extensions.length).toBeGreaterThan(0)
    for (const { entry, uid } of extensions) {
      const { script, sources } = await bundleExtension(entry, folder)
      const code = withoutMap(script)
      expect(code.length, uid).toBeLessThan(largestScript)
      expect(code, uid).toContain('self.React')
      // React and remote-ui twice on one page break hooks; zod is for the server.
      const packages = [
        'react',
        'react-dom',
        '@remote-ui/react',
        '@remote-ui/core',
        'react-reconciler',
        'zod',
      ]
      for (const name of packages) {
        const own = sources.filter(
          (path) => path.includes(`node_modules/${name}/`) && !path.includes('jsx-runtime'),
        )
        expect(own, uid).toEqual([])
      }
      expect(code, uid).not.toMatch(/\brequire\(["']/)
    }
  })

  it('names no registry, and the same versions as the repository', () => {
    const readLock = (file: string): Record<string, { version?: string; resolved?: string }> =>
      JSON.parse(readFileSync(file, 'utf8')).packages
    const theirs = readLock(join(folder, 'app/package-lock.json'))
    const ours = readLock(join(root, 'package-lock.json'))
    for (const [path, { version, resolved }] of Object.entries(theirs)) {
      if (resolved) expect(resolved, path).not.toMatch(/^https?:/)
      if (path.startsWith('node_modules/') && version) expect(ours[path]?.version, path).toBe(version)
    }
  })

  it('has every package that an extension folder names in exact versions', () => {
    for (const file of globSync('app/{packages/*,cards,pages,settings,actions}/package.json', {
      cwd: folder,
    })) {
      const { dependencies = {} } = JSON.parse(readFileSync(join(folder, file), 'utf8'))
      for (const [name, version] of Object.entries(dependencies))
        expect(version, `${file}: ${name}`).toMatch(/^\d+\.\d+\.\d+$/)
    }
  })
})
