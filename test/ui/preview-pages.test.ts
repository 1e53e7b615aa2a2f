import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { readProject } from '../../sandbox/preview/project/read-project.ts'
import { openBrowser, openPage } from './support/browser.ts'
import {
  fixtures,
  type Listening,
  portal,
  serveBackend,
  servePreview,
  smallWorld,
} from './support/preview-server.ts'
import { record as companyRecord } from './support/record-samples.ts'

const record = `/preview/${portal.id}/record/0-2/30000000001`

describe('the pages of the preview', () => {
  const world = smallWorld()
  let preview: Listening
  let browser: Browser
  let page: Page
  const open: { close(): Promise<void> }[] = []
  beforeAll(async () => {
    preview = await servePreview(world, `${fixtures}/kitchen-sink`)
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await preview.close()
  })
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close()
    for (const one of open.splice(0)) await one.close()
  })
  const go = async (path: string, from = preview.url): Promise<void> => {
    page = (await openPage(browser, { width: 1280, height: 900 })).page
    await page.goto(from + path)
  }

  it('says that it is a stand-in, and offers portals and records', async () => {
    await go('/preview')
    await page.getByText('A stand-in for HubSpot').waitFor()
    for (const name of ['Lead campaigns', 'New lead campaign', 'Leads', 'Settings', 'All companies'])
      await page.getByRole('link', { name, exact: true }).first().waitFor()
    const faces = page.getByRole('link', { name: /: a company with the Leadwright card$/ })
    await faces.nth(1).click()
    await page.getByText('A stand-in for HubSpot on made-up records').waitFor()
    expect(new URL(page.url()).search).toBe('?as=502')
    await page.goBack()
    await page.getByRole('link', { name: /^Thistlethwaite/ }).click()
    await page.getByText('A stand-in for HubSpot on made-up records').waitFor()
    await page.getByRole('heading', { name: /^Thistlethwaite/, level: 1 }).waitFor()
  })

  it('opens app pages by their address, follows links, and goes back and forward', async () => {
    await go(`/preview/${portal.id}/app/leads/41?tab=evidence`)
    await page.getByText('Route {"leadId":"41","tab":"evidence"}').waitFor()
    expect(await page.title()).toBe('Lead 41')
    await page.getByRole('link', { name: 'Next lead' }).click()
    await page.getByRole('heading', { name: 'Lead 42' }).waitFor()
    expect(new URL(page.url()).pathname).toBe(`/preview/${portal.id}/app/leads/42`)
    await page.goBack()
    await page.getByRole('heading', { name: 'Lead 41' }).waitFor()
    await page.goForward()
    await page.getByRole('heading', { name: 'Lead 42' }).waitFor()
    await page.waitForFunction(() => document.title === 'Lead 42')
    await page.reload()
    await page.getByRole('heading', { name: 'Lead 42' }).waitFor()
  })

  it('leads from a card to a page of the app, as the same person', async () => {
    await go(`${record}?as=502`)
    await page.getByText('Seen by rob+rep@northbridge.example').waitFor()
    await page.locator('.record-middle').getByRole('button', { name: 'Go to lead 7' }).click()
    await page.getByText('Route {"leadId":"7","from":"card"}').waitFor()
    expect(new URL(page.url()).searchParams.get('as')).toBe('502')
  })

  it('shows the record as it is, and changes of it while the page is open', async () => {
    await go(record)
    const middle = page.locator('.record-middle')
    await middle
      .getByText(
        `Record 30000000001 of portal ${portal.id}: Thistlethwaite & Sons Precision Engineering Limited, stage lead`,
      )
      .waitFor()
    world.change({ lifecyclestage: 'customer' })
    await middle.getByRole('button', { name: 'Refresh the record' }).click()
    await middle.getByText('stage customer').waitFor()
    // HubSpot's own part says it by the portal's name for the stage.
    await page.locator('.record-left').getByText('Client', { exact: true }).waitFor()
    await middle.getByRole('button', { name: 'Ask for the stage' }).click()
    await middle.getByText('asked: customer').waitFor()
    // Nobody asks this time: somebody else has changed it.
    world.change({ lifecyclestage: 'evangelist' })
    await middle.getByText('stage evangelist').waitFor()
    await page.locator('.record-left').getByText('evangelist').waitFor()
  })

  it('lets an extension call its backend through the proxy, and lists the call', async () => {
    const backend = await serveBackend(({ path, body }, response) =>
      response.writeHead(202).end(`${path.split('?')[0]} ${body}`),
    )
    open.push(backend)
    world.useBackend(backend.url)
    await go(record)
    await page.locator('.record-middle').getByRole('button', { name: 'Call the backend' }).click()
    await page.getByText('Crm heard: 202 /echo {"key":"k1"}').waitFor()
    await page.getByText(/Calls and log of the extensions/).click()
    await page.getByText('POST https://kitchen.example.co.uk/echo?x=1 → 202').waitFor()
  })

  it('hands the ticked records to a bulk action', async () => {
    await go(`/preview/${portal.id}/companies`)
    await page.getByRole('checkbox').first().check()
    await page.getByRole('button', { name: 'Sink them' }).click()
    await page.getByText('Selected: 30000000001').waitFor()
  })

  it('withholds from an extension what HubSpot withholds, and shows where it broke', async () => {
    await go(`/preview/${portal.id}/app/leads/41`)
    await page.getByRole('button', { name: 'Native fetch' }).click()
    await page.getByText(/Calls and log of the extensions/).click()
    await page
      .getByText(/fetch is not a function/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Break' }).click()
    await page.getByRole('alert').filter({ hasText: 'The lead broke on purpose' }).waitFor()
  })

  it('says in words which file keeps a bundle from being built', async () => {
    const broken = await servePreview(world, `${fixtures}/broken-project`)
    open.push(broken)
    await go(record, broken.url)
    const alert = page.getByRole('alert')
    await alert.filter({ hasText: 'The bundle of "broken_card" could not be built.' }).waitFor()
    await alert.filter({ hasText: /card\.tsx:3:\d+/ }).waitFor()
    await alert.filter({ hasText: 'No matching export' }).waitFor()
  })

  it('builds anew after a change', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'leadwright-sink-'))
    cpSync(`${fixtures}/kitchen-sink`, folder, { recursive: true })
    await symlink(resolve('node_modules'), join(folder, 'node_modules'))
    const changing = await servePreview(world, folder)
    open.push(changing, { close: () => rm(folder, { recursive: true, force: true }) })
    await go(`/preview/${portal.id}/app/`, changing.url)
    await page.getByRole('heading', { name: 'Campaigns', exact: true }).waitFor()
    const file = join(folder, 'app/pages/pages.tsx')
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('<PageTitle>Campaigns', '<PageTitle>Campaigns, changed'),
    )
    await page.reload()
    await page.getByRole('heading', { name: 'Campaigns, changed' }).waitFor()
  })

  it('draws the card of this project as its profile for staging would have it', async () => {
    const source = resolve('hubspot-app')
    const ours = smallWorld(readProject(source, 'staging').permittedOrigins)
    const real = await servePreview(ours, source, 'staging')
    open.push(real)
    await go(record, real.url)
    const card = page.getByRole('region', { name: 'Leadwright' })
    await card.getByRole('alert').filter({ hasText: 'Leadwright cannot be reached' }).waitFor()
    const backend = await serveBackend((_request, response) =>
      response.end(JSON.stringify({ record: companyRecord() })),
    )
    open.push(backend)
    ours.useBackend(backend.url)
    await card.getByRole('button', { name: 'Try again' }).click()
    await card.getByRole('button', { name: 'Find similar companies' }).waitFor()
    // The card on the record's own tab asks the same.
    expect([...new Set(backend.received.map(({ path }) => path))]).toEqual([
      expect.stringMatching(/^\/api\/v1\/records\/30000000001\?userId=501&portalId=90000001&/),
    ])
  })

  it('says what is missing instead of a blank page', async () => {
    await go(`/preview/${portal.id}/record/0-2/1`)
    await page.getByText('Northbridge Sales has no company 1.').waitFor()
    await go('/preview/1/app/')
    await page.getByText('No portal has the id 1.').waitFor()
  })
})
