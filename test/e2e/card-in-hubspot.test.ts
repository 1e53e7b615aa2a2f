import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type ConnectedApp, startConnectedApp } from '../integration/connection/connected-app.ts'
import { openBrowser, openPage } from '../ui/support/browser.ts'
import { type SandboxWorld, startSandboxWorld } from './support/sandbox-world.ts'

/** The first press may come before the form stands: then it is pressed again, as a person does. */
const openMore = async (panel: Locator): Promise<void> => {
  const press = () => panel.getByRole('button', { name: 'More options' }).click()
  await press()
  const field = panel.getByLabel('Find at most')
  await field.waitFor({ timeout: 5000 }).catch(press)
  await field.waitFor()
}

/** The card on a company's record in a browser: real bundle, real signature, real server, real worker. */
describe('the card on a company record', () => {
  let world: SandboxWorld
  let connected: ConnectedApp
  let browser: Browser
  let page: Page
  let faults: string[]
  beforeAll(async () => {
    world = await startSandboxWorld()
    connected = await startConnectedApp(world)
    await connected.app.startWorker()
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await connected.stop()
    await world.stop()
  })
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close()
  })

  const openRecord = async (query = ''): Promise<Locator> => {
    const opened = await openPage(browser, { width: 1280, height: 900 })
    page = opened.page
    faults = opened.faults
    await page.goto((connected.app.reads.previewUrls()?.record ?? '') + query)
    return page.getByRole('region', { name: 'Leadwright' })
  }
  const shot = async (name: string, of: Page | Locator = page): Promise<void> => {
    const folder = process.env.LEADWRIGHT_SCREENSHOTS
    if (folder) await of.screenshot({ path: `${folder}/${name}.png` })
  }

  it('goes from an open record to the end of a campaign', async () => {
    await world.setLatency(0.3)
    const card = await openRecord()
    await card.getByRole('button', { name: 'Check this company' }).waitFor()
    await card.getByText('Sandbox: companies and claims are make-believe.').waitFor()
    await shot('card-idle', card)

    await card.getByRole('button', { name: 'Find similar companies' }).click()
    const panel = page.getByRole('dialog', { name: 'Find similar companies' })
    // Enough of these exist; look-alikes of a small trade end at the limit of money.
    await panel.getByLabel('What to find').selectOption({ label: 'Education' })
    const zip = await page.locator('.record-left dt:text-is("Postal code") + dd').first().textContent()
    await panel.getByText(/^About .* finds in .* minutes for .*; it stops at 25\.$/).waitFor()
    expect(await panel.getByLabel('Postcode').inputValue()).toBe(zip)
    await shot('panel', page)
    await panel.getByRole('button', { name: 'Start' }).dblclick()

    await card.getByRole('progressbar').waitFor()
    await card.getByText(/ready, (\d+ being checked|searching for more)|nothing found yet/).waitFor()
    await shot('card-running', card)
    await panel.waitFor({ state: 'detached' })
    await world.setLatency(0)
    await card.getByText(/^Done(, in part)?\. \d+ ready/).waitFor({ timeout: 150_000 })
    expect(await card.getByRole('progressbar').count()).toBe(0)
    await shot('card-ended', card)

    const rows = await connected.database.query<{ company: string }>(
      `select brief -> 'launchedFromCompanyIds' ->> 0 as company from campaign`,
    )
    expect(rows).toEqual([{ company: await page.locator('[data-object]').getAttribute('data-object') }])
    expect(faults).toEqual([])
  })

  it('stops a campaign, which the card still shows when the record is opened again', async () => {
    await world.setLatency(1)
    const card = await openRecord()
    await card.getByRole('button', { name: 'Find similar companies' }).click()
    const panel = page.getByRole('dialog', { name: 'Find similar companies' })
    await panel.getByLabel('Distance in miles').fill('40')
    await openMore(panel)
    await panel.getByLabel('Find at most').fill('30')
    await shot('panel-more')
    await panel.getByRole('button', { name: 'Start' }).click()
    await card.getByRole('button', { name: 'Stop' }).click()
    await card.getByText(/^Stopped\./).waitFor()
    await page.reload()
    await card.getByText(/^Stopped\./).waitFor()
    await shot('card-stopped', card)
    const [row] = await connected.database.query<{ brief: object }>(
      'select brief from campaign order by created_at desc limit 1',
    )
    expect(row?.brief).toMatchObject({ radiusMiles: 40, maxResults: 30 })
    await world.setLatency(0)
  })

  it('names every wrong field', async () => {
    const card = await openRecord()
    await card.getByRole('button', { name: 'Find similar companies' }).click()
    const panel = page.getByRole('dialog', { name: 'Find similar companies' })
    await panel.getByLabel('What to find').selectOption({ label: 'Custom prompt' })
    await panel.getByLabel('Postcode').fill('')
    await panel.getByRole('button', { name: 'Start' }).click()
    await panel.getByText('Type a UK postcode or its first part, like LE1.').waitFor()
    await panel.getByText('Describe the companies: this is needed.').waitFor()
    await panel.getByText('Set right first: Postcode; Describe the companies.').waitFor()
    await shot('panel-faults')
    await panel.getByLabel('Postcode').fill('ZZ99 9ZZ')
    await panel.getByLabel('Describe the companies').fill('Makers of cricket bats')
    await panel.getByText('Not a UK postcode; write it like M1 1AA, or its first part like M1').waitFor()
    await shot('panel-server-faults')
    await panel.getByLabel('Postcode').fill('LE1 1AA')
    await panel.getByText(/^About .* finds/).waitFor()
  })

  it('says before anything is pressed what a person may not do, and whom to ask', async () => {
    await openRecord()
    const rep = page.getByLabel('You are').locator('option:not(:has-text("Super Admin"))').first()
    await page.goto(`${page.url()}?as=${await rep.getAttribute('value')}`)
    const card = page.getByRole('region', { name: 'Leadwright' })
    await card.getByText('You may not launch lead campaigns here.').waitFor()
    await card.getByText(/An admin can allow it: /).waitFor()
    expect(await card.getByRole('button', { name: 'Find similar companies' }).isDisabled()).toBe(true)
    await shot('card-not-allowed', card)
  })

  it('checks the company, and reviews a find of its campaign in the panel', async () => {
    const card = await openRecord()
    await card.getByRole('button', { name: 'Check this company' }).click()
    await card.getByText(/^(Verified|Partly verified) · \d{8} · Active$/).waitFor()
    await card.getByText(/^Checked \d/).waitFor()
    await shot('card-checked', card)
    await card.getByRole('button', { name: /finds? to review$/ }).click()
    const panel = page.getByRole('dialog', { name: 'Finds to review' })
    await panel.getByRole('button', { name: 'Accept' }).first().click()
    await panel.getByText('Accepted', { exact: true }).waitFor()
    await shot('finds')
    const decided = await connected.database.query<{ review: string }>(
      `select review from listed_lead where review <> 'to-review'`,
    )
    expect(decided).toEqual([{ review: 'accepted' }])
  })

  it('says so in an account that has not installed Leadwright, and when the server is away', async () => {
    const preview = connected.app.reads.previewUrls()?.record ?? ''
    const [ours = 0, theirs = 0] = world.portalIds
    await openRecord()
    await page.goto(preview.replace(String(ours), String(theirs)))
    const card = page.getByRole('region', { name: 'Leadwright' })
    await card.getByText('Leadwright is not connected to this HubSpot account.').waitFor()
    await shot('card-not-connected', card)
    await page.route('**/preview/fetch', (route) => route.abort())
    await page.goto(preview)
    await card.getByText('The connection to Leadwright was lost.').waitFor()
    await page.unroute('**/preview/fetch')
    await card.getByRole('button', { name: 'Try again' }).click()
    await card.getByRole('button', { name: 'Find similar companies' }).waitFor()
  })

  it('keeps what was typed when the server goes away while the form is filled', async () => {
    const card = await openRecord()
    await card.getByRole('button', { name: 'Find similar companies' }).click()
    const panel = page.getByRole('dialog', { name: 'Find similar companies' })
    await panel.getByLabel('Distance in miles').fill('12')
    await openMore(panel)
    await panel.getByLabel('Find at most').fill('7')
    await page.route('**/preview/fetch', (route) => route.abort())
    await panel.getByLabel('Postcode').fill('LS1 4AP')
    await panel.getByRole('button', { name: 'Start' }).click()
    await panel.getByText('The connection to Leadwright was lost.').first().waitFor()
    await shot('panel-server-away')
    for (const [label, typed] of [
      ['Postcode', 'LS1 4AP'],
      ['Distance in miles', '12'],
      ['Find at most', '7'],
    ] as const)
      expect(await panel.getByLabel(label).inputValue()).toBe(typed)
    await page.unroute('**/preview/fetch')
    await panel.getByRole('button', { name: 'Start' }).click()
    await panel.waitFor({ state: 'detached' })
    const [row] = await connected.database.query<{ brief: object }>(
      'select brief from campaign order by created_at desc limit 1',
    )
    expect(row?.brief).toMatchObject({ radiusMiles: 12, maxResults: 7 })
  })

  it('says that eleven companies are too many for one campaign, and uses none', async () => {
    const campaigns = () => connected.database.query('select 1 from campaign')
    const before = (await campaigns()).length
    await openRecord()
    await page.getByRole('link', { name: 'Companies', exact: true }).click()
    const boxes = page.getByRole('checkbox')
    for (let index = 0; index < 11; index += 1) await boxes.nth(index).check()
    await page.getByText('11 selected').waitFor()
    await page.getByRole('button', { name: 'Find similar companies' }).click()
    await page.getByText(/A lead campaign starts from ten companies at most. None was used/).waitFor()
    expect(await page.getByRole('button', { name: 'Start' }).count()).toBe(0)
    await shot('bulk-too-many')
    expect(await campaigns()).toHaveLength(before)
  })
})
