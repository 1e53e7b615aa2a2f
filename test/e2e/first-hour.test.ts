import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type ConnectedApp, startConnectedApp } from '../integration/connection/connected-app.ts'
import { openBrowser, openPage } from '../ui/support/browser.ts'
import { type SandboxWorld, startSandboxWorld } from './support/sandbox-world.ts'
import { fillCrm, ownWebsite } from './support/team.ts'

/** A team's first hour in one browser, from installing to a stage that HubSpot changes; nothing but pages is touched. */
const place = { postcode: 'M1 1AA', radiusMiles: 15 }
const CAMPAIGN_MS = 90_000

let world: SandboxWorld
let connected: ConnectedApp
let browser: Browser
let page: Page
let faults: string[]
let portalId: number
let preview: string
let crm: string
let website: string

const shot = async (name: string, of: Page | Locator = page): Promise<void> => {
  const folder = process.env.LEADWRIGHT_SCREENSHOTS
  if (folder) await of.screenshot({ path: `${folder}/first-hour-${name}.png` })
}
const card = (): Locator => page.getByRole('region', { name: 'Leadwright', exact: true })
/** The step of the checklist with this title, as its tile. */
const step = (title: RegExp): Locator => page.locator('.c-tile').filter({ hasText: title })
const button = (name: string | RegExp): Locator => page.getByRole('button', { name, exact: true })

beforeAll(async () => {
  world = await startSandboxWorld()
  connected = await startConnectedApp(world)
  portalId = world.portalIds[1] ?? 0
  const origin = world.urls.hubspot.replace(/\/hubspot$/, '')
  preview = `${origin}/preview/${portalId}`
  crm = `${origin}/hubspot-app/contacts/${portalId}`
  await fillCrm(world, portalId, place)
  website = await ownWebsite(world, connected, place)
  await connected.app.startWorker()
  browser = await openBrowser()
  const opened = await openPage(browser, { width: 1280, height: 900 })
  page = opened.page
  faults = opened.faults
})
afterAll(async () => {
  await browser.close()
  await connected.stop()
  await world.stop()
})

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await shot(`failed-${task.name.slice(0, 20)}`)
})

describe('the first hour of a team', () => {
  it('installs by the consent page of HubSpot, and the pages begin with what to do first', async () => {
    await page.goto(`${connected.url}/oauth/install`)
    await shot('00-login')
    await page.getByRole('link', { name: /Owen Treloar/ }).click()
    await page.getByRole('heading', { name: /^Connect .* to Calder Field Team$/ }).waitFor()
    await button('Approve').click()
    await page.getByRole('heading', { name: 'Leadwright is installed for Calder Field Team' }).waitFor()
    await shot('01-installed')

    await page.goto(`${preview}/app/`)
    await page.getByText('Your first lead campaign').waitFor()
    await shot('02-pages-empty')
    await page.getByRole('link', { name: 'First steps' }).click()
    await page.getByText('0 of 5 done; 2 needed steps are left.').waitFor()
    await shot('03-first-steps')
    await page.goto(`${preview}/settings`)
    await page.getByText('0 of 5 done; 2 needed steps are left.').waitFor()
    await shot('04-settings-first-steps')
  })

  it('drafts what the team sells from its website, and a person confirms it', async () => {
    await button('Say what you sell').click()
    await page.getByLabel('Your website').fill(website)
    await button('Draft from our website').click()
    await page.getByText(/^Filled in from your website: /).waitFor()
    expect(await page.getByRole('textbox', { name: 'What you sell' }).inputValue()).not.toBe('')
    await shot('05-profile-drafted')
    await button('Confirm and save').click()
    await page.getByText(/^Confirmed by Owen Treloar on /).waitFor()
  })

  it('confirms limits and stages as they are', async () => {
    await page.getByRole('tab', { name: 'First steps' }).click()
    await step(/Check the limits/)
      .getByRole('button', { name: 'Fine as it is' })
      .click()
    await step(/Check the limits/)
      .getByText('Done', { exact: true })
      .waitFor()
    await step(/Check stages/)
      .getByRole('button', { name: 'Fine as it is' })
      .click()
    await page.getByText('3 of 5 done; 2 needed steps are left.').waitFor()
    await shot('06-settings-three-done')
  })

  it('opens a record: the card checks the company and is ticked off as placed', async () => {
    await page.goto(`${preview}/record/0-2`)
    await card().getByRole('button', { name: 'Check this company' }).click()
    await card()
      .getByText(/^(Verified|Partly verified) · \d{8} · Active$/)
      .waitFor()
    await shot('07-record-checked')
    await page.goto(`${preview}/app/first-steps`)
    await page.getByText('4 of 5 done; one needed step is left.').waitFor()
  })

  it('launches from the card in two clicks, and its page shows how it goes', async () => {
    await world.setLatency(0.3)
    await page.goto(`${preview}/record/0-2`)
    await card().getByRole('button', { name: 'Find similar companies' }).click()
    const panel = page.getByRole('dialog', { name: 'Find similar companies' })
    await panel.getByText(/^About .* finds/).waitFor()
    await shot('08-panel')
    await panel.getByRole('button', { name: 'Start' }).click()
    const bar = card().getByRole('progressbar')
    await bar.waitFor()
    await card().getByRole('button', { name: 'See this lead campaign' }).click()
    await page
      .getByText(/^(Searching|Checking|Working out|All searches are over)/)
      .first()
      .waitFor()
    await page.getByRole('progressbar', { name: 'Check', exact: true }).waitFor()
    await shot('09-campaign-live')
    await world.setLatency(0)
    await page
      .getByText(/\d+ ready; \d+ left out|^\d+ ready/)
      .first()
      .waitFor({ timeout: CAMPAIGN_MS })
    await page.getByRole('heading', { name: 'What happened' }).waitFor()
    expect(await page.getByRole('progressbar', { name: 'Check', exact: true }).count()).toBe(0)
    await page.getByRole('link', { name: /^Review \d+$/ }).waitFor()
    await shot('10-campaign-ended')
  })

  it('reviews the leads: one accepted, one rejected with its reason, the rest accepted together', async () => {
    await page.getByRole('link', { name: /^Review \d+$/ }).click()
    const rows = page.getByRole('row').filter({ has: page.getByRole('checkbox') })
    await rows.nth(2).waitFor()
    const count = await rows.count()
    await shot('11-leads')
    const [first = '', second = ''] = await rows
      .getByRole('link')
      .filter({ hasNotText: / mi$/ })
      .allTextContents()
    expect(first).not.toBe(second)
    await rows.nth(0).getByRole('button', { name: 'Accept' }).click()
    await page.getByText(`Accepted ${first}.`).waitFor()
    await expect.poll(() => rows.count(), { timeout: 15_000 }).toBe(count - 1)
    await button('Undo').click()
    await page.getByText('1 put back to review.').waitFor()
    await expect.poll(() => rows.count(), { timeout: 15_000 }).toBe(count)
    await rows.nth(0).getByRole('button', { name: 'Accept' }).click()
    await expect.poll(() => rows.count(), { timeout: 15_000 }).toBe(count - 1)
    await rows.nth(0).getByRole('button', { name: 'Reject' }).click()
    await page.getByRole('menuitem', { name: 'Too small' }).click()
    await page.getByText(/^Rejected .* \(too small\)\.$/).waitFor()
    await expect.poll(() => rows.count(), { timeout: 15_000 }).toBe(count - 2)
    await page.getByLabel('Select this page').check()
    await shot('12-leads-selected')
    await button(`Accept ${count - 2}`).click()
    await expect.poll(() => rows.count(), { timeout: 15_000 }).toBe(0)
    await page.getByRole('tab', { name: 'Rejected' }).click()
    await expect.poll(() => rows.count(), { timeout: 15_000 }).toBe(1)
    await page.getByRole('tab', { name: 'Accepted' }).click()
    await expect.poll(() => rows.count(), { timeout: 15_000 }).toBe(count - 1)
    await shot('13-leads-accepted')
  })

  it('opens a lead down to the words of its source', async () => {
    await page
      .getByRole('row')
      .filter({ has: page.getByRole('checkbox') })
      .first()
      .getByRole('link')
      .first()
      .click()
    await page.getByText(/^Fit \d+ of 100/).waitFor()
    await shot('14-lead')
    await page.getByRole('tab', { name: /^Evidence \(\d+\)$/ }).click()
    await page
      .getByText(/Companies House|register/i)
      .first()
      .waitFor()
    await shot('15-lead-evidence')
    const [source] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'Open the source' }).first().click(),
    ])
    await source.waitForLoadState()
    expect(await source.locator('body').innerText()).not.toBe('')
    await source.close()
    await page.getByRole('tab', { name: 'History' }).click()
    await page
      .getByText(/accepted/i)
      .first()
      .waitFor()
    await shot('16-lead-history')
  })

  it('has no first step left', async () => {
    await page.goto(`${preview}/settings`)
    await page.getByText('5 of 5 done.').waitFor()
  })

  it('shows a stage that a person changes in HubSpot, on the lead and on the card, within seconds', async () => {
    await page.goto(`${preview}/app/campaigns/new?type=education`)
    await page.getByLabel('Postcode').fill(place.postcode)
    await page.getByLabel('Distance in miles').fill(String(place.radiusMiles))
    await button('More options').click()
    await page.getByLabel('Find at most').fill('30')
    await page.getByLabel('Companies that HubSpot has already').selectOption({ label: 'Show, marked' })
    await shot('17-new-campaign')
    await button('Start').click()
    await page
      .getByText(/\d+ ready/)
      .first()
      .waitFor({ timeout: CAMPAIGN_MS })
    const [marked] = await connected.database.query<{ id: string; companyId: string }>(
      `select id, hubspot_company_id as "companyId" from lead where hubspot_company_id is not null and origin <> 'check' limit 1`,
    )
    await page.goto(`${preview}/record/0-2/${marked?.companyId}`)
    await card()
      .getByText(/^Stage: /)
      .waitFor()
    await shot('18-card-matched')

    const { page: hubspot } = await openPage(browser, { width: 1280, height: 900 })
    await hubspot.goto(`${crm}/record/0-2/${marked?.companyId}`)
    await hubspot.getByLabel('Lifecycle stage').selectOption({ label: 'Opportunity' })
    await hubspot.getByRole('button', { name: 'Save' }).click()
    await hubspot.close()
    await card()
      .getByText(/^Stage: Opportunity/)
      .waitFor({ timeout: 30_000 })
    await shot('19-card-moved')
    await card().getByRole('button', { name: 'Everything known, with sources' }).click()
    await page.getByText('Stage: Opportunity', { exact: true }).waitFor()
    await shot('20-lead-moved')
    expect(faults).toEqual([])
  })
})
