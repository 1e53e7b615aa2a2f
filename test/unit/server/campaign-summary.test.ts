import { expect, test } from 'vitest'
import { campaignSummary, progressShare } from '../../../server/http/presenters/campaign-summary.ts'
import { countsFrom } from '../../../src/campaigns/campaign.ts'
import { campaign } from './fake-app.ts'

const counts = countsFrom([
  { outcome: 'lead', count: 31 },
  { outcome: 'outOfArea', count: 20 },
  { outcome: 'known', count: 39 },
])

test('says what is ready first, and why the rest was left out', () => {
  expect(campaignSummary({ status: 'completed', counts })).toMatch(/^31 ready; 59 left out: .*20 out of area/)
})

test('never shows a bare zero', () => {
  const none = countsFrom([])
  expect(campaignSummary({ status: 'queued', counts: none })).toBe('Waiting to start')
  expect(campaignSummary({ status: 'running', counts: none })).toBe('Nothing found yet')
  expect(campaignSummary({ status: 'partly_completed', counts: none })).toBe('Nothing was found')
})

test('the bar is full only at the end', () => {
  const almost = campaign({
    counts,
    sources: [{ source: 'x', stepsPlanned: 3, stepsDone: 2, stepsFailed: 1, stepsSkipped: 0, findings: 9 }],
  })
  expect(progressShare(almost)).toBe(0.99)
  expect(progressShare({ ...almost, status: 'cancelled' })).toBe(1)
  expect(progressShare(campaign({ sources: [], counts: countsFrom([]) }))).toBe(0)
})

test('the bar follows the leads of those wanted where searches say less', () => {
  const early = campaign({
    sources: [],
    counts: { ...countsFrom([]), found: 10, leads: 10 },
    brief: { maxResults: 25 },
  })
  expect(progressShare(early)).toBe(0.4)
})
