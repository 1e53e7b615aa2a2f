import { Input } from '@hubspot/ui-extensions'
import type { VendorKey } from '@leadwright/contract'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Answer, lost, ok, refusal } from './support/answers.ts'
import { key, ownKey } from './support/settings-samples.ts'
import { settle, stageSettings } from './support/settings-stage.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const put = 'PUT /settings/keys/openai'
const secret = 'sk-abcdefgh-1234-9f2c'

const openKeys = async (keys: VendorKey[], given: Record<string, Answer> = {}) => {
  const page = stageSettings({ 'GET /settings': ok({ settings: { keys } }), ...given })
  await page.open('keys')
  return {
    ...page,
    field: () => page.find(Input, { name: 'key-openai' }).props,
    paste: (text: string): void => page.type('key-openai', text),
  }
}

describe('how a key stands', () => {
  it.each([
    ['none', key(), 'No key'],
    ['the installation’s', key({ status: 'system', usedKey: 'system' }), 'Key of this installation'],
    ['the account’s own', ownKey(), 'Your key'],
    ['one that is refused', ownKey({ status: 'failing' }), 'Refused'],
    ['one that could not be tested', ownKey({ untestedBecause: 'OpenAI is down.' }), 'Not tested yet'],
  ])('is said of %s', async (_name, given, words) => {
    const page = await openKeys([given])
    expect(page.text()).toContain(words)
    expect(page.text()).toContain(given.sentence)
    expect(page.text()).toContain(given.purpose)
  })

  it('says who saved it, and offers only what is possible', async () => {
    const page = await openKeys([ownKey()])
    expect(page.text()).toContain('Saved by Ada Admin on 22 Nov 2026')
    expect(page.hasButton('Test now') && page.hasButton('Remove')).toBe(true)
    const without = await openKeys([key()])
    expect(without.hasButton('Test now') || without.hasButton('Remove')).toBe(false)
    const system = await openKeys([key({ status: 'system', usedKey: 'system' })])
    expect(system.hasButton('Test now') && !system.hasButton('Remove')).toBe(true)
  })
})

describe('saving a key', () => {
  it('hides it while it is typed, sends it once, says that it was tested, and forgets it', async () => {
    const page = await openKeys([key()], { [put]: ok({ key: ownKey() }) })
    page.paste(`  ${secret}\n`)
    expect(page.field().type).toBe('password')
    const save = page.button('Test and save')
    save.trigger('onClick')
    save.trigger('onClick')
    expect(page.text()).toContain('Testing and saving')
    await settle()
    expect(page.asked(put)).toBe(1)
    expect(page.calls.at(-1)?.body).toEqual({ apiKey: secret })
    expect(page.text()).toContain('Saved and tested')
    expect(page.field().value).toBe('')
    expect(page.text()).not.toContain(secret)
  })

  it('does not say that it was tested when it could not be', async () => {
    const untested = ownKey({ untestedBecause: 'OpenAI is down.' })
    const page = await openKeys([key()], { [put]: ok({ key: untested }) })
    page.paste(secret)
    await page.press('Test and save')
    expect(page.text()).toContain('Not tested yet')
    expect(page.text()).not.toContain('Saved and tested')
  })

  it.each([
    ['', 'Paste the key first.'],
    ['short', 'A key has 8 to 400 letters'],
    ['has blanks in it', 'A key has 8 to 400 letters'],
  ])('asks for more than "%s" before anything is sent', async (typed, words) => {
    const page = await openKeys([key()])
    page.paste(typed)
    await page.press('Test and save')
    expect(page.field().validationMessage).toContain(words)
    expect(page.asked(put)).toBe(0)
  })

  it('shows at the field why a vendor refused it, and keeps it to be put right', async () => {
    const faults = [{ field: 'apiKey', message: 'was not saved: OpenAI does not know this key' }]
    const page = await openKeys([key()], { [put]: refusal(400, 'invalid_input', 'No.', faults) })
    page.paste(secret)
    await page.press('Test and save')
    expect(page.field()).toMatchObject({
      value: secret,
      error: true,
      validationMessage: 'Was not saved: OpenAI does not know this key',
    })
  })

  it('keeps it when the connection is lost', async () => {
    const page = await openKeys([key()], { [put]: lost })
    page.paste(secret)
    await page.press('Test and save')
    expect(page.text()).toContain('The connection to Leadwright was lost.')
    expect(page.field().value).toBe(secret)
  })
})

describe('a key in use', () => {
  const test = 'POST /settings/keys/openai/test'

  it('is tested on demand', async () => {
    const page = await openKeys([ownKey()], { [test]: ok({ key: ownKey() }) })
    await page.press('Test now')
    expect(page.text()).toContain('Tested: it works')
    page.answer(test, ok({ key: ownKey({ status: 'failing', sentence: 'It has been failing.' }) }))
    await page.press('Test now')
    expect(page.text()).toContain('It has been failing.')
    expect(page.text()).not.toContain('it works')
  })

  it('stays when the vendor does not answer, with the reason', async () => {
    const page = await openKeys([ownKey()], { [test]: refusal(503, 'vendor_unavailable', 'OpenAI is down.') })
    await page.press('Test now')
    expect(page.text()).toContain('OpenAI is down.')
    expect(page.text()).toContain('Your key')
  })

  it('is removed after a question that says what follows', async () => {
    const remove = 'DELETE /settings/keys/openai'
    const page = await openKeys([ownKey()], { [remove]: ok({ key: key() }) })
    await page.press('Remove')
    expect(page.text()).toContain('without it campaigns run on registers only')
    await page.press('Keep it')
    expect(page.hasButton('Remove the key')).toBe(false)
    expect(page.asked(remove)).toBe(0)
    await page.press('Remove')
    await page.press('Remove the key')
    expect(page.asked(remove)).toBe(1)
    expect(page.text()).toContain('No key')
    expect(page.text()).toContain('Removed')
  })
})
