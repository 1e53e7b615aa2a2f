import { Input, ProgressBar } from '@hubspot/ui-extensions'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { lost, ok, refusal } from './support/answers.ts'
import { checklist, money, step } from './support/settings-samples.ts'
import { settle, stageSettings } from './support/settings-stage.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const put = 'PUT /settings/limits'
const field = (page: ReturnType<typeof stageSettings>, name: string) => page.find(Input, { name }).props

describe('the money limits', () => {
  it('stand in pounds, with what is used this month rounded up to pence', async () => {
    const page = stageSettings()
    await page.open('limits')
    expect(field(page, 'campaignMicroPounds').value).toBe('5')
    const used = page
      .findAll(ProgressBar, ({ props }) => String(props.valueDescription).includes('used'))
      .map(({ props }) => props.valueDescription)
    expect(used).toEqual(['£10.01 of £100.00 used', '£2.00 of £25.00 used'])
  })

  it('warn when a limit is nearly used, and say when it is', async () => {
    const usedThisMonth = { youMicroPounds: 25_000_000, portalMicroPounds: 80_000_000 }
    const page = stageSettings({ 'GET /settings/limits': ok({ ...money(), usedThisMonth }) })
    await page.open('limits')
    const bars = page.findAll(ProgressBar, ({ props }) => String(props.valueDescription).includes('used'))
    expect(bars.map(({ props }) => props.variant)).toEqual(['warning', 'danger'])
  })

  it('name every amount that cannot be meant, before anything is sent', async () => {
    const page = stageSettings()
    await page.open('limits')
    page.type('campaignMicroPounds', 'lots')
    page.type('personMonthMicroPounds', '0.05')
    await page.press('Save')
    expect(field(page, 'campaignMicroPounds')).toMatchObject({
      error: true,
      validationMessage: 'Type an amount in pounds, like 25 or 2.50.',
    })
    expect(field(page, 'personMonthMicroPounds').validationMessage).toContain('£0.10 to £1,000,000')
    expect(field(page, 'portalMonthMicroPounds').error).toBe(false)
    expect(page.asked(put)).toBe(0)
    page.type('campaignMicroPounds', '6')
    expect(field(page, 'campaignMicroPounds').error).toBe(false)
  })

  it.each([
    ['7.5', 7_500_000],
    ['£1,250', 1_250_000_000],
    [' 0.10 ', 100_000],
    ['1000000', 1_000_000_000_000],
  ])('take %s for %d millionths', async (typed, microPounds) => {
    const page = stageSettings({ [put]: ok(money({ campaignMicroPounds: microPounds })) })
    await page.open('limits')
    page.type('campaignMicroPounds', typed)
    await page.press('Save')
    expect(page.calls.find(({ method }) => method === 'PUT')?.body).toEqual({
      ...money().limits,
      campaignMicroPounds: microPounds,
    })
  })

  it('leave a limit that nobody touched as it was, to the last millionth', async () => {
    const limits = money({ portalMonthMicroPounds: 100_000_001 })
    const page = stageSettings({ 'GET /settings/limits': ok(limits), [put]: ok(limits) })
    await page.open('limits')
    page.type('campaignMicroPounds', '6')
    await page.press('Save')
    expect(page.calls.find(({ method }) => method === 'PUT')?.body.portalMonthMicroPounds).toBe(100_000_001)
  })

  it('are saved once however often it is pressed, say so until the next edit, and tick the first step', async () => {
    const page = stageSettings({
      [put]: ok(money({ campaignMicroPounds: 6_000_000 })),
      'GET /checklist': ok({ checklist: checklist({ steps: [step('limits', { isDone: true })] }) }),
    })
    await page.open('limits')
    page.type('campaignMicroPounds', '6')
    expect(page.text()).toContain('Not saved yet')
    const save = page.button('Save')
    save.trigger('onClick')
    save.trigger('onClick')
    await settle()
    expect(page.asked(put)).toBe(1)
    expect(page.text()).toContain('Saved')
    expect(page.text()).toContain('1 of 1 done')
    page.type('campaignMicroPounds', '7')
    expect(page.text()).toContain('Not saved yet')
  })

  it('show what the server refuses at its field', async () => {
    const faults = [{ field: 'campaignMicroPounds', message: 'must be a whole number of millionths' }]
    const page = stageSettings({ [put]: refusal(400, 'invalid_input', 'No.', faults) })
    await page.open('limits')
    page.type('campaignMicroPounds', '6')
    await page.press('Save')
    expect(field(page, 'campaignMicroPounds').validationMessage).toBe('Must be a whole number of millionths')
  })

  it('keep what is typed when the connection is lost', async () => {
    const page = stageSettings({ [put]: lost })
    await page.open('limits')
    page.type('campaignMicroPounds', '6')
    await page.press('Save')
    expect(page.text()).toContain('The connection to Leadwright was lost.')
    expect(field(page, 'campaignMicroPounds').value).toBe('6')
    expect(page.button('Save').props.disabled).toBe(false)
  })

  it('keep what is typed while they are being saved', async () => {
    const page = stageSettings({ [put]: ok(money({ campaignMicroPounds: 6_000_000 })) })
    await page.open('limits')
    page.type('campaignMicroPounds', '6')
    page.button('Save').trigger('onClick')
    page.type('personMonthMicroPounds', '30')
    await settle()
    expect(field(page, 'personMonthMicroPounds').value).toBe('30')
    expect(page.text()).toContain('Not saved yet')
  })

  it('say so when they cannot be loaded, and try again', async () => {
    const page = stageSettings({ 'GET /settings/limits': lost })
    await page.open('limits')
    expect(page.text()).toContain('The connection to Leadwright was lost.')
    page.answer('GET /settings/limits', ok(money()))
    await page.press('Try again')
    expect(page.text()).toContain('One campaign, in pounds')
  })
})
