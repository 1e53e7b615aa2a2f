import { describe, expect, test } from 'vitest'
import { renderStatusPage } from '../../../server/http/status-page.ts'
import { campaign, evidence, fakeApp, lead } from './fake-app.ts'

const nasty = `"><script>alert('x')</script>&`
const types = fakeApp().app.reads.campaignTypes()

const page = () => {
  const shown = campaign({ name: nasty, statusReason: nasty })
  const claims = [
    evidence({ value: nasty, excerpt: nasty, url: 'javascript:alert(1)', source: nasty, field: nasty }),
  ]
  const found = lead(shown.id, {
    name: nasty,
    website: `javascript:alert(2)`,
    address: nasty,
    reasons: [nasty],
    evidence: claims,
  })
  const events = [
    { id: 1, at: new Date('2026-11-22T10:00:00Z'), kind: 'x', level: 'info' as const, message: nasty },
  ]
  const data = {
    types,
    campaigns: [shown],
    shown: { campaign: shown, events, leads: [found] },
    isUnknownAsked: false,
  }
  return renderStatusPage({ nonce: 'n0nce', notice: nasty, data })
}

describe('status page', () => {
  test('escapes everything that comes from outside', () => {
    expect(page()).not.toContain('<script>alert')
    expect(page().match(/<script/g)).toHaveLength(1)
    expect(page()).not.toMatch(/href="javascript/i)
  })

  test('an object that pretends to be markup is text', () => {
    const pretender = campaign()
    Object.assign(pretender, { name: { markup: '<b>bold</b>' } })
    const html = renderStatusPage({
      nonce: 'n',
      notice: '',
      data: { types, campaigns: [pretender], shown: null, isUnknownAsked: false },
    })
    expect(html).not.toContain('<b>bold</b>')
  })

  test('shows score, three reasons, proof, distance and number of a lead, and every claim', () => {
    const shown = campaign()
    const data = {
      types,
      campaigns: [shown],
      shown: { campaign: shown, events: [], leads: [lead(shown.id)] },
      isUnknownAsked: false,
    }
    const html = renderStatusPage({ nonce: 'n', notice: 'Sandbox: make-believe.', data })
    for (const text of [
      'Sandbox: make-believe.',
      '>71<',
      'Sixth form college · new building in spring · 2.3 miles',
      'verified',
      '01234567',
      '22 Nov 2026, 10:00',
    ]) {
      expect(html).toContain(text)
    }
  })

  test('tells nothing where data may not be shown', () => {
    const html = renderStatusPage({ nonce: 'n', notice: '', data: null })
    expect(html).toContain('Leadwright is running')
    expect(html).not.toContain('<form')
  })
})
