import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { bundleExtension } from '../../sandbox/preview/project/bundle-extension.ts'
import { readProject } from '../../sandbox/preview/project/read-project.ts'
import { setup as findBrowser } from '../setup/browser.ts'
import { openBrowser, openPage } from '../ui/support/browser.ts'
import { type Bench, type BenchReport, numberOption, type Table } from './runner/bench.ts'
import { machine, postgresVersion } from './runner/set-up.ts'
import { type ListeningServer, withListeningServer } from './webhooks/listening-server.ts'

const source = resolve(import.meta.dirname, '../../hubspot-app')
const size = { width: 1280, height: 900 }
const PATIENCE_MS = 60_000

/** What each extension weighs as HubSpot serves it: one script, React not counted. */
const bundleSizes = async (): Promise<Table> => {
  const rows = []
  for (const { uid, entry } of readProject(source, 'staging').extensions) {
    const { script } = await bundleExtension(entry, source)
    const code = script.split('\n//# sourceMappingURL=')[0] ?? ''
    rows.push({
      extension: uid,
      'kB as sent (gzip)': gzipSync(code).length / 1000,
      'kB unpacked': code.length / 1000,
    })
  }
  return { title: 'Bundles', rows }
}

const findSimilar = (page: Page) =>
  page.getByRole('region', { name: 'Leadwright' }).getByRole('button', { name: 'Find similar companies' })

/** Milliseconds from the navigation to the card's button on a record that was not open before. */
const timeToCard = async (browser: Browser, address: string): Promise<number> => {
  const { page } = await openPage(browser, size)
  const startedAt = performance.now()
  await page.goto(address, { waitUntil: 'commit' })
  await findSimilar(page).waitFor({ timeout: PATIENCE_MS })
  const took = performance.now() - startedAt
  await page.close()
  return took
}

const quantile = (values: number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0

/** Calls that the card makes in so many seconds while `page` lies open. */
const callsIn = async (page: Page, seconds: number): Promise<number> => {
  let calls = 0
  const count = (request: { url(): string }): void => {
    if (new URL(request.url()).pathname === '/preview/fetch') calls += 1
  }
  page.on('request', count)
  await wait(seconds * 1000)
  page.off('request', count)
  return calls
}

const launchFromCard = async (page: Page): Promise<void> => {
  await findSimilar(page).click()
  const panel = page.getByRole('dialog', { name: 'Find similar companies' })
  await panel.getByRole('button', { name: 'Start' }).click()
  await panel.waitFor({ state: 'detached' })
}

const polling = async (browser: Browser, address: string, seconds: number): Promise<Table> => {
  const { page } = await openPage(browser, size)
  await page.goto(address)
  await findSimilar(page).waitFor()
  const atRest = await callsIn(page, seconds)
  await launchFromCard(page)
  const underWay = await callsIn(page, seconds)
  await page.close()
  const aMinute = (calls: number): number => (calls / seconds) * 60
  return {
    title: 'Calls of an open card a minute',
    rows: [
      { state: 'nothing under way', calls: aMinute(atRest) },
      { state: 'campaign under way, vendors as slow as in real life', calls: aMinute(underWay) },
    ],
  }
}

const measured = async (
  server: ListeningServer,
  { views, seconds }: { views: number; seconds: number },
): Promise<BenchReport> => {
  await findBrowser()
  const browser = await openBrowser()
  try {
    const address = `${server.previewUrl}/${server.portalId}/record/0-2`
    // The first view builds the bundle, which HubSpot does once for all.
    const first = await timeToCard(browser, address)
    const times: number[] = []
    for (let view = 0; view < views; view += 1) times.push(await timeToCard(browser, address))
    return {
      setUp: { ...machine(), database: await postgresVersion(server.sql), browser: browser.version(), views },
      goals: [],
      tables: [
        {
          title: 'Card ready: from opening the record to the button "Find similar companies"',
          rows: [
            { 'ms, median': quantile(times, 0.5), 'ms, p95': quantile(times, 0.95), 'ms, first view': first },
          ],
        },
        await polling(browser, address, seconds),
        await bundleSizes(),
      ],
      notes: [
        'In the preview: the real bundles and the real backend, but not the network and not the pages of HubSpot.',
      ],
    }
  } finally {
    await browser.close()
  }
}

const run: Bench['run'] = async (values, say): Promise<BenchReport> => {
  const views = numberOption(values, 'views', { minimum: 1, maximum: 200, otherwise: 20 })
  const seconds = numberOption(values, 'seconds', { minimum: 10, maximum: 600, otherwise: 60 })
  say(`Opens a record ${views} times, then watches it for two times ${seconds} s.`)
  return withListeningServer({ companies: 0, latency: 1 }, (server) => measured(server, { views, seconds }))
}

/** What people wait for in HubSpot, and what an open card costs. */
export const extensions: Bench = {
  name: 'extensions',
  summary: 'How soon is the card there, how often does it call, and how large are the bundles?',
  options: { views: { type: 'string' }, seconds: { type: 'string' } },
  help: {
    views: 'how often the record is opened; default 20',
    seconds: 'how long calls are counted, each time; default 60',
  },
  run,
}
