import { type Browser, chromium, type Page } from 'playwright-core'

// The browser must not ask the network for anything of its own.
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A headless browser, the one that `test/setup/browser.ts` found; the caller closes it. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '', args: quiet })

/** A page that keeps what went wrong in it. */
export type WatchedPage = { page: Page; faults: string[] }

/** A page of this size; errors that nobody caught are collected in `faults`. */
export const openPage = async (
  browser: Browser,
  size: { width: number; height: number },
): Promise<WatchedPage> => {
  const page = await browser.newPage({ viewport: size })
  page.setDefaultTimeout(15_000)
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  return { page, faults }
}
