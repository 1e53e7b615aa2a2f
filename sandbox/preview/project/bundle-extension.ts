import { type BuildOptions, build, type Plugin } from 'esbuild'

// In HubSpot's worker these three are globals; everything else comes with the bundle, react/jsx-runtime included.
const fromWorker: Record<string, string> = {
  react: 'React',
  'react-dom': 'ReactDOM',
  '@remote-ui/react': 'RemoteUI',
}

const workerGlobals: Plugin = {
  name: 'worker-globals',
  setup(context) {
    context.onResolve({ filter: /^(react|react-dom|@remote-ui\/react)$/ }, ({ path }) => ({
      path,
      namespace: 'worker-global',
    }))
    context.onLoad({ filter: /.*/, namespace: 'worker-global' }, ({ path }) => ({
      contents: `module.exports = self.${fromWorker[path]}`,
    }))
  },
}

const images = Object.fromEntries(
  ['.png', '.jpg', '.jpeg', '.gif', '.svg', '.webp'].map((end) => [end, 'dataurl'] as const),
)

const options = (entry: string): BuildOptions => ({
  entryPoints: [entry],
  bundle: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  jsx: 'automatic',
  // For a browser, minified, esbuild takes React's production parts by itself.
  minify: true,
  keepNames: true,
  sourcemap: 'inline',
  loader: images,
  define: {
    'import.meta.env.MODE': '"production"',
    'import.meta.env.PROD': 'true',
    'import.meta.env.DEV': 'false',
    'import.meta.env.SSR': 'false',
    'import.meta.env.BASE_URL': '"/"',
  },
  plugins: [workerGlobals],
  metafile: true,
  write: false,
  logLevel: 'silent',
})

/** A built extension: the script, and every source file that went into it. */
export type Bundle = { script: string; sources: string[] }

/**
 * Builds an extension the way HubSpot's builder does: one classic script, React and remote-ui from the worker.
 * Throws esbuild's `BuildFailure` with the places of all faults.
 */
export const bundleExtension = async (entry: string, folder: string): Promise<Bundle> => {
  const result = await build({ ...options(entry), absWorkingDir: folder, write: false, metafile: true })
  return {
    script: result.outputFiles[0]?.text ?? '',
    sources: Object.keys(result.metafile.inputs).filter((path) => !path.startsWith('worker-global:')),
  }
}
