import { accessSync, constants, mkdirSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const ofTheMachine = (): string | undefined => {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return [...onPath, ...elsewhere].find(isProgram)
}

/** The Chromium that comes by npm, with its own libraries and fonts: for Linux on x64, unpacked at first use. */
const ofNpm = async (): Promise<string | undefined> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const folder = resolve('node_modules/.cache/leadwright-chromium')
  mkdirSync(folder, { recursive: true })
  const before = process.env.TMPDIR
  // The package unpacks into the folder of temporary files, and brings its libraries only where it takes the machine for a bare one.
  process.env.TMPDIR = folder
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs24.x'
  try {
    const { default: chromium } = await import('@sparticuz/chromium')
    return await chromium.executablePath()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
    delete process.env.AWS_LAMBDA_JS_RUNTIME
  }
}

/** Finds the browser before the first browser test: `CHROMIUM_PATH`, the machine's, npm's. Never skips: throws with what to do. */
export const setup = async (): Promise<void> => {
  const given = process.env.CHROMIUM_PATH
  const found = given ?? ofTheMachine() ?? (await ofNpm())
  if (found === undefined || !isProgram(found)) {
    throw new Error(
      `The browser tests need Chromium or Chrome, and ${given ? `${given} is no program` : 'none was found'}. Install one, ` +
        'or set CHROMIUM_PATH to its program.',
    )
  }
  process.env.CHROMIUM_PATH = found
}
