import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openBrowser, openPage, type WatchedPage } from './support/browser.ts'
import { fixtures, type Listening, portal, servePreview, smallWorld } from './support/preview-server.ts'
import { sdkNames } from './support/sdk-names.ts'

const record = `/preview/${portal.id}/record/0-2/30000000001`
const app = `/preview/${portal.id}/app/`
const settings = `/preview/${portal.id}/settings`

declare global {
  interface Window {
    __previewUnmapped: string[]
    __previewDrawn: string[]
  }
}

/** Every extension of the page has drawn itself. */
const drawn = (page: Page) =>
  page.waitForFunction(() => document.querySelectorAll('[data-mounted=false]').length === 0)

describe('the drawing of components', () => {
  let preview: Listening
  let browser: Browser
  let watched: WatchedPage
  let page: Page
  beforeAll(async () => {
    preview = await servePreview(smallWorld(), `${fixtures}/kitchen-sink`)
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await preview.close()
  })

  afterEach(async () => {
    for (const context of browser.contexts()) await context.close()
  })

  const open = async (path: string, size = { width: 1200, height: 900 }): Promise<void> => {
    watched = await openPage(browser, size)
    page = watched.page
    await page.goto(preview.url + path)
    await page.locator('.extension').first().waitFor()
    await drawn(page)
  }

  it('knows every component of the SDK, with no error on any page', async () => {
    const seen = new Set<string>()
    for (const path of [record, app, `${app}leads/41`, settings]) {
      await open(path)
      for (const button of ['Open the panel', 'Open the modal']) {
        // What is inside a dialog is drawn once it is open.
        if ((await page.getByRole('button', { name: button }).count()) === 0) continue
        await page.getByRole('button', { name: button }).first().click()
        await page.getByRole('dialog').waitFor()
        await page.keyboard.press('Escape')
      }
      for (const name of await page.evaluate(() => window.__previewDrawn)) seen.add(name)
      expect(await page.evaluate(() => window.__previewUnmapped), path).toEqual([])
      expect(await page.locator('[data-unmapped], [data-crashed]').count(), path).toBe(0)
      expect(watched.faults, path).toEqual([])
    }
    expect(sdkNames().filter((name) => !seen.has(name))).toEqual([])
  })

  it('fits into a sidebar of 300 pixels: nothing sticks out of its card', async () => {
    await open(record)
    const folder = await mkdtemp(join(tmpdir(), 'leadwright-preview-'))
    await page.locator('.record-right').screenshot({ path: join(folder, 'sidebar.png') })
    const sticking = await page.locator('.record-right .extension').evaluate((extension) => {
      const right = extension.getBoundingClientRect().right + 1
      const isScrolled = (element: Element) =>
        element.closest('.c-table-scroll, .c-tab-list, .sr-only, [hidden]')
      return [...extension.querySelectorAll('*')]
        .filter((element) => element.getBoundingClientRect().right > right && !isScrolled(element))
        .map(
          (element) =>
            `${element.tagName}.${element.getAttribute('class')}: ${element.textContent?.slice(0, 40)}`,
        )
    })
    expect(sticking).toEqual([])
    await open(app)
    await page.screenshot({ path: join(folder, 'page.png'), fullPage: true })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1200)
    await open(app, { width: 390, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  })

  describe('of what is pressed', () => {
    const heard = (words: string) =>
      page
        .getByText(new RegExp(`heard: .*${words}`))
        .first()
        .waitFor()
    const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click()
    beforeEach(() => open(app))

    it('opens a panel, gives it the focus, closes it by its own button, and gives the focus back', async () => {
      await press('Open the panel')
      const panel = page.getByRole('dialog', { name: 'Find similar companies' })
      await panel.getByLabel('Near').fill('M1 1AE')
      await panel.getByLabel('Near').press('Tab')
      await heard('near M1 1AE')
      await panel.getByRole('button', { name: 'Start' }).click()
      await panel.waitFor({ state: 'detached' })
      await heard('panel open; near M1 1AE; panel closed')
      const focused = await page.evaluate(() => document.activeElement?.textContent)
      expect(focused).toBe('Open the panel')
    })

    it('keeps the focus inside a modal, and closes it by a reaction and by Escape', async () => {
      await press('Open the modal')
      const modal = page.getByRole('dialog', { name: 'Stop the campaign?' })
      await modal.waitFor()
      for (let turn = 0; turn < 4; turn += 1) await page.keyboard.press('Tab')
      expect(await modal.evaluate((element) => element.contains(document.activeElement))).toBe(true)
      await modal.getByRole('button', { name: 'Stop it' }).click()
      await modal.waitFor({ state: 'detached' })
      await press('Open the modal')
      await modal.waitFor()
      await page.keyboard.press('Escape')
      await modal.waitFor({ state: 'detached' })
      await heard('modal open; modal closed; modal open; modal closed')
    })

    it('works menus by keyboard, and opens dialogs that hang on their items', async () => {
      await page.getByRole('button', { name: 'More', exact: true }).press('Enter')
      await page.getByRole('menuitem', { name: 'First item' }).press('ArrowDown')
      await page.getByRole('menuitem', { name: 'A modal' }).press('Enter')
      await page.getByRole('dialog', { name: 'From the menu' }).waitFor()
      await page.keyboard.press('Escape')
      await press('More')
      await page.getByRole('menuitem', { name: 'First item' }).click()
      await heard('first item')
    })

    it('shows a tooltip on hover and on focus, and alerts and frames of the page', async () => {
      await page.getByRole('button', { name: 'Hover me' }).hover()
      await page.getByRole('tooltip', { name: '' }).filter({ hasText: 'Words on hover' }).waitFor()
      await press('Alert')
      await page.getByText('Three leads were added.').waitFor()
      await press('Dismiss')
      await page.getByText('Three leads were added.').waitFor({ state: 'detached' })
      await press('Frame')
      await page.getByRole('dialog', { name: 'A frame' }).getByRole('button', { name: 'Close' }).click()
      await heard('frame closed')
    })

    it('shows one tab at a time, by mouse and by arrow keys', async () => {
      await page.getByRole('tab', { name: 'Done (14)' }).click()
      await page.getByText('Fourteen are done.').waitFor()
      await page.getByText('Two campaigns run.').waitFor({ state: 'hidden' })
      await page.getByRole('tab', { name: 'Done (14)' }).press('ArrowLeft')
      await page.getByText('Two campaigns run.').waitFor()
      await heard('tab done; tab running')
    })

    it('sorts and turns the pages of a table in the worker', async () => {
      const scores = () => page.locator('tbody td:nth-child(2)').filter({ visible: true }).allTextContents()
      await page.getByRole('button', { name: 'Score', exact: true }).click()
      await heard('sort ascending')
      await page.locator('th[aria-sort=ascending]').waitFor()
      expect((await scores()).slice(0, 4)).toEqual(['0', '7', '11', '22'])
      await page.getByRole('button', { name: 'Score', exact: true }).click()
      await page.locator('th[aria-sort=descending]').waitFor()
      await press('Next')
      await heard('sort descending; page 2')
      await page.locator('[aria-label="Page 2"][aria-current=page]').waitFor()
      await press('Page 3')
      await heard('page 3')
      expect(await page.getByRole('button', { name: 'Next' }).isDisabled()).toBe(true)
    })

    it('opens and closes what an accordion hides', async () => {
      await page.getByText('Because the register says so.').waitFor({ state: 'hidden' })
      await press('Why this score?')
      await page.getByText('Because the register says so.').waitFor()
    })

    it('shows that something is under way on its button', async () => {
      await press('Work')
      await page.locator('button[aria-busy=true]', { hasText: 'Work' }).waitFor()
      await page.locator('button[aria-busy=false]', { hasText: 'Work' }).waitFor()
    })
  })
})
