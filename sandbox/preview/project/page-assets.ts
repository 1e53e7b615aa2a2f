import { join } from 'node:path'
import { build } from 'esbuild'
import { type BundleCache, createBundleCache } from './bundle-cache.ts'

/** The preview's own files for the browser, by their name in the address. */
export type PageAsset = { type: 'text/javascript' | 'text/css'; text: string }

const folder = join(import.meta.dirname, '../browser')
const entries = { page: 'host/main.tsx', worker: 'worker/main.ts' }

const built = async (entry: string): Promise<{ value: Map<string, string>; sources: string[] }> => {
  const result = await build({
    entryPoints: [entry],
    absWorkingDir: folder,
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    outdir: 'out',
    // For a browser, minified, esbuild takes React's production parts by itself.
    minify: true,
    keepNames: true,
    metafile: true,
    write: false,
    logLevel: 'silent',
  })
  const texts = result.outputFiles.map(
    ({ path, text }) => [path.slice(path.lastIndexOf('.') + 1), text] as const,
  )
  return { value: new Map(texts), sources: Object.keys(result.metafile.inputs) }
}

/** Builds `page.js`, `page.css` and `worker.js` when they are first asked for; null for any other name. */
export const createPageAssets = (): ((name: string) => Promise<PageAsset | null>) => {
  const cache: BundleCache<Map<string, string>> = createBundleCache(folder)
  const textOf = async (entry: string, kind: string): Promise<string> =>
    (await cache(entry, () => built(entry))).get(kind) ?? ''
  return async (name) => {
    if (name === 'page.js') return { type: 'text/javascript', text: await textOf(entries.page, 'js') }
    if (name === 'page.css') return { type: 'text/css', text: await textOf(entries.page, 'css') }
    if (name === 'worker.js') return { type: 'text/javascript', text: await textOf(entries.worker, 'js') }
    return null
  }
}
