import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, it } from 'vitest'
import { openBrowser, openPage } from './support/browser.ts'
import { fixtures, type Listening, portal, servePreview, smallWorld } from './support/preview-server.ts'

describe('inputs', () => {
  let preview: Listening
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    preview = await servePreview(smallWorld(), `${fixtures}/kitchen-sink`)
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await preview.close()
  })
  beforeEach(async () => {
    page = (await openPage(browser, { width: 1200, height: 900 })).page
    await page.goto(`${preview.url}/preview/${portal.id}/app/`)
    await page.getByText('Fields heard: nothing').waitFor()
  })
  afterEach(() => page.close())
  const heard = (words: string) => page.getByText(new RegExp(`Fields heard: .*${words}`)).waitFor()

  it('loses no letter of fast typing, although every letter goes to the worker and back', async () => {
    const name = 'Northern metal finishers, spring round of 2027'
    await page.getByLabel('Campaign name').pressSequentially(name, { delay: 1 })
    await page.getByLabel('Campaign name').press('Tab')
    await heard(`name ${name}`)
    await page.waitForFunction((expected) => document.querySelector('input')?.value === expected, name)
  })

  it('hands over texts and numbers when they are left', async () => {
    await page.getByLabel('Notes').fill('Mind the gap')
    await page.getByLabel('Maximum').fill('40')
    await heard('notes 12 letters')
    await page.getByLabel('Budget').fill('1,250.509')
    await heard('maximum 40')
    await page.getByRole('button', { name: 'More Miles' }).click()
    await heard('budget 1250.51; miles 11')
    await page.getByLabel('Search', { exact: true }).fill('leeds')
    await page.getByLabel('Search', { exact: true }).press('Enter')
    await heard('search “leeds”')
    await page.getByRole('button', { name: 'Clear the search' }).click()
    await heard('search “leeds”; .*search “”')
  })

  it('hands over days and times', async () => {
    await page.getByLabel('Start').fill('2027-02-03')
    await heard('day 03/02/2027')
    await page.getByLabel('At', { exact: true }).selectOption('14:30')
    await heard('time 14:30')
    await page.getByRole('button', { name: 'Clear', exact: true }).click()
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('input[type=date]')?.value === '',
    )
  })

  it('hands over choices in their own type', async () => {
    await page.getByLabel('Region', { exact: true }).selectOption('Wales')
    await heard('region number 3')
    await page.getByRole('button', { name: 'Several regions (2 chosen)' }).click()
    await page.getByLabel('Search Several regions').fill('scot')
    await page.getByRole('checkbox', { name: 'Scotland' }).check()
    await heard('several 0,3,4')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Remove London' }).click()
    await heard('several 0,3,4; several 3,4')
    await page.getByLabel('Ask before anything is added').check()
    await page.getByRole('switch', { name: 'Every day' }).click()
    await page.getByLabel('Near a place').check()
    await page.getByLabel('Web', { exact: true }).check()
    await heard('agree true; daily true; kind near; sources web')
  })

  it('sends a form with Enter, after the field that is being edited', async () => {
    await page.getByLabel('Campaign name').fill('Autumn')
    await page.getByLabel('Campaign name').press('Enter')
    await heard('name Autumn; submit Autumn, 1')
  })

  it('reads out what belongs to a field', async () => {
    await page
      .getByRole('textbox', { name: 'Postcode', description: 'This postcode does not exist.' })
      .waitFor()
    await page.locator('input[aria-invalid=true][name=postcode]').waitFor()
    await page.getByRole('textbox', { name: 'Campaign name', description: 'Up to 60 letters.' }).waitFor()
  })
})
