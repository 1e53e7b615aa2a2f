import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ConnectedApp, startConnectedApp } from '../integration/connection/connected-app.ts'
import { openBrowser, openPage } from '../ui/support/browser.ts'
import { type SandboxWorld, startSandboxWorld } from './support/sandbox-world.ts'

describe('the whole product in a browser', () => {
  let world: SandboxWorld
  let connected: ConnectedApp
  let browser: Browser
  beforeAll(async () => {
    world = await startSandboxWorld()
    connected = await startConnectedApp(world)
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await connected.stop()
    await world.stop()
  })

  it('opens a company record, whose card says that it is connected', async () => {
    const { page, faults } = await openPage(browser, { width: 1280, height: 900 })
    await page.goto(connected.app.reads.previewUrl() ?? '')
    const card = page.getByRole('region', { name: 'Leadwright' })
    await card.getByText('Connected', { exact: true }).waitFor()
    expect(faults).toEqual([])
    expect(connected.lines).toEqual([])
  })
})
