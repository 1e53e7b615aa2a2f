import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ok, refusal } from './support/answers.ts'
import { settle, stagePages } from './support/pages-stage.ts'
import { home, onlooker } from './support/samples.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const id = '5f0f7b8e-2f5b-4b8c-9d54-6d1a53f0a111'
const found = {
  name: 'Kestrel Joinery',
  companyNumber: '01234567',
  website: 'https://www.kestrel-joinery.co.uk/',
  postcode: 'M1 2AB',
}
const known = {
  kind: 'hubspot-company',
  id: '777',
  name: 'Kestrel Joinery',
  companyNumber: null,
  website: null,
  postcode: 'LS1 4AB',
}
const match = {
  id,
  found: { ...found, campaignId: '11111111-2f5b-4b8c-9d54-6d1a53f0a111', campaignName: 'Joiners near Leeds' },
  known,
  because: 'same name, but at LS1 4AB',
  timesFound: 3,
}
const verdict = { id, verdict: 'different', found, known, by: 'Rita Reed', at: '2026-11-22T14:05:00.000Z' }
const queue = (matches: unknown[], total = matches.length) => ok({ matches, total, nextAfter: null })
const said = (verdicts: unknown[]) => ok({ verdicts, nextAfter: null })

const stage = async (given: Parameters<typeof stagePages>[1] = {}) => {
  const page = stagePages(
    { to: '/duplicates' },
    { 'GET /matches': queue([match]), 'GET /match-verdicts': said([]), ...given },
  )
  await settle()
  return page
}

describe('possible duplicates', () => {
  it('stand side by side with the reason, and what differs is said', async () => {
    const page = await stage({ 'GET /matches': queue([match], 1204) })
    const text = page.text()
    for (const words of [
      '1,204 pairs wait',
      'Joiners near Leeds',
      'and 2 more',
      'same name, but at LS1 4AB',
      'kestrel-joinery.co.uk',
      'LS1 4AB',
      'Not the same',
      'Not known',
      'A company in HubSpot',
    ])
      expect(text).toContain(words)
    expect(text).not.toContain('What was said')
  })

  it('are decided once, however often it is pressed, and say what comes of it', async () => {
    const call = `POST /matches/${id}/verdict`
    const page = await stage({ [call]: ok({ verdict, consequence: 'It is examined now.' }) })
    page.answer('GET /matches', queue([]))
    page.answer('GET /match-verdicts', said([verdict]))
    const button = page.button('Different companies')
    button.trigger('onClick')
    button.trigger('onClick')
    await settle()
    expect(page.calls.filter(({ method }) => method === 'POST')).toMatchObject([
      { body: { verdict: 'different' } },
    ])
    for (const words of ['It is examined now.', 'No pair waits for a word', 'What was said', 'Rita Reed'])
      expect(page.text()).toContain(words)
  })

  it('can be taken back, and then wait again', async () => {
    const page = await stage({
      'GET /matches': queue([]),
      'GET /match-verdicts': said([verdict]),
      [`DELETE /match-verdicts/${id}`]: ok({ consequence: 'The pair waits for a word again.' }),
    })
    page.answer('GET /matches', queue([match]))
    page.answer('GET /match-verdicts', said([]))
    await page.press('Take back')
    expect(page.text()).toContain('The pair waits for a word again.')
    expect(page.text()).toContain('One pair waits')
  })

  it('say it when somebody else was faster, and keep the pair', async () => {
    const call = `POST /matches/${id}/verdict`
    const page = await stage({
      [call]: refusal(409, 'conflict', 'Sam has said already that the two are same.'),
    })
    await page.press('Different companies')
    expect(page.text()).toContain('Sam has said already')
    expect(page.text()).toContain('Kestrel Joinery')
  })

  it('are only shown to who may not review', async () => {
    const page = await stage({ 'GET /home': ok(home({ viewer: onlooker })) })
    expect(page.button('Different companies').props.disabled).toBe(true)
  })
})
